using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Html.Nights;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>One claim with everything that is known about it.</summary>
internal sealed class ClaimCard(PageContext context)
{
    /// <summary>The card.</summary>
    public Markup Render(ClaimResult claim) => Fragments.Fill(
        "card",
        ("gateStatus", Marks.Status(claim.Gate.Status)),
        ("anchor", ClaimLink.AnchorOf(claim.Claim.Id)),
        ("fullAnchor", ClaimLink.FullAnchorOf(claim.Claim.Id)),
        ("id", claim.Claim.Id),
        ("statement", claim.Claim.Statement),
        ("headline", Marks.Headline(claim)),
        ("verdict", Marks.Verdict(claim)),
        ("gate", claim.Gate.Status == GateStatus.Red ? Marks.Gate(claim.Gate) : Markup.Empty),
        ("why", VerdictText.Of(claim)),
        ("interval", claim.Judgement.Outcome is { } outcome && IntervalDrawing.Large(claim, outcome) is { } svg
            ? Fragments.Fill("card-interval", ("svg", svg), ("caption", IntervalDrawing.Caption(outcome)))
            : Markup.Empty),
        ("facts", Marks.Facts(Facts(claim))),
        ("sensitivity", Sensitivity(claim)),
        ("notes", Marks.Notes(claim.Notes)),
        ("commands", Commands(claim)));

    private IEnumerable<(string Name, Markup Text)> Facts(ClaimResult claim)
    {
        Claim stated = claim.Claim;
        string origin = stated.Origin == ClaimOrigin.Stated ? string.Empty : " The paper does not state it, but it must hold if its numbers are right.";
        yield return ("Where in the paper", $"{stated.Source}.{origin}");
        yield return ("Quantity", stated.Quantity);
        yield return ("Stated", $"{ClaimText.Expected(stated.Expected)} ({ClaimText.Uncertainty(stated.Expected)})");
        yield return (
            "Margin",
            $"{ClaimText.Margin(stated.Margin, stated.Expected.Unit)}, from {PlainWords.Of(stated.Margin.Basis)}. {PlainWords.Signs(stated.Margin.Reason)}");
        if (claim.Observation is { } observation)
        {
            yield return ("Computed", Computed(observation));
            yield return ("How hard the test was", EvidenceText.Of(claim));
        }

        foreach (SecondOpinion opinion in claim.SecondOpinions)
        {
            yield return ("Second opinion", SecondOpinionText.Of(opinion));
        }

        yield return ("Reference", PlainWords.Meaning(stated.Class));
        yield return ("Relation", PlainWords.Signs(stated.Model));
        if (claim.Observation is null)
        {
            yield return ("What it would need", PlainWords.Signs(stated.Inputs));
        }

        if (context.FindingOf(stated.Id) is { } finding)
        {
            yield return ("Finding", Marks.Link($"#{Marks.AnchorOfFinding(finding.Id)}", finding.Title));
        }

        if (context.CaseOf(claim.CaseId) is { } result)
        {
            Markup link = Marks.Link($"#{CaseArticle.AnchorOf(result.Id)}", result.Title);
            string run = CaseArticle.RunText(result, context.Document.Run.StartedUtc);
            yield return ("Case", Markup.Join([link, run], " "));
        }

        yield return ("Accepted", Accepted(claim.Accepted));
        if (context.Options.History is { } history && HistoryPage.LinkTo(history, stated.Id) is { } nights)
        {
            yield return ("Nights", nights);
        }

        yield return ("Change", PlainWords.Capital(PlainWords.Of(claim.Change)) + ".");
        yield return ("Gate", Gate(claim.Gate));
    }

    // Where nothing has changed, the sentence of the gate says all that its word says.
    private static string Gate(GateOutcome gate) => gate.Code is GateCode.AsAccepted or GateCode.StillInconclusive or GateCode.NotAtThisTier
        ? PlainWords.Sentence(gate.Message)
        : $"{PlainWords.Capital(PlainWords.Of(gate))}. {PlainWords.Sentence(gate.Message)}";

