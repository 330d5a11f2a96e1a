using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Results;

/// <summary>Everything that is known of one claim after a run.</summary>
public sealed record ClaimResult
{
    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The tier that judged it.</summary>
    public required string Tier { get; init; }

    /// <summary>What was computed, in the claim's unit; absent when nothing was.</summary>
    public Observation? Observation { get; init; }

    /// <summary>How hard the test was; absent for a claim that no case answers.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>How far the nearest failure is; absent where nothing was searched or nothing turns it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what share of the plausible inputs it holds; absent where nothing was sampled.</summary>
    public Robustness? Robustness => Observation?.Robustness;

    /// <summary>What solvers that are not ours say of it.</summary>
    public IReadOnlyList<SecondOpinion> SecondOpinions { get; init; } = [];

    /// <summary>The verdict.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What was accepted; absent when nothing was.</summary>
    public AcceptedJudgement? Accepted { get; init; }

    /// <summary>This run compared with the accepted one.</summary>
    public required Change Change { get; init; }

    /// <summary>What became of the run.</summary>
    public required Execution Execution { get; init; }

    /// <summary>The gate.</summary>
    public required GateOutcome Gate { get; init; }

    /// <summary>For a claim that is not reproduced: each input alone.</summary>
    public IReadOnlyList<InputSensitivity> Sensitivities { get; init; } = [];

    /// <summary>Remarks of the case: readings, contradictions, evidence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The case that answers it; absent when none does.</summary>
    public string? CaseId { get; init; }

    /// <summary>Seconds its case took when it ran.</summary>
    public double Seconds { get; init; }
}
