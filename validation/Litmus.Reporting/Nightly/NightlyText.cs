using System.Text;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Nightly;

/// <summary>Writes what a night found: <c>nightly.md</c> to be posted, <c>nightly.eml</c> to be mailed, <c>nightly.json</c> for a script.</summary>
public static class NightlyText
{
    /// <summary>File name of the text.</summary>
    public const string MarkdownName = "nightly.md";

    /// <summary>File name of the mail.</summary>
    public const string MailName = "nightly.eml";

    /// <summary>File name for scripts.</summary>
    public const string JsonName = "nightly.json";

    private const int ListLimit = 20;

    /// <summary>Writes the three files.</summary>
    /// <param name="report">What the night found.</param>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public static void Write(NightlyReport report, string folder)
    {
        AtomicFile.WriteText(Path.Combine(folder, JsonName), report.ToJson());
        AtomicFile.WriteText(Path.Combine(folder, MailName), Mail(report));
        AtomicFile.WriteText(Path.Combine(folder, MarkdownName), Markdown(report));
    }

    /// <summary>The text. If nothing happened, it is one sentence.</summary>
    /// <param name="report">What the night found.</param>
    public static string Markdown(NightlyReport report) => Body(report, SummaryMarkdown.Escaped);

    /// <summary>The same as a mail without sender and receiver (RFC 5322).</summary>
    /// <param name="report">What the night found.</param>
    public static string Mail(NightlyReport report)
    {
        string[] lines =
        [
            $"Subject: {Encoded(Subject(report))}",
            $"Date: {report.StartedUtc.ToString("ddd, dd MMM yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)} +0000",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            string.Empty,
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Body(report, PlainText.Line)), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n"),
            string.Empty,
        ];
        return string.Join("\r\n", lines);
    }

    /// <summary>The night in a few words.</summary>
    /// <param name="report">What the night found.</param>
    public static string Subject(NightlyReport report)
    {
        string[] counts =
        [
            .. new (IReadOnlyList<NightlyItem> Items, string What)[]
            {
                (report.Errors, "errors"), (report.NotRun, "not run"), (report.Red, "to decide"), (report.Turned, "turned"),
                (report.Moved, "moved"), (report.OtherBits, "with other bits"), (report.OtherAnswers, "with other answers"),
                (report.OtherSolvers, "of other solvers"),
                (report.Changed, "changed"), (report.Stale, "stale"), (report.Expiring, "to review soon"),
            }.Where(entry => entry.Items.Count > 0).Select(entry => $"{entry.Items.Count} {entry.What}"),
        ];
        string what = !report.IsFinished && report.Errors.Count == 0 ? "not finished" : counts.Length == 0 ? "nothing new" : string.Join(", ", counts);
        return $"Litmus nightly {report.StartedUtc:yyyy-MM-dd}: {(report.ExitCode == ExitCodes.Success ? string.Empty : "red, ")}{what}";
    }

    private static string Body(NightlyReport report, Func<string, string> plain)
    {
        string began = $"The night of {report.StartedUtc:yyyy-MM-dd HH:mm} UTC";
        if (!report.IsFinished && report.Errors.Count == 0)
        {
            return $"{plain($"{began} has begun at tier {report.Tier} and has not come to its end. Go on with it: litmus nightly --tier {report.Tier}")}\n";
        }

        IReadOnlyList<(string Title, IReadOnlyList<NightlyItem> Items)> sections = report.Sections();
        if (sections.Count == 0 && report.ExitCode == ExitCodes.Success)
        {
            return $"{plain($"{began} has nothing to say: {report.CasesSentence}, and {report.BitsClause}.")}\n";
        }

        StringBuilder text = new();
        text.Append("# ").Append(plain(Subject(report))).Append("\n\n");
        if (report.IsFinished)
        {
            text.Append(plain($"{PlainWords.Capital(report.CasesSentence)}, and {report.BitsClause}.")).Append(' ');
        }

        text.Append(plain($"Exit code {report.ExitCode}: {ExitCodes.MeaningOf(report.ExitCode)}.")).Append('\n');
        foreach ((string title, IReadOnlyList<NightlyItem> items) in sections)
        {
            text.Append("\n## ").Append(title).Append("\n\n");
            foreach (NightlyItem item in items.Take(ListLimit))
            {
                text.Append("- ").Append(plain($"{item.Subject}: {item.Sentence}")).Append('\n');
            }

            if (items.Count > ListLimit)
            {
                text.Append($"- and {items.Count - ListLimit} more in {JsonName}\n");
            }
        }

        string night = report.Night ?? "not begun";
        text.Append('\n').Append(plain($"Night {night}, commit {report.Commit}, {report.Machine.Cpu}, {report.Machine.Os}.")).Append('\n');
        return text.ToString();
    }

    // A header is ASCII. A subject is short, so one encoded word holds it (RFC 2047).
    private static string Encoded(string text) =>
        Ascii.IsValid(text) ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
