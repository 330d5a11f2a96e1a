using System.Text;
using Litmus.Comparison.Differences;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Differences;

/// <summary>A comparison as plain text for a terminal.</summary>
public static class DifferenceText
{
    /// <summary>How many rows of a part are shown. The rest is counted.</summary>
    public const int ListLimit = 20;

    private const int WidestCell = 60;

    /// <summary>The text. Where nothing changed, it is one sentence.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="policy">What makes the gate of the change red.</param>
    public static string Of(ResultsDifference difference, IReadOnlyCollection<FailOn> policy)
    {
        StringBuilder text = new();
        if (!IsOneSentence(difference))
        {
            text.Append($"before: {difference.Before.Description}\nafter:  {difference.After.Description}\n");
            foreach (DifferenceSection section in DifferenceSections.Of(difference))
            {
                Append(text, section);
            }

            text.Append('\n');
        }

        text.Append(DifferenceSentences.Of(difference)).Append('\n');
        if (DifferenceSentences.Gate(difference, policy) is { } gate && !IsOneSentence(difference))
        {
            text.Append(gate).Append('\n');
        }

        return PlainText.Lines(text.ToString());
    }

    /// <summary>Whether there is nothing to tell but the last sentence.</summary>
    internal static bool IsOneSentence(ResultsDifference difference) =>
        difference is { IsUnchanged: true, Costs.Count: 0, Unfulfilled.Count: 0, NotCompared.Count: 0 };

    private static void Append(StringBuilder text, DifferenceSection section)
    {
        text.Append('\n').Append(section.Title).Append('\n');
        IReadOnlyList<string>[] rows = [.. section.Rows.Take(ListLimit)];
        if (rows.Length > 0)
        {
            int[] widths =
            [
                .. section.Headers.Select((header, column) => Math.Min(WidestCell, rows.Max(row => PlainText.Line(row[column]).Length))).Zip(section.Headers,
                    (width, header) => Math.Max(width, header.Length)),
            ];
            AppendRow(text, section.Headers, widths);
            foreach (IReadOnlyList<string> row in rows)
            {
                AppendRow(text, row, widths);
            }
        }

        if (section.Rows.Count > rows.Length)
        {
            text.Append($"  and {section.Rows.Count - rows.Length} more; --json and --html FILE list them all\n");
        }

        if (section.Sentence is { } sentence)
        {
            text.Append("  ").Append(sentence).Append('\n');
        }
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, int[] widths)
    {
        StringBuilder line = new();
        for (int column = 0; column < cells.Count; column++)
        {
            line.Append("  ").Append(PlainText.Line(cells[column]).PadRight(widths[column]));
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