    private static string Computed(Observation observation)
    {
        List<string> parts = [ClaimText.Observed(observation)];
        if (observation.Value is not null && observation.NumericalUncertainty == 0 && observation.InputUncertainty == 0)
        {
            parts.Add("without uncertainty");
        }
        else if (observation.Value is not null)
        {
            parts.Add($"standard uncertainty of the method {ClaimText.Rounded(observation.NumericalUncertainty)}");
            parts.Add($"of the inputs {ClaimText.Rounded(observation.InputUncertainty)}"
                + $"{(observation.LargestInput is { } input ? $", most of it from the {PlainWords.Input(input)}" : string.Empty)}");
        }

        if (observation.Replicas is { } replicas)
        {
            parts.Add($"{replicas} repetitions with other seeds");
        }

        return string.Join("; ", parts);
    }

    private static string Accepted(AcceptedJudgement? accepted)
    {
        if (accepted is null)
        {
            return "Nothing yet.";
        }

        string value = accepted.Value is { } number ? $" at {ClaimText.Number(number)}" : accepted.Token is { } token ? $" as {token}" : string.Empty;
        string band = accepted.BandLower is { } lower && accepted.BandUpper is { } upper
            ? $", to stay between {ClaimText.Number(lower)} and {ClaimText.Number(upper)}"
            : string.Empty;
        string review = accepted.ReviewBy is { } date ? $" To be reviewed by {date:yyyy-MM-dd}." : string.Empty;
        string reason = PlainWords.Signs(accepted.Reason.EndsWith('.') ? accepted.Reason : accepted.Reason + ".");
        string verdict = PlainWords.Capital(PlainWords.Of(accepted.Verdict));
        return $"{verdict}{value}{band}, by {accepted.AcceptedBy} on {accepted.AcceptedOn:yyyy-MM-dd}: {reason}{review}";
    }

    // Only inputs that can be said something about get a line. The others are named together.
    private static Markup Sensitivity(ClaimResult claim)
    {
        if (claim.Sensitivities.Count == 0)
        {
            return Markup.Empty;
        }

        InputSensitivity[] idle = [.. claim.Sensitivities.Where(entry => entry.Outcome == InputSensitivity.NoInfluence)];
        InputSensitivity[] unknown = [.. claim.Sensitivities.Where(entry => entry.Outcome == InputSensitivity.NeedsEngine)];
        string unit = ClaimText.Unit(claim.Claim.Expected.Unit);
        return Fragments.Fill(
            "sensitivity",
            ("items", Marks.Items(claim.Sensitivities.Except([.. idle, .. unknown])
                .Select(entry => $"{PlainWords.Capital(PlainWords.Input(entry.Input))}: {Outcome(entry, unit)}"))),
            ("idle", Markup.Join([Together("No influence", idle), Together("Not known, as another value needs the engine", unknown)])));
    }

    private static Markup Together(string said, InputSensitivity[] inputs) => inputs.Length == 0
        ? Markup.Empty
        : Fragments.Fill("idle", ("text", $"{said}: {string.Join(", ", inputs.Select(entry => PlainWords.Input(entry.Input)))}."));

    private static string Outcome(InputSensitivity entry, string unit) => entry switch
    {
        { Factor: { } factor, Value: { } value } =>
            $"{ClaimText.Number(value)}{ClaimText.Unit(entry.Unit)}, which is {ClaimText.Rounded(factor)} times the value used",
        { Supremum: { } nearest, SupremumFactor: { } at } =>
            $"{entry.Outcome}; the nearest result is {ClaimText.Rounded(nearest)}{unit}, at {ClaimText.Rounded(at)} times the value used",
        { Supremum: { } nearest } => $"{entry.Outcome}; the nearest result is {ClaimText.Rounded(nearest)}{unit}",
        _ => entry.Outcome,
    };

    private static Markup Commands(ClaimResult claim) => claim.CaseId is { } id
        ? Fragments.Fill("repeat", ("command", CaseArticle.CommandOf(id)), ("explain", $"litmus explain {claim.Claim.Id}"))
        : Markup.Empty;
}
