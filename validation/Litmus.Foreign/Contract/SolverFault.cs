namespace Litmus.Foreign.Contract;

/// <summary>One thing that went wrong with a solver that is not ours.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Claim">The claim that it concerns; absent where it concerns the whole answer.</param>
/// <param name="Message">One sentence: what was found, what was expected, what to try.</param>
public sealed record SolverFault(SolverFaultKind Kind, string? Claim, string Message);
