using System.Text.Json.Serialization;

namespace Litmus.Comparison.Verdicts;

/// <summary>What was computed for a claim: a number with its uncertainties, or a token. A case chooses the unit; the judge converts it.</summary>
public sealed record Observation
{
    /// <summary>The computed number S, in <see cref="Unit"/>.</summary>
    public double? Value { get; init; }

    /// <summary>The computed outcome of an ordering, dominance or trend.</summary>
    public string? Token { get; init; }

    /// <summary>Symbol of the unit; <c>1</c> for a token.</summary>
    public required string Unit { get; init; }

    /// <summary>What the number can be at all, in <see cref="Unit"/>; absent where it has no bounds.</summary>
    public ValueBounds? Bounds { get; init; }

    /// <summary>Standard uncertainty from the grid, the iteration or the sampling, u_num.</summary>
    public double NumericalUncertainty { get; init; }

    /// <summary>Standard uncertainty from the inputs, u_in.</summary>
    public double InputUncertainty { get; init; }

    /// <summary>The input that contributes most to u_in.</summary>
    public string? LargestInput { get; init; }

    /// <summary>Number of replicas behind a stochastic result; u_num is then s/√n.</summary>
    public int? Replicas { get; init; }

    /// <summary>The input or the computed quantity whose uncertainty alone changes the token; absent when none does.</summary>
    public string? TokenChangedBy { get; init; }

    /// <summary>Why agreement would be closure and not prediction (which input was fitted to what); absent when nothing was fitted.</summary>
    public string? Closure { get; init; }

    /// <summary>In what share of the plausible inputs and choices the verdict holds; absent where nothing was sampled.</summary>
    public Robustness? Robustness { get; init; }

    /// <summary>Remarks: readings, contradictions with their numbers, evidence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>For a token or a count: the continuous numbers whose signs decide it, always in the same order. Not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<double> DecidingNumbers { get; init; } = [];
}
