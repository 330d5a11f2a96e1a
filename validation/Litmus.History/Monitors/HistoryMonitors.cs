using System.Globalization;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Text;

namespace Litmus.History.Monitors;

/// <summary>What needs attention although nothing happened: slack margins, stale runs, reviews that are due.</summary>
public static class HistoryMonitors
{
    /// <summary>A margin this many times wider than everything seen is slack.</summary>
    public const double SlackRatio = 10;

    /// <summary>Fewest fresh runs before a margin is called slack.</summary>
    public const int FewestRuns = 30;

    /// <summary>Days after which a run is stale, and days within which a review is announced.</summary>
    public const int Days = 30;

    /// <summary>What needs attention.</summary>
    /// <param name="records">The records of one tier, in order.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<MonitorWarning> Of(IReadOnlyList<HistoryRecord> records, DateOnly today) =>
        records.Count == 0 ? [] : [.. Reviews(records[^1], today), .. Stale(records, today), .. Slack(records)];

    private static IEnumerable<MonitorWarning> Reviews(HistoryRecord last, DateOnly today)
    {
        foreach ((string id, RecordedClaim claim) in last.Claims.Where(entry => entry.Value.ReviewBy is not null).OrderBy(entry => entry.Value.ReviewBy))
        {
            int days = claim.ReviewBy!.Value.DayNumber - today.DayNumber;
            if (days <= Days)
            {
                string when = days switch
                {
                    < 0 => string.Create(CultureInfo.InvariantCulture, $"was due on {claim.ReviewBy:yyyy-MM-dd}, {-days} days ago"),
                    0 => "is due today",
                    _ => string.Create(CultureInfo.InvariantCulture, $"is due on {claim.ReviewBy:yyyy-MM-dd}, in {days} days"),
                };
                yield return new MonitorWarning(id, MonitorKind.Review, $"The review of its judgement {when}.");
            }
        }
    }

    private static IEnumerable<MonitorWarning> Stale(IReadOnlyList<HistoryRecord> records, DateOnly today)
    {
        HistoryRecord last = records[^1];
        foreach ((string id, RecordedCase result) in last.Cases)
        {
            DateTime? fresh = records.Select(record => record.Cases.GetValueOrDefault(id)?.ComputedUtc).Max();
            DateOnly since = DateOnly.FromDateTime(fresh ?? records[0].StartedUtc);
            int days = today.DayNumber - since.DayNumber;
            if (days > Days)
            {
                string[] claims = [.. last.Claims.Where(claim => claim.Value.CaseId == id).Select(claim => claim.Key)];
                string answers = claims.Length == 0 ? string.Empty : $" It answers {string.Join(", ", claims)}.";
                string when = fresh is null ? $"There is no result in {days} days" : $"The last fresh run is of {since:yyyy-MM-dd}, {days} days ago";
                yield return new MonitorWarning(id, MonitorKind.Stale, $"{when}: {ReasonOf(result)}.{answers}");
            }
        }
    }

    private static string ReasonOf(RecordedCase result) => result.Execution switch
    {
        Execution.Ran => "it ran, but the time of the run was not recorded",
        Execution.Cached => "its stored run was used again, and nothing ran it anew",
        Execution.Shipped => "its shipped answers were used again, and nothing ran it anew",
        Execution.NeedsEngine => $"it needs an external engine, {result.Failure?.TrimEnd('.') ?? "which is not there"}",
        Execution.NotRun => "it was not run with the present code",
        Execution.Skipped => "it was skipped",
        Execution.TimedOut => "it exceeded its time limit",
        _ => $"{result.Execution}, {result.Failure?.TrimEnd('.') ?? "without a message"}",
    };

    private static IEnumerable<MonitorWarning> Slack(IReadOnlyList<HistoryRecord> records)
    {
        foreach ((string id, RecordedClaim now) in records[^1].Claims)
        {
            if (now is not { Reference: { } reference, LimitLower: { } lower, LimitUpper: { } upper })
            {
                continue;
            }

            RecordedClaim[] fresh = [.. records
                .Where(record => record.Claims.GetValueOrDefault(id) is { Value: not null } claim && claim.Criterion == now.Criterion)
                .DistinctBy(record => record.CaseOf(id)?.ComputedUtc ?? record.StartedUtc).Select(record => record.Claims[id])];
            double margin = Math.Min(upper - reference, reference - lower);
            double seen = fresh.Select(claim => Math.Abs(claim.Value!.Value - reference) + (2 * (claim.ValidationUncertainty ?? 0))).DefaultIfEmpty().Max();
            if (fresh.Length >= FewestRuns && margin > SlackRatio * seen)
            {
                string ratio = seen > 0 ? $"{NumberText.Significant(margin / seen, 2)} times as wide as" : "wider than";
                yield return new MonitorWarning(
                    id, MonitorKind.Slack,
                    $"The margin ({now.Margin}) is {ratio} the largest |S − D| + 2 u_val of {fresh.Length} runs, {NumberText.Significant(seen, 2)}"
                    + $"{NumberText.Unit(now.Unit)}. A fault could hide in it.");
            }
        }
    }
}
