namespace Litmus.Comparison.Differences;

/// <summary>A verdict, a check or a word of the gate that is another one after the change.</summary>
/// <param name="Kind">Claim or check.</param>
/// <param name="Id">The claim; for a check <c>case: name</c>.</param>
/// <param name="CaseId">The case that gives it; empty where none does.</param>
/// <param name="Before">The word before: a verdict, <c>holds</c>, a gate, <c>absent</c>.</param>
/// <param name="After">The word after.</param>
/// <param name="Why">What was found after the change, in one sentence.</param>
/// <param name="Announced">The announcement that covers it; absent where none does.</param>
public sealed record TurnedResult(ResultKind Kind, string Id, string CaseId, string Before, string After, string Why, Announcement? Announced = null)
{
    /// <summary>The word where a side does not have the result at all.</summary>
    public const string Absent = "absent";
}
