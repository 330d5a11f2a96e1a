using Litmus.Cli.Output;
using Litmus.Comparison.Results;
using Litmus.History;
using Litmus.History.Events;
using Litmus.History.Monitors;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Histories;

/// <summary>The nights as text: a table for one claim, and what happened.</summary>
/// <param name="view">What is shown.</param>
internal sealed class NightText(HistoryView view)
{
    /// <summary>Writes the nights.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="claim">The claim; absent for all.</param>
    /// <param name="isQuiet">Whether what happened is written alone.</param>
    public void Write(Terminal terminal, string? claim, bool isQuiet)
    {
        if (!isQuiet)
        {
            HistoryRecord first = view.Nights[0], last = view.Nights[^1];
            terminal.Out.WriteLine(
                $"{claim ?? "All claims and cases"}, tier {view.Tier}: {ClaimText.Count(view.Nights.Count, "night")} "
                + $"from {first.Day} to {last.Day}, {view.All.Count} recorded");
            if (claim is not null)
            {
                WriteTable(terminal, claim);
            }

            terminal.Out.WriteLine();
        }

        WriteEvents(terminal, claim);
        if (!isQuiet)
        {
            WriteWarnings(terminal);
        }
    }

    private void WriteTable(Terminal terminal, string claim)
    {
        if (terminal is { OutIsInteractive: true, IsPlain: false })
        {
            terminal.Out.WriteLine($"value    {Sparkline.Of([.. view.Nights.Select(night => night.Claims.GetValueOrDefault(claim)?.Value)])}");
            terminal.Out.WriteLine($"seconds  {Sparkline.Of([.. view.Nights.Select(night => night.CaseOf(claim)?.Seconds)])}");
        }

        terminal.Out.WriteLine();
        TextTable table = new("night", "commit", "verdict", "value", "u_val", "margin", "seconds", "run", "what happened");
        foreach (HistoryRecord night in view.Nights)
        {
            RecordedClaim? recorded = night.Claims.GetValueOrDefault(claim);
            RecordedCase? result = night.CaseOf(claim);
            table.Add(
                Colours.Of(recorded?.Verdict), night.Day, CommitText.Short(night.Commit) + (HasChanges(night) ? "*" : string.Empty),
                recorded is null ? "not recorded" : recorded.Verdict.ToString(), recorded?.AnswerText ?? "–", UncertaintyOf(recorded), recorded?.Margin ?? "–",
                result is null ? "–" : NumberText.Significant(result.Seconds, 3), result?.Execution.ToString() ?? "–",
                string.Join(", ", view.Events.Where(found => found.Night == night).Select(found => EventWords.Of(found.Kind)).Distinct()));
        }

        table.Write(terminal);
        if (view.Nights.Any(HasChanges))
        {
            terminal.Out.WriteLine("* with changes that were not committed");
        }
    }

    private static bool HasChanges(HistoryRecord night) => CommitText.HasChanges(night.Commit, night.IsClean);

    private void WriteEvents(Terminal terminal, string? claim)
    {
        if (view.Events.Count == 0)
        {
            terminal.Out.WriteLine("Nothing happened.");
            return;
        }

        foreach (HistoryEvent found in view.Events)
        {
            terminal.Out.WriteLine($"{found.Night.Day}  {(found.Subject == claim ? string.Empty : found.Subject + ": ")}{found.Sentence}");
            terminal.Out.WriteLine($"            {CommitsOf(found)}");
        }
    }

    private void WriteWarnings(Terminal terminal)
    {
        if (view.Warnings.Count > 0)
        {
            terminal.Out.WriteLine();
            foreach (MonitorWarning warning in view.Warnings)
            {
                terminal.Out.WriteLine($"{warning.Subject}: {warning.Sentence}");
            }
        }
    }

    /// <summary>The commits that can hold the reason, as git names the range.</summary>
    internal static string CommitsOf(HistoryEvent found) => found.IsSameCode
        ? $"No commit lies between: both ran {CommitText.Short(found.CommitUntil)}."
        : $"Commits that can hold the reason: {found.CommitRange}";

    private static string UncertaintyOf(RecordedClaim? recorded) =>
        recorded?.ValidationUncertainty is { } uncertainty ? NumberText.Significant(uncertainty, 2) : "–";
}
