using System.Collections.Immutable;

namespace Litmus.Diffusion.Depletion;

/// <summary>When the interface of a stripped anode is empty, and how much charge has passed by then.</summary>
public sealed record DepletionResult
{
    /// <summary>The physics that was solved.</summary>
    public required StrippingParameters Parameters { get; init; }

    /// <summary>B = jL/(F D C₀) [1].</summary>
    public required double DimensionlessCurrent { get; init; }

    /// <summary>t_d [s].</summary>
    public required double DepletionTime { get; init; }

    /// <summary>Bound on the relative error of the depletion time [1].</summary>
    public required double RootTolerance { get; init; }

    /// <summary>Depletion time of an infinitely thick anode [s].</summary>
    public required double SandTime { get; init; }

    /// <summary>Charge in the anode F C₀ L [C m⁻²].</summary>
    public required double Inventory { get; init; }

    /// <summary>Charge that can be stripped j t_d [C m⁻²].</summary>
    public required double Capacity { get; init; }

    /// <summary>Capacity over inventory [1].</summary>
    public required double Utilisation { get; init; }

    /// <summary>Positions x [m] of the profiles, from the electrolyte to the collector.</summary>
    public required ImmutableArray<double> Positions { get; init; }

    /// <summary>Profiles, one for each time fraction of the options.</summary>
    public required ImmutableArray<ConcentrationProfile> Profiles { get; init; }
}
