using System.Collections.Immutable;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>What a run gave. A resumed run holds the samples since it was resumed.</summary>
public sealed record AllenCahnResult
{
    /// <summary>The texture over time: at the start, at the interval asked for, and at the end.</summary>
    public required ImmutableArray<TextureSample> Samples { get; init; }

    /// <summary>All order parameters at the end.</summary>
    public required PhaseFieldState FinalState { get; init; }

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
}
