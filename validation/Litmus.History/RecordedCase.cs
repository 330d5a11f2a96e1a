using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;

namespace Litmus.History;

/// <summary>What the history keeps of a case.</summary>
public sealed record RecordedCase
{
    /// <summary>What became of its run.</summary>
    public required Execution Execution { get; init; }

    /// <summary>Seconds it took when it ran.</summary>
    public double Seconds { get; init; }

    /// <summary>Identity of the run (reachable code, inputs, tier); the first 16 digits.</summary>
    public required string RunHash { get; init; }

    /// <summary>A hash of the stored result without its times; absent where there is no result. The same code on the same machine gives the same one.</summary>
    public string? Bits { get; init; }

    /// <summary>When it was computed, UTC; absent where there is no result.</summary>
    public DateTime? ComputedUtc { get; init; }

    /// <summary>Names of its checks that do not hold.</summary>
    public IReadOnlyList<string> FailedChecks { get; init; } = [];

    /// <summary>Why it failed, one line; absent when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it gave a result, now or earlier.</summary>
    public bool HasResult => Execution.HasResult();

    /// <summary>What is kept of a case.</summary>
    /// <param name="result">The case.</param>
    /// <param name="bits">A hash of its stored result without times.</param>
    public static RecordedCase Of(CaseResult result, string? bits) => new()
    {
        Execution = result.Execution,
        Seconds = result.Seconds,
        RunHash = HistoryRecord.Short(result.RunHash),
        Bits = bits is null ? null : HistoryRecord.Short(bits),
        ComputedUtc = result.ComputedUtc,
        FailedChecks = [.. result.Checks.Where(check => !check.Holds).Select(check => check.Name)],
        Failure = result.Execution is Execution.NotRun or Execution.Skipped ? null : result.Failure?.Split('\n')[0],
    };
}
