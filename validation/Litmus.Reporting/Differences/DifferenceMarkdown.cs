using System.Text;
using Litmus.Comparison.Differences;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Differences;

/// <summary>A comparison as Markdown for a pull request: the sentence first, then the parts.</summary>
public static class DifferenceMarkdown
{
    /// <summary>The text.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="policy">What makes the gate of the change red.</param>
    public static string Of(ResultsDifference difference, IReadOnlyCollection<FailOn> policy)
    {
        StringBuilder text = new();
        text.Append("## What this change does\n\n").Append(SummaryMarkdown.Escaped(DifferenceSentences.Of(difference))).Append('\n');
        if (DifferenceSentences.Gate(difference, policy) is { } gate)
        {
            text.Append('\n').Append(SummaryMarkdown.Escaped(gate)).Append('\n');
        }

        if (!DifferenceText.IsOneSentence(difference))
        {
            text.Append($"\nBefore: {SummaryMarkdown.Escaped(difference.Before.Description)}. ");
            text.Append($"After: {SummaryMarkdown.Escaped(difference.After.Description)}.\n");
            foreach (DifferenceSection section in DifferenceSections.Of(difference))
            {
                Append(text, section);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DifferenceSection section)
    {
        text.Append("\n### ").Append(SummaryMarkdown.Escaped(section.Title)).Append("\n\n");
        if (section.Rows.Count > 0)
        {
            AppendRow(text, section.Headers);
            text.Append('|').Append(string.Concat(section.Headers.Select(_ => "---|"))).Append('\n');
            foreach (IReadOnlyList<string> row in section.Rows.Take(DifferenceText.ListLimit))
            {
                AppendRow(text, row);
            }

            text.Append('\n');
        }

        if (section.Rows.Count > DifferenceText.ListLimit)
        {
            text.Append($"And {section.Rows.Count - DifferenceText.ListLimit} more.\n\n");
        }

        if (section.Sentence is { } sentence)
        {
            text.Append(SummaryMarkdown.Escaped(sentence)).Append('\n');
        }
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").Append(string.Join(" | ", cells.Select(cell => SummaryMarkdown.Escaped(PlainText.Line(cell))))).Append(" |\n");
}
