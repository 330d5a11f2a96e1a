using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>One claim with everything that is known about it.</summary>
internal sealed class ClaimCard
{
    private readonly ResultsDocument _document;
    private readonly Dictionary<string, CaseResult> _cases;

    public ClaimCard(ResultsDocument document)
    {
        _document = document;
        _cases = new Dictionary<string, CaseResult>(StringComparer.Ordinal);
        foreach (CaseResult result in document.Cases)
        {
            _cases.TryAdd(result.Id, result);
        }
    }

    /// <summary>The cards of all claims, by paper.</summary>
    public Markup RenderAll() => Markup.Lines(PaperSummary.Of(_document).Where(paper => paper.Claims.Count > 0).Select(paper => Fragments.Fill(
        "card-group", ("id", paper.Paper.Id), ("title", paper.Paper.Title), ("cards", Markup.Lines(paper.Claims.Select(Render))))));

    private static bool IsCompact(ClaimResult claim) => claim.Judgement.Verdict == Verdict.NotAssessed && claim.CaseId is null;

    private Markup Render(ClaimResult claim)
    {
        (string, Markup)[] head =
        [
            ("gateStatus", ClaimMarks.Status(claim.Gate.Status)), ("anchor", ClaimMarks.AnchorOf(claim.Claim.Id)), ("id", claim.Claim.Id),
            ("headline", ClaimMarks.Headline(claim)), ("verdict", ClaimMarks.Verdict(claim)),
            ("gate", ClaimMarks.Gate(claim)), ("facts", Facts(claim)), ("notes", Notes(claim.Notes)), ("commands", Commands(claim)),
        ];
        return IsCompact(claim)
            ? Fragments.Fill("card-compact", [.. head, ("reason", claim.Judgement.Reason)])
            : Fragments.Fill("card", [.. head, .. Body(claim)]);
    }

    private (string Place, Markup Content)[] Body(ClaimResult claim) =>
    [
        ("class", ClaimMarks.Class(claim)),
        ("statement", claim.Claim.Statement),
        ("why", Fragments.Fill("why", ("text", OverviewSection.Why(claim)))),
        ("interval", claim.Judgement.Outcome is { } outcome && IntervalDrawing.Render(claim, outcome) is { } svg
            ? Fragments.Fill("interval", ("svg", svg), ("caption", IntervalDrawing.Caption(claim, outcome)))
            : Markup.Empty),
        ("reference", ClaimMarks.ReferenceNote(claim.Claim.Class)),
        ("change", ClaimMarks.Change(claim)),
        ("changeText", ChangeText(claim)),
        ("execution", ClaimMarks.Execution(claim.Execution)),
        ("executionText", ExecutionText(claim)),
        ("gateText", claim.Gate.Message),
        ("sensitivity", Sensitivity(claim)),
        ("inputs", claim.CaseId is { } id && _cases.TryGetValue(id, out CaseResult? result) && result.Inputs.Count > 0 ? Inputs(result) : Markup.Empty),
    ];

    private Markup Facts(ClaimResult claim)
    {
        List<(string Name, Markup Text)> facts =
        [
            ("Statement", claim.Claim.Statement),
            ("Where", $"{claim.Claim.Paper}, {claim.Claim.Source}; {ContractWords.Of(claim.Claim.Origin)}, {ContractWords.Of(claim.Claim.Kind)}, "
                + ContractWords.Of(claim.Claim.Class)),
            ("Quantity", claim.Claim.Quantity),
            ("Stated", $"{ClaimText.Expected(claim.Claim.Expected)} ({ClaimText.Uncertainty(claim.Claim.Expected)})"),
            ("Margin", $"{ClaimText.Margin(claim.Claim.Margin, claim.Claim.Expected.Unit)}; "
                + $"basis {ContractWords.Of(claim.Claim.Margin.Basis)}: {claim.Claim.Margin.Reason}"),
        ];
        if (claim.Observation is { } observation)
        {
            facts.Add(("Computed", Computed(observation)));
        }

        facts.Add(("Model", $"{claim.Claim.Model}{(claim.Claim.Inputs.Length > 0 ? $" ({claim.Claim.Inputs})" : string.Empty)}"));
        facts.Add(("Accepted", Accepted(claim.Accepted)));
        if (claim.CaseId is { } caseId)
        {
            bool isKnown = _cases.ContainsKey(caseId);
            facts.Add(("Case", isKnown ? Fragments.Fill("case-link", ("anchor", ClaimMarks.Anchor("case", caseId)), ("id", caseId)) : caseId));
        }

        if (IsCompact(claim))
        {
            facts.Add(("Gate", claim.Gate.Message));
        }

        return Markup.Lines(facts.Where(fact => fact.Text.Html.Length > 0).Select(fact => Fragments.Fill("fact", ("name", fact.Name), ("text", fact.Text))));
    }

