using System.Globalization;
using Litmus.Comparison.Differences;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Differences;

/// <summary>The answer of a comparison in its order: verdicts, values, words, tables, cost, announcements, and what was not compared.</summary>
public static class DifferenceSections
{
    private const int MostDigits = 17;
    private const string NoNumber = "–";

    /// <summary>The parts that have something to say.</summary>
    public static IReadOnlyList<DifferenceSection> Of(ResultsDifference difference) =>
    [
        .. new[]
        {
            Turned(difference), Moved(difference), Words(difference), Tables(difference), Cost(difference), Failed(difference), Unfulfilled(difference),
            NotCompared(difference),
        }.OfType<DifferenceSection>(),
    ];

    private static DifferenceSection? Turned(ResultsDifference difference) => Section(
        "Verdicts that turned", ["result", "before", "after", "what is found now"],
        difference.Turned.Select(turned => Row(turned.Id, Word(turned.Before), Word(turned.After), turned.Why + Announced(turned.Announced))));

    private static DifferenceSection? Moved(ResultsDifference difference)
    {
        int noise = difference.Moved.Count(moved => moved.IsNoise);
        List<string> sentences = [];
        if (difference.Moved.Any(moved => moved.NoiseFloor == 0))
        {
            sentences.Add("A noise floor of zero bits: the same code gives the same bits, so every difference counts.");
        }

        if (noise > 0)
        {
            sentences.Add($"{PlainWords.CountFirst(noise)} of {difference.Moved.Count} moved by no more than the scatter of the random numbers (2 u_num).");
        }

        if (difference.Moved.Count(moved => moved.IsSameCode) is > 0 and var same)
        {
            sentences.Add(
                $"{PlainWords.CountFirst(same)} moved although code and inputs are the same on both sides: another machine, or chance.");
        }

        return Section(
            "Values that moved", ["result", "before", "after", "relative", "in noise floors", "in u_val", "in margins", "remark"],
            difference.Moved.Select(moved => Row(
                moved.Id, Value(moved, isAfter: false), Value(moved, isAfter: true), Signed(moved.Relative),
                moved.TokenAfter is not null ? NoNumber : moved.InNoiseFloor is { } floors ? Signed(floors) : "zero bits",
                Signed(moved.InValidationUncertainty), Signed(moved.InMargin), Remark(moved))),
            sentences);
    }

    private static DifferenceSection? Words(ResultsDifference difference) => Section(
        "Words of the gate and findings that turned", ["what", "before", "after", "what is found now"],
        difference.Gates.Select(gate => Row(gate.Id, gate.Before, gate.After, gate.Why))
            .Concat(difference.Findings.Select(finding => Row($"finding {finding.Id}", finding.Before, finding.After, finding.Title))));

    private static DifferenceSection? Tables(ResultsDifference difference) => Section(
        "Curves and tables that moved", ["table", "fields", "largest difference", "column", "row", "where", "before", "after"],
        difference.Tables.Select(table => Row(
            $"{table.CaseId}: {table.Name}", table.Shape is null || table.FieldCount > 0 ? $"{table.FieldCount}" : table.Shape,
            table.Column is null ? NoNumber : double.IsFinite(table.Largest) ? $"{ClaimText.Rounded(table.Largest)} of the column's largest" : "a word",
            table.Column ?? NoNumber, table.Column is null ? NoNumber : $"{table.Row}", table.Where ?? NoNumber, Fields(table).Before,
            Fields(table).After + Announced(table.Announced))));

    private static (string Before, string After) Fields(MovedTable table) =>
        double.TryParse(table.Before, CultureInfo.InvariantCulture, out double before)
            && double.TryParse(table.After, CultureInfo.InvariantCulture, out double after)
            ? Apart(before, after)
            : (table.Before ?? NoNumber, table.After ?? NoNumber);

    private static DifferenceSection? Cost(ResultsDifference difference)
    {
        if (difference.Times.Count == 0)
        {
            return null;
        }

        int repeats = difference.Times.Min(times => Math.Min(times.Before.Count, times.After.Count));
        string cases = ClaimText.Count(difference.Times.Count, "case");
        string floor = repeats > 1
            ? $"The noise floor is the largest ratio between {repeats} repetitions of one side (A against A): "
                + $"up to {ClaimText.Rounded(difference.Times.Max(times => times.Noise), 2)} over {cases}."
            : $"Each of {cases} was measured once on each side, so the noise floor is not known and a factor of two is taken. Measure it: --repeat 3";
        string found = difference.Costs.Count == 0 ? "No case takes longer or shorter beyond the noise. " : string.Empty;
        return new DifferenceSection(
            "Cost", difference.Costs.Count == 0 ? [] : ["case", "seconds before", "seconds after", "ratio", "noise"],
            [
                .. difference.Costs.Select(times => Row(
                    times.CaseId, Seconds(times.MedianBefore), Seconds(times.MedianAfter), ClaimText.Rounded(times.Ratio), ClaimText.Rounded(times.Noise))),
            ],
            found + floor);
    }

