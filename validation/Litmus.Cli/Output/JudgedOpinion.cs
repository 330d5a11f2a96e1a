using Litmus.Comparison.Results;

namespace Litmus.Cli.Output;

/// <summary>Our result of a claim, and what another solver says of it.</summary>
/// <param name="Own">Our result.</param>
/// <param name="Other">What the other solver says.</param>
internal sealed record JudgedOpinion(ClaimResult Own, SecondOpinion Other);
