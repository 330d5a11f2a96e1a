using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Output;

/// <summary>One claim as text: statement, computation, verdict, gate, finding, inputs, sensitivities, remarks.</summary>
/// <param name="result">The claim's result.</param>
/// <param name="answering">Its case; absent when none answers it.</param>
/// <param name="paper">Its paper.</param>
/// <param name="run">The judging it comes from.</param>
/// <param name="place">File and line of the claim.</param>
/// <param name="now">The present moment, UTC.</param>
/// <param name="suite">The option that names the suite, for the command that runs it again; empty where none was given.</param>
/// <param name="card">Where its card stands in the report.</param>
internal sealed class ClaimExplanation(
    ClaimResult result, CaseResult? answering, PaperRecord paper, RunRecord run, string place, DateTime now, string suite, string card)
{
    private const int LabelWidth = 12;

    /// <summary>The finding that explains it; absent where none does.</summary>
    public FindingRecord? Finding { get; init; }

    public void Write(Terminal terminal)
    {
        Claim claim = result.Claim;
        string origin = claim.Origin == ClaimOrigin.Stated ? "stated" : "cross-check of the paper's own numbers";
        terminal.Out.WriteLine($"{claim.Id} ({origin}, {PlainWords.Of(claim.Class)}{(claim.Headline ? ", headline" : string.Empty)})");
        terminal.Out.WriteLine();
        Line(terminal, "Statement", claim.Statement);
        Line(terminal, "Paper", paper.Doi.Length > 0 ? $"{paper.Title}, doi:{paper.Doi}" : paper.Title);
        Line(terminal, "Where", $"{claim.Source} ({place})");
        Line(terminal, "Quantity", claim.Quantity);
        Line(terminal, "Expected", $"{ClaimText.Expected(claim.Expected)}; {ClaimText.Uncertainty(claim.Expected)}");
        Line(terminal, "Margin", $"{ClaimText.Margin(claim.Margin, claim.Expected.Unit)} ({DataWords.Of(claim.Margin.Basis)}: {claim.Margin.Reason})");
        Line(terminal, "Relation", claim.Model);
        Line(terminal, "Computed", Computed());
        Line(terminal, "Verdict", $"{PlainWords.Of(Standings.Of(result))} ({result.Judgement.Verdict})");
        Line(terminal, "Because", result.Judgement.Reason);
        if (result.Observation is not null)
        {
            Line(terminal, "Evidence", EvidenceText.Of(result));
        }

        Line(terminal, "Accepted", Accepted());
        Line(terminal, "Change", result.Change.ToString());
        Line(terminal, "Gate", $"{result.Gate.Word}. {result.Gate.Message}");
        Line(terminal, "Judged", string.Create(
            CultureInfo.InvariantCulture,
            $"{run.StartedUtc:yyyy-MM-dd HH:mm} UTC, tier {result.Tier}, commit {run.Commit}{CommitText.Changes(run.Commit, run.Clean)}"));
        WriteFinding(terminal);
        WriteInputs(terminal);
        WriteSensitivities(terminal);
        WriteNotes(terminal);
        terminal.Out.WriteLine();
        Line(terminal, "Card", card);
        foreach (SecondOpinion opinion in result.SecondOpinions)
        {
            Line(terminal, "Second", SecondOpinionText.Of(opinion));
        }

        if (answering is not null)
        {
            Line(terminal, "Again", $"litmus run {answering.Id} --tier {result.Tier} --force{suite} && litmus judge --tier {result.Tier}{suite}");
        }
    }

    private static void Line(Terminal terminal, string label, string text) => terminal.Out.WriteLine($"  {label.PadRight(LabelWidth)}{text}");

    private string Computed()
    {
        if (answering is null)
        {
            return $"not computed: {result.Judgement.Reason}";
        }

        string age = answering.ComputedUtc is { } moment ? $", computed {ClaimText.Age(now - moment)} ago" : string.Empty;
        string by = string.Create(CultureInfo.InvariantCulture, $"by {answering.Id} ({answering.Execution}, {answering.Seconds:0.00} s{age})");
        if (result.Observation is not { } observation)
        {
            return $"nothing, {by}";
        }

        string largest = observation.LargestInput is { } input ? $" (above all {input})" : string.Empty;
        string uncertainties = observation.Value is null
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"; standard uncertainty {observation.NumericalUncertainty:G2} numerical, {observation.InputUncertainty:G2} from the inputs{largest}, "
                + $"{result.Claim.Expected.StandardUncertainty:G2} of the reference");
        string engines = string.Concat(EngineText.Of(answering.Engines, now).Select(sentence => $"; {sentence.TrimEnd('.')}"));
        return $"{ClaimText.Observed(observation)} {by}{uncertainties}{engines}";
    }

    private string Accepted()
    {
        if (result.Accepted is not { } accepted)
        {
            return "nothing yet";
        }

        string value = (accepted.Token ?? accepted.Value?.ToString("G6", CultureInfo.InvariantCulture)) is { } stated ? $", {stated}" : string.Empty;
        string band = accepted is { BandLower: { } lower, BandUpper: { } upper }
            ? $", band [{ClaimText.Number(lower)}, {ClaimText.Number(upper)}]"
            : string.Empty;
        string review = accepted.ReviewBy is { } date ? $", to be reviewed by {date:yyyy-MM-dd}" : string.Empty;
        return $"{accepted.Verdict}{value}{band}, on {accepted.AcceptedOn:yyyy-MM-dd} by {accepted.AcceptedBy}{review}: {accepted.Reason}";
    }

    private void WriteFinding(Terminal terminal)
    {
        if (Finding is null)
        {
            return;
        }

        terminal.Out.WriteLine();
        Line(terminal, "Finding", $"{Finding.Title} ({FindingText.Kind(Finding)}; {Finding.Id})");
        Line(terminal, "Why", Finding.Reason.ReplaceLineEndings(" "));
        foreach (Consequence consequence in Finding.Consequences)
        {
            Line(terminal, "Consequence", FindingText.Sentence(consequence));
        }
    }

    private void WriteInputs(Terminal terminal)
    {
        if (answering is not { Inputs.Count: > 0 })
        {
            return;
        }

        terminal.Out.WriteLine();
        TextTable table = new("input", "value", "plausible", "from");
        foreach (InputRecord input in answering.Inputs)
        {
            string origin = input.IsAssumed ? "assumed: " : string.Empty;
            table.Add(null, input.Name, InputText.Value(input), InputText.Range(input), origin + InputText.Source(input));
        }

        table.Write(terminal);
    }

    private void WriteSensitivities(Terminal terminal)
    {
        if (result.Sensitivities.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        TextTable table = new("input alone", "reproduced at", "input there");
        foreach (InputSensitivity sensitivity in result.Sensitivities)
        {
            string unit = ClaimText.Unit(sensitivity.Unit);
            string supremum = sensitivity.Supremum is { } nearest
                ? $"; nearest {ClaimText.Number(nearest)}{ClaimText.Unit(result.Claim.Expected.Unit)} at × {sensitivity.SupremumFactor:G3}"
                : string.Empty;
            table.Add(
                null,
                sensitivity.Input,
                sensitivity.Factor is { } factor ? $"× {factor.ToString("G6", CultureInfo.InvariantCulture)}" : sensitivity.Outcome + supremum,
                sensitivity.Value is { } value ? ClaimText.Number(value) + unit : "–");
        }

        table.Write(terminal);
    }

    private void WriteNotes(Terminal terminal)
    {
        foreach (string note in result.Notes.Concat(answering?.Notes ?? []))
        {
            terminal.Out.WriteLine();
            Line(terminal, "Note", note);
        }
    }
}
