using Litmus.Comparison.Gates;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Results;

/// <summary>Everything that is known of one case after a run.</summary>
public sealed record CaseResult
{
    /// <summary>Identifier, <c>paper/name</c> or <c>verification/field</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question it asks.</summary>
    public required string Title { get; init; }

    /// <summary>The solver that it verifies, <c>Litmus.PhaseField</c>; absent for a case that answers claims.</summary>
    public string? Verifies { get; init; }

    /// <summary>Its inputs.</summary>
    public required IReadOnlyList<InputRecord> Inputs { get; init; }

    /// <summary>Identity of the run.</summary>
    public required string RunHash { get; init; }

    /// <summary>Files of the run, relative to the report.</summary>
    public IReadOnlyList<string> Artifacts { get; init; } = [];

    /// <summary>The checks of the solver that it verifies.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>Its figures.</summary>
    public IReadOnlyList<FigureDescription> Figures { get; init; } = [];

    /// <summary>Its remarks.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What became of the run.</summary>
    public required Execution Execution { get; init; }

    /// <summary>The answers of external engines that it rests on; none for a case that computes everything itself.</summary>
    public IReadOnlyList<EngineUse> Engines { get; init; } = [];

    /// <summary>When the run was computed, UTC; older than the report for a cached run.</summary>
    public DateTime? ComputedUtc { get; init; }

    /// <summary>Why it failed; absent when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Seconds it took when it ran.</summary>
    public double Seconds { get; init; }

    /// <summary>Peak memory of the process while it ran [MiB]; runs share a process, so it is an upper limit.</summary>
    public double PeakMemoryMiB { get; init; }
}
