using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Html;

/// <summary>The marks of a claim: verdict, reference class, origin, change, execution and gate, each with its own form. They are never merged.</summary>
internal static class ClaimMarks
{
    /// <summary>The place of a claim's card.</summary>
    public static string AnchorOf(string claimId) => Anchor("claim", claimId);

    /// <summary>A name for a place in the page.</summary>
    public static string Anchor(string kind, string id) =>
        $"{kind}-{string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '-'))}";

    /// <summary>The verdict. It is filled only if the reference is an experiment.</summary>
    public static Markup Verdict(ClaimResult claim) => Verdict(claim.Judgement.Verdict, claim.Claim.Class);

    /// <summary>The verdict. It is filled only if the reference is an experiment.</summary>
    public static Markup Verdict(Verdict verdict, ReferenceClass reference) => Fragments.Fill(
        "verdict", ("key", verdict.ToString()), ("class", ContractWords.Of(reference)), ("glyph", Glyph(verdict)), ("word", verdict.ToString()));

    /// <summary>The reference class.</summary>
    public static Markup Class(ClaimResult claim) => Fragments.Fill("class", ("key", ContractWords.Of(claim.Claim.Class)));

    /// <summary>Stated or cross-check.</summary>
    public static Markup Origin(ClaimResult claim) => Fragments.Fill("origin", ("key", ContractWords.Of(claim.Claim.Origin)));

    /// <summary>The change axis.</summary>
    public static Markup Change(ClaimResult claim) => Fragments.Fill("change", ("key", claim.Change.ToString()));

    /// <summary>The execution axis.</summary>
    public static Markup Execution(Execution execution) => Fragments.Fill("execution", ("key", execution.ToString()));

    /// <summary>The gate.</summary>
    public static Markup Gate(ClaimResult claim) => Gate(claim.Gate);

    /// <summary>The gate.</summary>
    public static Markup Gate(GateOutcome gate) => Fragments.Fill("gate", ("status", Status(gate.Status)), ("code", gate.Code.ToString()), ("word", gate.Word));

    /// <summary>The mark of a headline claim.</summary>
    public static Markup Headline(ClaimResult claim) => claim.Claim.Headline ? Fragments.Fill("star") : Markup.Empty;

    /// <summary>The word of a gate status in class names.</summary>
    public static string Status(GateStatus status) => ContractWords.Of(status);

    /// <summary>A sign beside the verdict, so that readers do not depend on its colour.</summary>
    public static string Glyph(Verdict verdict) => verdict switch
    {
        Comparison.Verdicts.Verdict.Reproduced => "✓",
        Comparison.Verdicts.Verdict.NotReproduced => "✗",
        Comparison.Verdicts.Verdict.Inconclusive => "?",
        Comparison.Verdicts.Verdict.Consistent => "≈",
        Comparison.Verdicts.Verdict.WithinBand => "~",
        _ => "–",
    };

    /// <summary>What agreement with a reference of this class means.</summary>
    public static string ReferenceNote(ReferenceClass reference) => reference switch
    {
        ReferenceClass.Experiment => "The reference is a measurement.",
        ReferenceClass.PaperSimulation => "The reference is the paper's own simulation. Agreement is between two models, not with experiment.",
        ReferenceClass.Analytic => "The reference follows from an equation. Agreement shows that the arithmetic is right, not that nature follows it.",
        ReferenceClass.StatedInText => "The reference is a statement in the text without a measurement of its own.",
        _ => "The reference is a limit that theory sets.",
    };

    /// <summary>A claim in a list, with its verdict and why.</summary>
    public static Markup Finding(ClaimResult claim, string why) => Fragments.Fill(
        "finding",
        ("anchor", AnchorOf(claim.Claim.Id)), ("id", claim.Claim.Id),
        ("headline", Headline(claim)), ("verdict", Markup.Join([Verdict(claim), Class(claim), Gate(claim)], " ")),
        ("statement", claim.Claim.Statement), ("why", why));
}
