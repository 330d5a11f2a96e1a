using Litmus.Crystals;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>Numbers of points along the three reciprocal vectors; each at least 1.</summary>
/// <param name="A">Along the first.</param>
/// <param name="B">Along the second.</param>
/// <param name="C">Along the third; 1 for a slab.</param>
public readonly record struct KPointMesh(int A, int B, int C)
{
    /// <summary>The mesh whose points lie at most 2π/length apart: n = ⌈length × |b|/2π⌉, raised to an even number.</summary>
    /// <param name="cell">The box.</param>
    /// <param name="length">Length [Å] that the mesh resolves; the mesh of a cubic cell with edge a has length/a points.</param>
    /// <param name="isSlab">Whether the third direction has one point.</param>
    public static KPointMesh Resolving(Cell cell, double length, bool isSlab)
    {
        Require.PositiveFinite(length);
        double volume = cell.Volume;
        int Count(Vector3D first, Vector3D second) => 2 * (int)Math.Ceiling((length * first.Cross(second).Length / volume / 2) - 1e-9);
        return new KPointMesh(Count(cell.B, cell.C), Count(cell.C, cell.A), isSlab ? 1 : Count(cell.A, cell.B));
    }
}
