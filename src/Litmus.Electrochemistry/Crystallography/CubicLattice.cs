using Litmus.Primitives;

namespace Litmus.Electrochemistry.Crystallography;

/// <summary>A cubic lattice: d = a/√(h² + k² + l²), V = a³.</summary>
public sealed record CubicLattice : ILattice
{
    /// <summary>Lattice constant a [m]; finite and greater than zero.</summary>
    public required double LatticeConstant { get; init => field = Require.PositiveFinite(value); }

    /// <inheritdoc/>
    public double CellVolume => LatticeConstant * LatticeConstant * LatticeConstant;

    /// <inheritdoc/>
    public double Spacing(MillerIndices plane)
    {
        int sum = (plane.H * plane.H) + (plane.K * plane.K) + (plane.L * plane.L);
        return sum == 0
            ? throw new ArgumentException("The indices 000 belong to no plane; give at least one that is not zero.", nameof(plane))
            : LatticeConstant / Math.Sqrt(sum);
    }
}
