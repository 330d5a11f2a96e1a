using System.Text.Json.Serialization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;

namespace Litmus.History.Lines;

/// <summary>A case as it is written.</summary>
internal sealed record CaseJson
{
    private static readonly Dictionary<string, Execution> Executions = DataWords.Table<Execution>();

    [JsonPropertyName("x")]
    public required string Execution { get; init; }

    [JsonPropertyName("s")]
    public double Seconds { get; init; }

    [JsonPropertyName("h")]
    public required string RunHash { get; init; }

    [JsonPropertyName("b")]
    public string? Bits { get; init; }

    [JsonPropertyName("a")]
    public DateTime? ComputedUtc { get; init; }

    [JsonPropertyName("e")]
    public IReadOnlyList<string>? FailedChecks { get; init; }

    [JsonPropertyName("f")]
    public string? Failure { get; init; }

    public static CaseJson Of(RecordedCase recorded) => new()
    {
        Execution = DataWords.Of(recorded.Execution),
        Seconds = recorded.Seconds,
        RunHash = recorded.RunHash,
        Bits = recorded.Bits,
        ComputedUtc = recorded.ComputedUtc,
        FailedChecks = recorded.FailedChecks.Count == 0 ? null : recorded.FailedChecks,
        Failure = recorded.Failure,
    };

    public RecordedCase ToCase() => new()
    {
        Execution = Executions[Execution],
        Seconds = Seconds,
        RunHash = RunHash,
        Bits = Bits,
        ComputedUtc = ComputedUtc,
        FailedChecks = FailedChecks ?? [],
        Failure = Failure,
    };
}
