using Litmus.Comparison.Gates;

namespace Litmus.Runs.Judgements;

/// <summary>One row that accepting would write.</summary>
/// <param name="Before">What is recorded now; absent when nothing is.</param>
/// <param name="After">What would be recorded.</param>
public sealed record ProposedAcceptance(AcceptedJudgement? Before, AcceptedJudgement After);
