namespace Litmus.Comparison.Verdicts;

/// <summary>How far the nearest failure is: the smallest change of one input at which the point estimate enters or leaves the margin.</summary>
/// <param name="Distance">
/// That change divided by the half width of the input's plausible range [1]. 0.3: the verdict hangs on a number that is known three times less well than what
/// would turn it. 1 for another option of a choice. Absent where only an exact input turns it.
/// </param>
/// <param name="Input">The input.</param>
/// <param name="Value">The input where the verdict turns, in <paramref name="Unit"/>; the number of the option for a choice.</param>
/// <param name="Unit">Symbol of the input's unit.</param>
/// <param name="Option">The option that turns it, for a choice.</param>
public sealed record Severity(double? Distance, string Input, double Value, string Unit, string? Option);
