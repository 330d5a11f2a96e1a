using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Crystals;

/// <summary>A crystal with a cubic lattice: body-centred, face-centred, diamond or antifluorite.</summary>
/// <remarks>
/// The primitive vectors are a/2 (−1, 1, 1) and its permutations for a body-centred lattice, a/2 (0, 1, 1) and its permutations for a face-centred one.
/// Source: N. W. Ashcroft, N. D. Mermin, Solid State Physics, chapter 4.
/// </remarks>
public sealed record CrystalLattice
{
    private CrystalLattice(string name, double latticeConstant, ImmutableArray<Vector3D> primitive, ImmutableArray<BasisAtom> basis)
    {
        Name = name;
        LatticeConstant = latticeConstant;
        Primitive = primitive;
        Basis = basis;
    }

    /// <summary>What the lattice is called, with its elements: <c>bcc Li</c>.</summary>
    public string Name { get; }

    /// <summary>Edge a of the cubic cell [Å].</summary>
    public double LatticeConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The three primitive vectors, in units of the lattice constant.</summary>
    public ImmutableArray<Vector3D> Primitive { get; }

    /// <summary>The atoms at each lattice point.</summary>
    public ImmutableArray<BasisAtom> Basis { get; }

    /// <summary>Volume per lattice point [Å³]: a³/2 for a body-centred lattice, a³/4 for a face-centred one.</summary>
    public double PrimitiveVolume => Math.Pow(LatticeConstant, 3) * Primitive[0].Cross(Primitive[1]).Dot(Primitive[2]);

    /// <summary>A body-centred lattice of one element.</summary>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="latticeConstant">Edge a of the cubic cell [Å].</param>
    public static CrystalLattice BodyCentred(string element, double latticeConstant) =>
        new($"bcc {element}", latticeConstant, [new(-0.5, 0.5, 0.5), new(0.5, -0.5, 0.5), new(0.5, 0.5, -0.5)], [new(element, new(0, 0, 0))]);

    /// <summary>A face-centred lattice of one element.</summary>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="latticeConstant">Edge a of the cubic cell [Å].</param>
    public static CrystalLattice FaceCentred(string element, double latticeConstant) =>
        OnFaceCentred($"fcc {element}", latticeConstant, new BasisAtom(element, new(0, 0, 0)));

    /// <summary>The diamond structure: two face-centred lattices, a/4 (1, 1, 1) apart.</summary>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="latticeConstant">Edge a of the cubic cell [Å].</param>
    public static CrystalLattice Diamond(string element, double latticeConstant) =>
        OnFaceCentred($"diamond {element}", latticeConstant, new(element, new(0, 0, 0)), new(element, new(0.25, 0.25, 0.25)));

    /// <summary>The antifluorite structure, as Li2Te: anions on a face-centred lattice, cations in all its tetrahedral holes.</summary>
    /// <param name="cation">Chemical symbol of the more numerous element.</param>
    /// <param name="anion">Chemical symbol of the other.</param>
    /// <param name="latticeConstant">Edge a of the cubic cell [Å].</param>
    public static CrystalLattice Antifluorite(string cation, string anion, double latticeConstant) => OnFaceCentred(
        $"antifluorite {cation}2{anion}", latticeConstant,
        new(anion, new(0, 0, 0)), new(cation, new(0.25, 0.25, 0.25)), new(cation, new(-0.25, -0.25, -0.25)));

    /// <summary>The primitive cell, in the axes of the cube.</summary>
    public AtomicStructure PrimitiveCell() => new(
        new Cell(LatticeConstant * Primitive[0], LatticeConstant * Primitive[1], LatticeConstant * Primitive[2]),
        [.. Basis.Select(atom => atom.Element)], [.. Basis.Select(atom => LatticeConstant * atom.Offset)]);

    /// <summary>The cubic cell: 2 lattice points for a body-centred lattice, 4 for a face-centred one.</summary>
    public AtomicStructure CubicCell()
    {
        double a = LatticeConstant;
        Cell cube = new(new(a, 0, 0), new(0, a, 0), new(0, 0, a));
        List<(string Element, Vector3D Position)> atoms = [];
        const int Reach = 2;
        for (int i = -Reach; i <= Reach; i++)
        {
            for (int j = -Reach; j <= Reach; j++)
            {
                for (int k = -Reach; k <= Reach; k++)
                {
                    Vector3D point = (i * Primitive[0]) + (j * Primitive[1]) + (k * Primitive[2]);
                    if (IsInside(point.X) && IsInside(point.Y) && IsInside(point.Z))
                    {
                        atoms.AddRange(Basis.Select(atom => (atom.Element, cube.Wrap(a * (point + atom.Offset)))));
                    }
                }
            }
        }

        return new AtomicStructure(cube, [.. atoms.Select(atom => atom.Element)], [.. atoms.Select(atom => atom.Position)]);
    }

    private static bool IsInside(double coordinate) => coordinate is > -1e-9 and < 1 - 1e-9;

    private static CrystalLattice OnFaceCentred(string name, double latticeConstant, params BasisAtom[] basis) =>
        new(name, latticeConstant, [new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)], [.. basis]);
}
