using System.Collections.Immutable;

namespace Litmus.Diffusion.Design;

/// <summary>The thicknesses and grain sizes that meet each target.</summary>
public sealed record DesignMapResult
{
    /// <summary>Thicknesses L [m], the columns.</summary>
    public required ImmutableArray<double> Thicknesses { get; init; }

    /// <summary>Grain sizes d [m], the rows.</summary>
    public required ImmutableArray<double> GrainSizes { get; init; }

    /// <summary>One region for each target, in the order of the parameters.</summary>
    public required ImmutableArray<TargetRegion> Regions { get; init; }
}
