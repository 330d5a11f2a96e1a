using System.Collections.Immutable;

namespace Litmus.Nucleation.Pathways;

/// <summary>The trace and the charges of a cycle.</summary>
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

    /// <summary>Time at which the fresh deposit was used up [s]; none when some was left.</summary>
    public double? FreshDepositGone { get; init; }

    /// <summary>Charges of all pathways over the applied charge, for formation and plating [1]; 1 apart from rounding.</summary>
    public required double PlatingChargeBalance { get; init; }

    /// <summary>Charges of all pathways over the applied charge, for stripping [1]; 1 when nothing could be stripped.</summary>
    public required double StrippingChargeBalance { get; init; }

    /// <summary>Accepted steps of all phases.</summary>
    public required int StepCount { get; init; }

    /// <summary>Stripped over charged capacity [1].</summary>
    public double CoulombicEfficiency => StrippedCapacity / ChargedCapacity;

    /// <summary>The points of one phase, in order.</summary>
    public IEnumerable<TracePoint> Of(CyclePhase phase) => Trace.Where(point => point.Phase == phase);
}