    private static DifferenceSection? Failed(ResultsDifference difference) => Section(
        "Cases that failed after the change", ["case", "message"], difference.Failed.Select(failed => Row(failed.CaseId, failed.Reason)));

    private static DifferenceSection? Unfulfilled(ResultsDifference difference) => Section(
        "Announced, and nothing moved", ["pattern", "where", "reason"],
        difference.Unfulfilled.Select(announcement => Row(announcement.Pattern, announcement.Origin, announcement.Reason)));

    private static DifferenceSection? NotCompared(ResultsDifference difference)
    {
        List<string> sentences = [];
        if (difference.StoredCount > 0)
        {
            sentences.Add($"{DifferenceSentences.Cases(difference.StoredCount)} ran earlier with the same code and inputs; the stored results were used.");
        }

        if (difference.UnreachableCount > 0)
        {
            sentences.Add($"{DifferenceSentences.Cases(difference.UnreachableCount)} cannot be reached by this change and did not run.");
        }

        IEnumerable<IReadOnlyList<string>> rows = difference.NotCompared.GroupBy(entry => entry.Reason, StringComparer.Ordinal)
            .Select(group => Row(string.Join(", ", group.Select(entry => entry.CaseId)), group.Key));
        return Section("Not run or not compared", ["cases", "why"], rows, sentences);
    }

    private static DifferenceSection? Section(
        string title, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyCollection<string>? sentences = null)
    {
        IReadOnlyList<string>[] all = [.. rows];
        string? sentence = sentences is { Count: > 0 } ? string.Join(' ', sentences) : null;
        return all.Length == 0 && sentence is null ? null : new DifferenceSection(title, all.Length == 0 ? [] : headers, all, sentence);
    }

    private static string[] Row(params ReadOnlySpan<string> cells) => [.. cells];

    private static string Word(string word) => Enum.TryParse(word, out Verdict verdict) ? PlainWords.Of(verdict) : word;

    private static string Value(MovedResult moved, bool isAfter)
    {
        if ((isAfter ? moved.TokenAfter : moved.TokenBefore) is { } token)
        {
            return token;
        }

        if ((isAfter ? moved.After : moved.Before) is not { } value)
        {
            return NoNumber;
        }

        if (moved.Aspect == MovedAspect.Uncertainty)
        {
            (string was, string now) = Apart(moved.UncertaintyBefore, moved.UncertaintyAfter);
            return $"{ClaimText.Number(value)} ± {(isAfter ? now : was)}{ClaimText.Unit(moved.Unit)}";
        }

        (string before, string after) = Apart(moved.Before ?? double.NaN, moved.After ?? double.NaN);
        return (isAfter ? after : before) + ClaimText.Unit(moved.Unit);
    }

    // Two numbers with as many digits as tell them apart.
    private static (string Before, string After) Apart(double before, double after)
    {
        for (int digits = 4; digits < MostDigits; digits += digits < 6 ? 2 : 3)
        {
            (string was, string now) = (NumberText.Plain(before, digits), NumberText.Plain(after, digits));
            if (was != now)
            {
                return (was, now);
            }
        }

        return (NumberText.Plain(before, MostDigits), NumberText.Plain(after, MostDigits));
    }

    private static string Remark(MovedResult moved)
    {
        string what = moved.Aspect switch
        {
            MovedAspect.Uncertainty => "its uncertainty moved",
            MovedAspect.Criterion => "what it is compared with moved",
            MovedAspect.Robustness => "its robustness moved",
            _ when moved.IsNoise => "noise",
            _ => string.Empty,
        };
        return (what + Announced(moved.Announced)).TrimStart(' ', ';');
    }

    private static string Announced(Announcement? announcement) => announcement is null
        ? string.Empty
        : $"; announced by {announcement.Origin}{(announcement.Reason.Length > 0 ? $": {announcement.Reason}" : string.Empty)}";

    private static string Signed(double? value) => value switch
    {
        null => NoNumber,
        > 0 => "+" + ClaimText.Rounded(value.Value),
        _ => ClaimText.Rounded(value.Value),
    };

    private static string Seconds(double seconds) => ClaimText.Rounded(seconds);
}
