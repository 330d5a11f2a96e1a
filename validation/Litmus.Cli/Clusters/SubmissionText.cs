using System.Globalization;
using System.Text;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Clusters;

/// <summary>Plans and states of submissions for a reader.</summary>
internal static class SubmissionText
{
    private const int MostListed = 20;

    private static readonly (ElementState State, string Words)[] Order =
    [
        (ElementState.Succeeded, "succeeded"), (ElementState.Running, "running"), (ElementState.Waiting, "waiting"), (ElementState.Held, "held"),
        (ElementState.Failed, "failed"),
        (ElementState.WithoutResult, "completed without a result"), (ElementState.ResultOfFailed, "failed with a result"), (ElementState.Lost, "lost"),
        (ElementState.UnknownState, "in an unknown state"),
    ];

    /// <summary>What would be submitted, and what it costs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">The options of sbatch.</param>
    /// <param name="most">Most elements of an array; absent where the cluster does not say it.</param>
    /// <param name="whyUnknown">Why it does not; absent where it does.</param>
    /// <param name="limit">Time limit of one element.</param>
    public static string Of(RunPlan plan, IReadOnlyList<string> options, int? most, string? whyUnknown, TimeSpan limit)
    {
        StringBuilder text = new();
        text.AppendLine($"{Summary(plan)}.");
        if (plan.Missing.Count == 0)
        {
            return text.ToString();
        }

        text.AppendLine(Cost(plan, limit));
        text.AppendLine(most is { } allowed
            ? $"One array of {ClaimText.Count(plan.Missing.Count, "element")}; the cluster allows {allowed} (MaxArraySize)."
            : $"One array of {ClaimText.Count(plan.Missing.Count, "element")}. How many the cluster allows is not known: {whyUnknown}");
        text.AppendLine().AppendLine("identity                          time      case");
        foreach (PlannedRun run in plan.Missing.Take(MostListed))
        {
            text.AppendLine($"{run.Hash}  {(run.Seconds is { } seconds ? DurationText.Rounded(seconds) : "unknown"),-8}  {run.Case}");
        }

        if (plan.Missing.Count > MostListed)
        {
            text.AppendLine($"and {plan.Missing.Count - MostListed} more; all of them: --json");
        }

        return text.AppendLine().AppendLine($"sbatch {string.Join(' ', options)} SCRIPT").ToString();
    }

    /// <summary>How many runs are missing, stored and on their way.</summary>
    public static string Summary(RunPlan plan)
    {
        int all = plan.StoredCount + plan.ActiveCount + plan.Missing.Count;
        string active = plan.ActiveCount > 0 ? $"{plan.ActiveCount} wait or run already, " : string.Empty;
        return $"{ClaimText.Count(all, "run")} at tier {TierNames.NameOf(plan.Tier)}: {plan.StoredCount} stored, {active}{plan.Missing.Count} to submit";
    }

    /// <summary>What became of a submission.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="elements">Its elements.</param>
    public static string Of(Submission submission, IReadOnlyList<ElementStatus> elements)
    {
        StringBuilder text = new();
        string[] jobs = [.. elements.Select(element => element.Array.Job).OfType<long>().Distinct().Order().Select(job => $"{job}")];
        string numbers = jobs.Length == 0 ? "no job" : $"{(jobs.Length == 1 ? "job" : "jobs")} {string.Join(", ", jobs)}";
        text.AppendLine($"Submission {submission.Id}, tier {submission.Tier}, {numbers}: {Counts(elements)}.");
        string[] reasons = Reasons(elements);
        if (reasons.Length > 0)
        {
            text.AppendLine($"Those that wait: {string.Join("; ", reasons)}.");
        }

        ElementStatus[] troubles = [.. elements.Where(SubmissionOutcome.IsTrouble)];
        foreach (ElementStatus element in troubles.Take(MostListed))
        {
            text.AppendLine().AppendLine($"{element.Element}  {element.Case}  {element.Slurm}");
            Add(text, "said", element.Said);
            Add(text, "log", element.Log);
        }

        if (troubles.Length > MostListed)
        {
            text.AppendLine().AppendLine($"and {troubles.Length - MostListed} more; all of them: litmus submit --status --json");
        }

        if (troubles.Length > 0)
        {
            text.AppendLine().AppendLine("What to do:");
            foreach (IGrouping<string?, ElementStatus> group in troubles.GroupBy(element => element.Advice, StringComparer.Ordinal))
            {
                text.AppendLine($"  {ClaimText.Count(group.Count(), "element")}: {group.Key}");
            }
        }

        return text.ToString();
    }

    /// <summary>How many elements are in which state.</summary>
    public static string Counts(IReadOnlyList<ElementStatus> elements)
    {
        ILookup<ElementState, ElementStatus> states = elements.ToLookup(element => element.State);
        return $"{ClaimText.Count(elements.Count, "element")}, "
            + string.Join(", ", Order.Where(entry => states.Contains(entry.State)).Select(entry => $"{states[entry.State].Count()} {entry.Words}"));
    }

    /// <summary>How many elements are in which state, and why the others wait if none runs.</summary>
    public static string Progress(IReadOnlyList<ElementStatus> elements) =>
        elements.Any(element => element.State == ElementState.Running) || Reasons(elements) is not [string reason, ..]
            ? Counts(elements)
            : $"{Counts(elements)} ({reason})";

    private static string[] Reasons(IReadOnlyList<ElementStatus> elements) =>
        [.. elements.Where(element => element.State == ElementState.Waiting).Select(element => element.Slurm).Distinct(StringComparer.Ordinal).Take(3)];

    private static string Cost(RunPlan plan, TimeSpan limit)
    {
        if (plan.UnknownCount == plan.Missing.Count)
        {
            return "Time unknown: no earlier run of them at this tier is stored.";
        }

        PlannedRun longest = plan.Missing.MaxBy(run => run.Seconds ?? 0)!;
        string more = plan.UnknownCount > 0 ? "more than " : "about ";
        string unknown = plan.UnknownCount > 0 ? $"; {plan.UnknownCount} of {plan.Missing.Count} have no earlier run" : string.Empty;
        string memory = string.Create(CultureInfo.InvariantCulture, $"{plan.Missing.Max(run => run.PeakMemoryMiB ?? 0):0} MiB");
        string tooLong = longest.Seconds > limit.TotalSeconds
            ? $" That is more than the time limit of {DurationText.Rounded(limit.TotalSeconds)}: raise it with --time-limit."
            : string.Empty;
        string hours = string.Create(CultureInfo.InvariantCulture, $"{plan.KnownSeconds / 3600:0.00} core hours");
        return $"By their earlier runs: {more}{hours}{unknown}. "
            + $"The longest took {DurationText.Rounded(longest.Seconds!.Value)} ({longest.Case}), the largest {memory}.{tooLong}";
    }

    private static void Add(StringBuilder text, string word, string? value)
    {
        if (value is not null)
        {
            text.AppendLine($"    {word + ":",-6}{value}");
        }
    }
}
