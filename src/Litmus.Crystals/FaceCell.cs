using System.Collections.Immutable;

namespace Litmus.Crystals;

/// <summary>The crystal seen from one face: its smallest cell with two vectors in the plane. The normal is z, the first vector is x.</summary>
/// <remarks>
/// The vectors in the plane are the two shortest lattice vectors that span it, at an angle from 60° to 90°. Where both are equally long, a mesh of k-points
/// has as many points along one as along the other, so it keeps the mirrors of the face. Lattice planes lie d = V/|a × b| apart, V the volume per lattice
/// point. The third vector is the shortest one that reaches the next plane.
/// </remarks>
public sealed class FaceCell
{
    // The two shortest vectors are among these: multiples of the first come before the second where that is longer.
    private const int Reach = 12, Candidates = 64;

    /// <summary>Finds the cell.</summary>
    /// <param name="lattice">The crystal.</param>
    /// <param name="face">The face.</param>
    public FaceCell(CrystalLattice lattice, MillerFace face)
    {
        Lattice = lattice;
        Face = face;
        Vector3D normal = face.Normal;
        Vector3D[] inPlane = [.. ShortestFirst(lattice, vector => Math.Abs(vector.Dot(normal)) < 1e-9).Take(Candidates)];
        (Vector3D first, Vector3D second) = ShortestPair(inPlane, normal);
        double cubicSpacing = lattice.Primitive[0].Cross(lattice.Primitive[1]).Dot(lattice.Primitive[2]) / first.Cross(second).Length;
        Vector3D third = ShortestFirst(lattice, vector => Math.Abs(vector.Dot(normal) - cubicSpacing) < 1e-9).First();

        Vector3D x = (1 / first.Length) * first;
        Vector3D y = normal.Cross(x);
        double a = lattice.LatticeConstant;
        Vector3D Turned(Vector3D vector) => new(a * vector.Dot(x), a * vector.Dot(y), a * vector.Dot(normal));
        (First, Second, Step) = (Turned(first), Turned(second), Turned(third));
        Basis = [.. lattice.Basis.Select(atom => (atom.Element, OntoPlane(Turned(atom.Offset))))];
    }

    /// <summary>The crystal.</summary>
    public CrystalLattice Lattice { get; }

    /// <summary>The face.</summary>
    public MillerFace Face { get; }

    /// <summary>First vector in the plane, along x [Å].</summary>
    public Vector3D First { get; }

    /// <summary>Second vector in the plane [Å].</summary>
    public Vector3D Second { get; }

    /// <summary>The lattice vector that leads to the next plane [Å].</summary>
    public Vector3D Step { get; }

    /// <summary>Area per lattice point of the face, |a × b| [Å²].</summary>
    public double Area => First.Cross(Second).Length;

    /// <summary>Distance d of neighbouring lattice planes [Å].</summary>
    public double LayerSpacing => Step.Z;

    /// <summary>The atoms at each lattice point, turned into the axes of the face [Å].</summary>
    internal ImmutableArray<(string Element, Vector3D Offset)> Basis { get; }

    /// <summary>The crystal without a surface, in this cell: one lattice point.</summary>
    /// <param name="strain">Strain along the plane and along the normal.</param>
    public AtomicStructure Bulk(StrainState strain) => new(
        new Cell(strain.Apply(First), strain.Apply(Second), strain.Apply(Step)),
        [.. Basis.Select(atom => atom.Element)], [.. Basis.Select(atom => strain.Apply(atom.Offset))]);

    // An atom of the basis belongs to the lattice plane at or below it, so that a slab ends with whole planes.
    private Vector3D OntoPlane(Vector3D offset) => offset - (Math.Floor((offset.Z / Step.Z) + 1e-9) * Step);

    // One order among vectors of the same length, so that the cell is always the same one. Few lie in one plane, so they are chosen before they are sorted.
    private static IEnumerable<Vector3D> ShortestFirst(CrystalLattice lattice, Func<Vector3D, bool> isWanted) =>
        LatticeVectors(lattice).Where(isWanted).OrderBy(vector => Math.Round(vector.Dot(vector), 9)).ThenByDescending(vector => vector.X)
            .ThenByDescending(vector => vector.Y).ThenByDescending(vector => vector.Z);

    // The right-handed pair with the least sum of squares. Of equal ones the first in the order of the vectors.
    private static (Vector3D First, Vector3D Second) ShortestPair(Vector3D[] vectors, Vector3D normal) =>
        vectors.SelectMany(_ => vectors, (first, second) => (First: first, Second: second))
            .Where(pair => pair.First.Cross(pair.Second).Dot(normal) > 1e-9 && pair.First.Dot(pair.Second) > -1e-9)
            .OrderBy(pair => Math.Round(pair.First.Dot(pair.First) + pair.Second.Dot(pair.Second), 9))
            .ThenBy(pair => Math.Round(pair.First.Dot(pair.First), 9))
            .First();

    private static IEnumerable<Vector3D> LatticeVectors(CrystalLattice lattice)
    {
        for (int i = -Reach; i <= Reach; i++)
        {
            for (int j = -Reach; j <= Reach; j++)
            {
                for (int k = -Reach; k <= Reach; k++)
                {
                    if (i != 0 || j != 0 || k != 0)
                    {
                        yield return (i * lattice.Primitive[0]) + (j * lattice.Primitive[1]) + (k * lattice.Primitive[2]);
                    }
                }
            }
        }
    }
}
