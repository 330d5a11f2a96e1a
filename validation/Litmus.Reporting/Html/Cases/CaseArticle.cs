using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Cases;

/// <summary>A case: what it asks, how it was run, its figures, inputs, remarks and tables, and the command that repeats it.</summary>
internal sealed class CaseArticle(PageContext context, FigureBook figures)
{
    /// <summary>The place of a case.</summary>
    public static string AnchorOf(string caseId) => Marks.Anchor("case", caseId);

    /// <summary>The command that runs a case anew.</summary>
    public static string CommandOf(string caseId) => $"litmus run {caseId} --force";

    /// <summary>A case with the claims that it answers.</summary>
    public Markup Render(CaseResult result, IEnumerable<ClaimResult> answers) => Fragments.Fill(
        "case",
        [
            .. Shared(result),
            ("claims", Markup.Join(answers.Select(claim => Marks.Link($"#{ClaimLink.AnchorOf(claim.Claim.Id)}", claim.Claim.Quantity)), "; ")),
        ]);

    /// <summary>What a case has, whether it answers claims or verifies a solver.</summary>
    public (string Place, Markup Content)[] Shared(CaseResult result)
    {
        HashSet<string> drawn = [.. result.Figures.SelectMany(figure => figure.Layers).Select(layer => layer.Table)];
        return
        [
            ("anchor", AnchorOf(result.Id)),
            ("id", result.Id),
            ("title", result.Title),
            ("run", RunText(result, context.Document.Run.StartedUtc)),
            ("failure", result.Failure is { } failure ? Fragments.Fill("failure", ("text", failure)) : Markup.Empty),
            ("figures", Markup.Lines(result.Figures.Select(figure => figures.Show(result, figure)))),
            ("notes", Marks.Notes(result.Notes)),
            ("inputs", result.Inputs.Count > 0 ? Inputs(result) : Markup.Empty),
            ("tables", context.Tables.Render(result, result.Artifacts.Where(name => !drawn.Contains(name)))),
            ("command", CommandOf(result.Id)),
        ];
    }

    /// <summary>When a case ran, how long it took, and how old its result is.</summary>
    public static string RunText(CaseResult result, DateTime now)
    {
        if (result.ComputedUtc is not { } computed)
        {
            return result.Execution switch
            {
                Execution.Skipped => "It does not run at this tier.",
                Execution.NotRun => "No run with the present code and inputs is stored.",
                Execution.NeedsEngine => "It needs an external engine that is not there, and no answer of it is stored.",
                _ => "There is no finished run.",
            };
        }

        bool isOlder = result.Execution is Execution.Cached or Execution.Shipped && now > computed;
        string age = isOlder ? $", {ClaimText.Age(now - computed)} before this report" : string.Empty;
        string run = result.RunHash[..Math.Min(12, result.RunHash.Length)];
        string broken = result.Execution.HasResult() ? string.Empty : $" {PlainWords.Capital(PlainWords.Of(result.Execution))}.";
        string what = result.Execution == Execution.Shipped ? "Evaluated" : "Computed";
        string engines = string.Concat(EngineText.Of(result.Engines, now).Select(sentence => $" {sentence}"));
        return $"{what} {computed:yyyy-MM-dd HH:mm} UTC{age}, in {ClaimText.Number(Math.Round(result.Seconds, 3))} s (run {run}).{broken}{engines}";
    }

    private static Markup Inputs(CaseResult result)
    {
        int assumed = result.Inputs.Count(input => input.IsAssumed);
        return Fragments.Fill(
            "inputs",
            ("title", $"{PlainWords.CountFirst(result.Inputs.Count)} input{(result.Inputs.Count == 1 ? string.Empty : "s")}"
                + $"{(assumed > 0 ? $", {PlainWords.Count(assumed)} of them not printed in the paper" : string.Empty)}"),
            ("caption", $"Inputs of {result.Id}"),
            ("rows", Markup.Lines(result.Inputs.Select(input => Fragments.Fill(
                "input-row",
                ("name", PlainWords.Input(input.Name)),
                ("assumed", input.IsAssumed ? Fragments.Fill("assumed") : Markup.Empty),
                ("value", InputText.Value(input)),
                ("range", InputText.Range(input)),
                ("source", InputText.Source(input)))))));
    }
}
