using System.Collections.Immutable;

namespace Litmus.KineticMonteCarlo.Restart;

/// <summary>The full state of a run. It includes the order of the members of each class, which decides the event that a random number selects.</summary>
internal sealed record RunState
{
    public required ImmutableArray<ulong> Random { get; init; }

    public required double Time { get; init; }

    public required double ScaledTime { get; init; }

    public required EventCounts Counts { get; init; }

    public required int HighestLayer { get; init; }

    public required long[] AdsorptionsByLayer { get; init; }

    public required int[] Atoms { get; init; }

    public required int[][] Members { get; init; }

    public required int[] Walkers { get; init; }
}
