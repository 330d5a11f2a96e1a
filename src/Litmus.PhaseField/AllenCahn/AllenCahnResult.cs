using System.Collections.Immutable;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>What a run gave. A resumed run holds the samples since it was resumed.</summary>
public sealed record AllenCahnResult
{
    /// <summary>The texture over time: at the start, at the interval asked for, and at the end. They end with the sample at <see cref="SettledAt"/>, if there is one; <see cref="SampleAt"/> goes on from there.</summary>
    public required ImmutableArray<TextureSample> Samples { get; init; }

    /// <summary>All order parameters at the end: of the duration, or at <see cref="SettledAt"/>.</summary>
    public required PhaseFieldState FinalState { get; init; }

    /// <summary>Time [time of the model] of the sample at which the texture was found settled and the run ended; null where it was not, or not looked for (<see cref="AllenCahnOptions.StopsWhenSettled"/>).</summary>
    public required double? SettledAt { get; init; }

    /// <summary>The states at <see cref="AllenCahnOptions.CaptureTimes"/>, in their order.</summary>
    public required ImmutableArray<CapturedState> Captured { get; init; }

    /// <summary>Explicit steps in one Δt.</summary>
    public required int SubstepsPerStep { get; init; }

    /// <summary>Length of one explicit step [time of the model].</summary>
    public required double Substep { get; init; }

    /// <summary>Largest explicit step that the stability bound allows [time of the model].</summary>
    public required double LargestStableStep { get; init; }

    /// <summary>√(2κ/w)/Δx of each orientation [1].</summary>
    public required ImmutableArray<double> InterfaceCells { get; init; }

    /// <summary>What the reader of this result has to know, one sentence each; empty where there is nothing.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The last sample at or before a time; after <see cref="SettledAt"/> the settled one, whose area fractions and occupied fraction hold up to the duration.</summary>
    /// <param name="time">Time t [time of the model], not before the first sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies before the first sample.</exception>
    public TextureSample SampleAt(double time) =>
        Samples.LastOrDefault(sample => sample.Time <= time * (1 + 1e-12))
        ?? throw new ArgumentOutOfRangeException(nameof(time), time, $"The first sample is at {Samples[0].Time}; expected no earlier time.");
}
