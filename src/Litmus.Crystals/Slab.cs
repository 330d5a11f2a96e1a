using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Crystals;

/// <summary>A slab: a number of lattice planes of one face, open above and below.</summary>
public sealed record Slab
{
    /// <summary>The crystal, seen from the face.</summary>
    public required FaceCell Face { get; init; }

    /// <summary>Number of lattice planes; at least 1.</summary>
    public required int LayerCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Height of the box beyond that of the planes [Å]. Zero makes a bulk crystal if the planes repeat after this many.</summary>
    public required double Vacuum { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>The strain of the slab.</summary>
    public StrainState Strain { get; init; } = StrainState.None;

    /// <summary>Cells along the two vectors of the plane; at least 1 each.</summary>
    public (int First, int Second) Cells { get; init; } = (1, 1);

    /// <summary>Distance of neighbouring planes with the strain [Å].</summary>
    public double LayerSpacing => (1 + Strain.Normal) * Face.LayerSpacing;

    /// <summary>Area of one surface of the slab [Å²].</summary>
    public double Area => Cells.First * Cells.Second * Math.Pow(1 + Strain.InPlane, 2) * Face.Area;

    /// <summary>Builds the slab. Its middle lies in the middle of the box, atoms are listed plane by plane from the bottom.</summary>
    public AtomicStructure Build() => At(
        Enumerable.Range(0, LayerCount).SelectMany(layer => LayerAtoms(layer).Select(atom => (atom.Element, atom.Position))));

    /// <summary>The indices of the atoms of a plane in the built slab.</summary>
    /// <param name="layer">Number of the plane from the bottom, from 0.</param>
    public ImmutableArray<int> AtomsOfLayer(int layer)
    {
        Require.AtLeast(layer, 0);
        int count = Cells.First * Cells.Second * Face.Basis.Length;
        return [.. Enumerable.Range(layer * count, count)];
    }

    /// <summary>The indices of the atoms that keep their places where the upper planes relax.</summary>
    /// <param name="freeLayers">Planes that relax, from the top.</param>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public ImmutableArray<int> AtomsBelow(int freeLayers)
    {
        int fixedLayers = Require.AtLeast(LayerCount - freeLayers, minimum: 1, nameof(freeLayers));
        return [.. Enumerable.Range(0, fixedLayers).SelectMany(layer => AtomsOfLayer(layer))];
    }

    /// <summary>The place above the slab where the crystal would go on, moved by a part of a vector of the plane [Å].</summary>
    /// <param name="alongFirst">Part of the first vector of the plane [1]; 0.5 is half a hop.</param>
    /// <param name="alongSecond">Part of the second vector of the plane [1].</param>
    /// <param name="height">Distance above the topmost plane [Å]; the distance of planes where null.</param>
    /// <remarks>
    /// With both parts zero this is the fourfold hollow of bcc (001), the long bridge between three atoms of bcc (101) and the hollow of fcc (111).
    /// Half a vector of the plane further is the saddle of a hop by symmetry on bcc (001), and the short bridge on bcc (101).
    /// </remarks>
    public Vector3D AdatomSite(double alongFirst = 0, double alongSecond = 0, double? height = null)
    {
        Vector3D inPlane = (Require.Finite(alongFirst) * Strain.Apply(Face.First)) + (Require.Finite(alongSecond) * Strain.Apply(Face.Second));
        Vector3D lattice = Strain.Apply(LayerCount * Face.Step);
        double top = Bottom + ((LayerCount - 1) * LayerSpacing);
        Vector3D site = new(lattice.X + inPlane.X, lattice.Y + inPlane.Y, top + (height ?? LayerSpacing));
        return Box().Wrap(site);
    }

    private double Bottom => (Vacuum + LayerSpacing) / 2;

    private Cell Box()
    {
        double height = (LayerCount * LayerSpacing) + Vacuum;
        return new Cell(Cells.First * Strain.Apply(Face.First), Cells.Second * Strain.Apply(Face.Second), new(0, 0, height));
    }

    private AtomicStructure At(IEnumerable<(string Element, Vector3D Position)> atoms)
    {
        Cell box = Box();
        (string Element, Vector3D Position)[] list = [.. atoms];
        return new AtomicStructure(box, [.. list.Select(atom => atom.Element)], [.. list.Select(atom => box.Wrap(atom.Position))]);
    }

    private IEnumerable<(string Element, Vector3D Position)> LayerAtoms(int layer)
    {
        Vector3D step = Strain.Apply(layer * Face.Step);
        for (int i = 0; i < Cells.First; i++)
        {
            for (int j = 0; j < Cells.Second; j++)
            {
                Vector3D shift = step + (i * Strain.Apply(Face.First)) + (j * Strain.Apply(Face.Second)) + new Vector3D(0, 0, Bottom);
                foreach ((string element, Vector3D offset) in Face.Basis)
                {
                    yield return (element, shift + Strain.Apply(offset));
                }
            }
        }
    }
}
