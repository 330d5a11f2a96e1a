using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;

namespace Litmus.Runs.Judging;

/// <summary>
/// What is dated later than now. Then the clock of a machine is or was wrong, and a clock that is behind makes an expired review green: review dates depend on
/// it. Such a trouble makes the gate red.
/// </summary>
internal static class ClockTroubles
{
    private const int MostNamed = 3;

    // Runs may come from machines whose clocks differ.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>The troubles, one sentence each.</summary>
    /// <param name="now">When this is judged, UTC.</param>
    /// <param name="today">The date that review dates are compared with.</param>
    /// <param name="accepted">What was accepted, by claim.</param>
    /// <param name="cases">The cases with the dates of their runs.</param>
    public static IEnumerable<string> Of(
        DateTime now, DateOnly today, IEnumerable<AcceptedJudgement> accepted, IEnumerable<CaseResult> cases)
    {
        string[] judgements =
        [
            .. accepted.Where(judgement => judgement.AcceptedOn > today).OrderByDescending(judgement => judgement.AcceptedOn)
                .Select(judgement => $"{judgement.ClaimId} on {judgement.AcceptedOn:yyyy-MM-dd}"),
        ];
        if (judgements.Length > 0)
        {
            yield return $"Accepted later than today, {today:yyyy-MM-dd}: {Named(judgements)}. "
                + "Set the clock of this machine, on which review dates depend, or correct accepted_on.";
        }

        string[] runs =
        [
            .. cases.Where(result => result.ComputedUtc - Slack > now).OrderByDescending(result => result.ComputedUtc)
                .Select(result => $"{result.Id} on {result.ComputedUtc:yyyy-MM-dd}"),
        ];
        if (runs.Length > 0)
        {
            yield return $"Computed later than today, {now:yyyy-MM-dd}: {Named(runs)}. "
                + "Set the clock of this machine. If it is right, run the cases again: litmus run --force";
        }
    }

    private static string Named(string[] items) =>
        string.Join(", ", items.Take(MostNamed)) + (items.Length > MostNamed ? $" and {items.Length - MostNamed} more" : string.Empty);
}
