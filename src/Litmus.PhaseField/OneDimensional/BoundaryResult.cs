using System.Collections.Immutable;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>A flat boundary in equilibrium.</summary>
public sealed record BoundaryResult
{
    /// <summary>Positions x [length of the model], from the interior of the first grain to that of the second.</summary>
    public required ImmutableArray<double> Positions { get; init; }

    /// <summary>φ_i at these positions [1].</summary>
    public required ImmutableArray<double> First { get; init; }

    /// <summary>φ_j at these positions [1].</summary>
    public required ImmutableArray<double> Second { get; init; }

    /// <summary>Boundary energy σ_ij = ∫[w f + κ_i φ_i′²/2 + κ_j φ_j′²/2]dx [energy density × length].</summary>
    public required double Energy { get; init; }

    /// <summary>Last change of the extrapolated energy, taken as its uncertainty.</summary>
    public required double EnergyUncertainty { get; init; }

    /// <summary>Fraction of the energy in the gradients [1]; ½ at equilibrium.</summary>
    public required double GradientPart { get; init; }

    /// <summary>Boundary mobility M_ij, 1/M = ∫(φ_i′²/L_i + φ_j′²/L_j)dx: a boundary of radius r moves with v = M σ/r.</summary>
    public required double Mobility { get; init; }

    /// <summary>M σ [length² over time]: a circular grain loses an area of 2π M σ per unit of time.</summary>
    public double ReducedMobility => Mobility * Energy;
}
