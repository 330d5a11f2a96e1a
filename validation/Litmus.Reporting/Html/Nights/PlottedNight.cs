using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Html.Nights;

/// <summary>One night of a line plot.</summary>
/// <param name="Title">What is said on hover: night, commit, verdict, value.</param>
/// <param name="Day">The night at the axis.</param>
/// <param name="Value">The value; absent where there is none.</param>
/// <param name="Uncertainty">Its standard uncertainty.</param>
/// <param name="Lower">Lower limit; absent where it is open or there is none.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="Reference">The stated value.</param>
/// <param name="Verdict">The verdict, which gives the shape; absent for a time.</param>
/// <param name="BeginsSeries">Whether a new series begins here.</param>
internal sealed record PlottedNight(
    string Title, string Day, double? Value, double? Uncertainty, double? Lower, double? Upper, double? Reference, Verdict? Verdict, bool BeginsSeries);
