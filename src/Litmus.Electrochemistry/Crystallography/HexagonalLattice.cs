using Litmus.Primitives;

namespace Litmus.Electrochemistry.Crystallography;

/// <summary>A hexagonal lattice: 1/d² = (4/3)(h² + hk + k²)/a² + l²/c², V = (√3/2) a² c.</summary>
public sealed record HexagonalLattice : ILattice
{
    /// <summary>Lattice constant a in the basal plane [m]; finite and greater than zero.</summary>
    public required double BasalConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Lattice constant c along the axis [m]; finite and greater than zero.</summary>
    public required double AxialConstant { get; init => field = Require.PositiveFinite(value); }

    /// <inheritdoc/>
    public double CellVolume => Math.Sqrt(3) / 2 * BasalConstant * BasalConstant * AxialConstant;

    /// <inheritdoc/>
    public double Spacing(MillerIndices plane)
    {
        if (plane == default)
        {
            throw new ArgumentException("The indices 000 belong to no plane; give at least one that is not zero.", nameof(plane));
        }

        double basal = 4.0 / 3 * ((plane.H * plane.H) + (plane.H * plane.K) + (plane.K * plane.K)) / (BasalConstant * BasalConstant);
        return 1 / Math.Sqrt(basal + (plane.L * plane.L / (AxialConstant * AxialConstant)));
    }
}