    private static string Computed(Observation observation)
    {
        List<string> parts = [];
        if (observation.Value is { } value)
        {
            parts.Add($"{value:R}{ClaimText.Unit(observation.Unit)}");
            parts.Add($"u_num {ClaimText.Number(observation.NumericalUncertainty)}");
            parts.Add(
                $"u_in {ClaimText.Number(observation.InputUncertainty)}{(observation.LargestInput is { } input ? $" (most from {input})" : string.Empty)}");
        }
        else
        {
            parts.Add(observation.Token ?? "nothing");
        }

        if (observation.Replicas is { } replicas)
        {
            parts.Add($"{replicas} replicas");
        }

        if (observation.TokenChangedBy is { } changedBy)
        {
            parts.Add($"the uncertainty of {changedBy} changes it");
        }

        if (observation.Closure is { } closure)
        {
            parts.Add($"closure: {closure}");
        }

        return string.Join("; ", parts);
    }

    private static string Accepted(AcceptedJudgement? accepted)
    {
        if (accepted is null)
        {
            return "nothing yet";
        }

        string value = accepted.Value is { } number ? $" at {ClaimText.Number(number)}" : accepted.Token is { } token ? $" as {token}" : string.Empty;
        string band = accepted.BandLower is { } lower && accepted.BandUpper is { } upper
            ? $", band [{ClaimText.Number(lower)}, {ClaimText.Number(upper)}]"
            : string.Empty;
        string review = accepted.ReviewBy is { } date ? $"; to be reviewed by {date:yyyy-MM-dd}" : string.Empty;
        return $"{accepted.Verdict}{value}{band} by {accepted.AcceptedBy} on {accepted.AcceptedOn:yyyy-MM-dd}: {accepted.Reason}{review}";
    }

    private static string ChangeText(ClaimResult claim) => (claim.Accepted, claim.Observation?.Value) switch
    {
        (null, _) => "Nothing was accepted before.",
        ({ Value: { } before }, { } now) => $"Accepted {before:R}, now {now:R}{ClaimText.Unit(claim.Claim.Expected.Unit)}.",
        ({ Token: { } before }, _) when claim.Observation?.Token is { } now => $"Accepted {before}, now {now}.",
        var (accepted, _) => $"Accepted as {accepted.Verdict}.",
    };

    private string ExecutionText(ClaimResult claim)
    {
        if (claim.CaseId is null || !_cases.TryGetValue(claim.CaseId, out CaseResult? result))
        {
            return "No case answers it.";
        }

        return RunText(result, _document.Run.StartedUtc);
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
                _ => "There is no finished run.",
            };
        }

        string age = result.Execution == Execution.Cached && now > computed ? $", {ClaimText.Age(now - computed)} before this report" : string.Empty;
        string run = result.RunHash[..Math.Min(12, result.RunHash.Length)];
        return $"Computed {computed:yyyy-MM-dd HH:mm} UTC{age}, in {ClaimText.Number(Math.Round(result.Seconds, 3))} s; run {run}.";
    }

    private static Markup Sensitivity(ClaimResult claim) => claim.Sensitivities.Count == 0
        ? Markup.Empty
        : Fragments.Fill("sensitivity", ("rows", Markup.Lines(claim.Sensitivities.Select(entry => Fragments.Fill(
            "sensitivity-row",
            ("input", entry.Input),
            ("factor", entry.Factor is { } factor ? $"× {ClaimText.Number(factor)}" : "–"),
            ("value", entry.Value is { } value ? ClaimText.Number(value) + ClaimText.Unit(entry.Unit) : "–"),
            ("outcome", entry.Outcome),
            ("nearest", Nearest(entry, claim.Claim.Expected.Unit)))))));

    private static string Nearest(InputSensitivity entry, string unit) => entry switch
    {
        { Supremum: { } result, SupremumFactor: { } factor } => $"{ClaimText.Number(result)}{ClaimText.Unit(unit)} at × {ClaimText.Number(factor)}",
        { Supremum: { } result } => ClaimText.Number(result) + ClaimText.Unit(unit),
        _ => "–",
    };

    /// <summary>A list of remarks.</summary>
    public static Markup Notes(IReadOnlyList<string> notes) =>
        notes.Count == 0 ? Markup.Empty : Fragments.Fill("notes", ("items", OverviewSection.Items(notes)));

    /// <summary>The inputs of a case.</summary>
    public static Markup Inputs(CaseResult result)
    {
        int assumed = result.Inputs.Count(input => input.IsAssumed);
        return Fragments.Fill(
            "inputs",
            ("title", $"{ClaimText.Count(result.Inputs.Count, "input")} of the case{(assumed > 0 ? $", {assumed} assumed" : string.Empty)}"),
            ("rows", Markup.Lines(result.Inputs.Select(input => Fragments.Fill(
                "input-row",
                ("name", input.Name),
                ("assumed", input.IsAssumed ? Fragments.Fill("assumed") : Markup.Empty),
                ("value", ClaimText.Number(input.Value) + ClaimText.Unit(input.Unit)),
                ("uncertainty", input.Uncertainty == 0 ? "–" : ClaimText.Number(input.Uncertainty) + ClaimText.Unit(input.Unit)),
                ("source", input.Source))))));
    }

    private static Markup Commands(ClaimResult claim)
    {
        List<string> commands = [$"litmus explain {claim.Claim.Id}"];
        if (claim.CaseId is { } caseId)
        {
            commands.Insert(0, $"litmus run {caseId} --force");
        }

        return Fragments.Fill("commands", ("commands", Markup.Join(commands.Select(command => Fragments.Fill("command", ("text", command))))));
    }
}
