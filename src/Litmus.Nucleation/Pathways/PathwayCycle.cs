using System.Collections.Immutable;

namespace Litmus.Nucleation.Pathways;

/// <summary>A cycle: its trace and its charges.</summary>
public sealed record PathwayCycle
{
    /// <summary>Every accepted step, with both ends of each phase.</summary>
    public required ImmutableArray<TracePoint> Trace { get; init; }

    /// <summary>Why plating ended.</summary>
    public required PhaseEnd PlatingEnd { get; init; }

    /// <summary>Why stripping ended.</summary>
    public required PhaseEnd StrippingEnd { get; init; }

    /// <summary>Applied charge of formation and plating [C m⁻²].</summary>
    public required double ChargedCapacity { get; init; }

    /// <summary>Applied charge of stripping [C m⁻²].</summary>
    public required double StrippedCapacity { get; init; }

    /// <summary>Time at which the fresh deposit was gone [s]; absent when some was left.</summary>
    public double? FreshDepositGone { get; init; }

    /// <summary>Sum of the charges of all pathways over the applied charge, of formation and plating together [1]; 1 but for rounding.</summary>
    public required double PlatingChargeBalance { get; init; }

    /// <summary>The same of stripping [1]; 1 when nothing could be stripped.</summary>
    public required double StrippingChargeBalance { get; init; }

    /// <summary>Accepted steps of all phases.</summary>
    public required int StepCount { get; init; }

    /// <summary>Stripped over charged capacity [1].</summary>
    public double CoulombicEfficiency => StrippedCapacity / ChargedCapacity;

    /// <summary>The points of one phase, in order.</summary>
    public IEnumerable<TracePoint> Of(CyclePhase phase) => Trace.Where(point => point.Phase == phase);
}
