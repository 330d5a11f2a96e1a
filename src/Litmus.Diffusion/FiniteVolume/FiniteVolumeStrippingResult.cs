using System.Collections.Immutable;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>The state after a finite-volume run, and the history of its interface.</summary>
public sealed record FiniteVolumeStrippingResult
{
    /// <summary>Cell centres x [m], from the electrolyte to the collector. Shape: cells.</summary>
    public required ImmutableArray<double> Positions { get; init; }

    /// <summary>Cell means of the concentration at the end [mol m⁻³]. Shape: cells.</summary>
    public required ImmutableArray<double> Concentrations { get; init; }

    /// <summary>Times t [s], 0 first. Shape: steps + 1.</summary>
    public required ImmutableArray<double> Times { get; init; }

    /// <summary>Concentration at the electrolyte [mol m⁻³], from the first two cells and the known gradient. Shape: steps + 1.</summary>
    public required ImmutableArray<double> InterfaceConcentrations { get; init; }

    /// <summary>Relative error of the balance: (C₀ L − Σ C h)/(j t/F) − 1 at the end [1]. Only rounding, since fluxes cancel between cells.</summary>
    public required double BalanceError { get; init; }

    /// <summary>Whether the interface emptied within the run.</summary>
    public required bool IsDepleted { get; init; }

    /// <summary>Time [s] at which the interface emptied, linear in √t within the step; +∞ if it did not.</summary>
    public required double DepletionTime { get; init; }
}
