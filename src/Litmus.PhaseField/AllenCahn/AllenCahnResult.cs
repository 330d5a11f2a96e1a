using System.Collections.Immutable;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The outcome of a run. That of a resumed run begins where it was resumed.</summary>
public sealed record AllenCahnResult
{
    /// <summary>The texture at the start, at each interval, and at the end or <see cref="SettledAt"/>. <see cref="SampleAt"/> goes on from there.</summary>
    public required ImmutableArray<TextureSample> Samples { get; init; }

    /// <summary>All order parameters at the end of the duration or at <see cref="SettledAt"/>.</summary>
    public required PhaseFieldState FinalState { get; init; }

    /// <summary>Time [time of the model] at which a settled texture ended the run (<see cref="AllenCahnOptions.StopsWhenSettled"/>); else null.</summary>
    public required double? SettledAt { get; init; }

    /// <summary>The states at <see cref="AllenCahnOptions.CaptureTimes"/>, in this order.</summary>
    public required ImmutableArray<CapturedState> Captured { get; init; }

    /// <summary>Explicit steps per Δt.</summary>
    public required int SubstepsPerStep { get; init; }

    /// <summary>Length of one explicit step [time of the model].</summary>
    public required double Substep { get; init; }

    /// <summary>Largest explicit step that the stability bound allows [time of the model].</summary>
    public required double LargestStableStep { get; init; }

    /// <summary>√(2κ/w)/Δx of each orientation [1].</summary>
    public required ImmutableArray<double> InterfaceCells { get; init; }

    /// <summary>Warnings about this result, one sentence each.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The last sample at or before a time. A settled sample holds up to the duration in its area fractions and occupied fraction.</summary>
    /// <param name="time">Time t [time of the model], not before the first sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies before the first sample.</exception>
    public TextureSample SampleAt(double time) =>
        Samples.LastOrDefault(sample => sample.Time <= time * (1 + 1e-12))
        ?? throw new ArgumentOutOfRangeException(nameof(time), time, $"The first sample is at {Samples[0].Time}; expected no earlier time.");
}
