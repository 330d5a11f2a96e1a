using Litmus.Comparison.Differences;
using Litmus.Comparison.Gates;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Differences;

/// <summary>A comparison in one sentence.</summary>
public static class DifferenceSentences
{
    /// <summary>The last sentence of every answer, and the only one where nothing changed.</summary>
    public static string Of(ResultsDifference difference)
    {
        if (difference is { IsUnchanged: true, CaseCount: 0, UnreachableCount: > 0 })
        {
            return $"No result can change: none of {Cases(difference.UnreachableCount)} can be reached by this change.";
        }

        string results = ClaimText.Count(difference.ResultCount, "result");
        if (difference.IsUnchanged)
        {
            return $"No bit of {results} changed; {Counts(difference)}.";
        }

        List<string> parts = [];
        Add(parts, difference.Failed.Count, "case failed", "cases failed");
        Add(parts, difference.Turned.Count, "verdict turned", "verdicts turned");
        int noise = difference.Moved.Count(moved => moved.IsNoise);
        parts.Add($"{difference.Moved.Count} of {results} moved{(noise > 0 ? $" ({noise} within the noise)" : string.Empty)}");
        Add(parts, difference.Gates.Count, "word of the gate turned", "words of the gate turned");
        Add(parts, difference.Findings.Count, "finding turned", "findings turned");
        Add(parts, difference.Tables.Count, "table moved", "tables moved");
        return $"{PlainWords.List(parts)}; {Counts(difference)}.";
    }

    /// <summary>What the gate of a change says.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="policy">What makes it red.</param>
    /// <returns>Nothing without a policy.</returns>
    public static string? Gate(ResultsDifference difference, IReadOnlyCollection<FailOn> policy)
    {
        if (policy.Count == 0)
        {
            return null;
        }

        string rules = string.Join(", ", policy.Select(rule => rule.ToString().ToLowerInvariant()));
        int code = difference.ExitCodeFor(policy);
        string unannounced = code == ExitCodes.Change && difference.Unannounced.Count is > 0 and var count
            ? $" {PlainWords.CountFirst(count)} {(count == 1 ? "result or table" : "results and tables")} moved without being announced. Announce what is "
                + $"meant with --expect 'PATTERN', or with a line 'PATTERN  # reason' in {Announcements.FileName}."
            : string.Empty;
        return $"Gate of the change ({rules}): {(code == ExitCodes.Success ? "passed" : "red")} (exit code {code}).{unannounced}";
    }

    /// <summary>A number of cases.</summary>
    internal static string Cases(int count) => ClaimText.Count(count, "case");

    // 41 cases ran, 34 cannot be reached by this change
    private static string Counts(ResultsDifference difference)
    {
        if (difference is { RanCount: 0, StoredCount: 0, UnreachableCount: 0 })
        {
            return $"{Cases(difference.CaseCount)} {(difference.CaseCount == 1 ? "was" : "were")} compared, none ran";
        }

        string stored = difference.StoredCount > 0 ? $", {difference.StoredCount} stored already" : string.Empty;
        return $"{Cases(difference.RanCount)} ran{stored}, {difference.UnreachableCount} cannot be reached by this change";
    }

    private static void Add(List<string> parts, int count, string one, string several)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : several)}");
        }
    }
}
