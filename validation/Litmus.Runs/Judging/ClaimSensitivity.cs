namespace Litmus.Runs.Judging;

/// <summary>How a claim's point estimate depends on the inputs of its case.</summary>
/// <param name="IsInside">Whether the point estimate lies inside its margin with the inputs as declared.</param>
/// <param name="Result">The point estimate, in the claim's unit; absent for tokens.</param>
/// <param name="Token">The token; absent for numbers.</param>
/// <param name="Responses">One entry per input.</param>
public sealed record ClaimSensitivity(bool IsInside, double? Result, string? Token, IReadOnlyList<InputResponse> Responses);
