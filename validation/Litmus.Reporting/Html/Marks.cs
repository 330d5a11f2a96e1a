using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The small marks and links that all pages share. A verdict is a whole word with a sign before it, and its meaning on hover.</summary>
internal static class Marks
{
    /// <summary>The verdict of a claim.</summary>
    public static Markup Verdict(ClaimResult claim) => Verdict(Standings.Of(claim));

    /// <summary>A standing as a word.</summary>
    public static Markup Verdict(Standing standing) => Fragments.Fill(
        "verdict",
        ("key", standing.ToString()), ("meaning", PlainWords.Meaning(standing)), ("sign", PlainWords.Sign(standing)), ("word", PlainWords.Of(standing)));

    /// <summary>The gate of a claim or a check.</summary>
    public static Markup Gate(GateOutcome gate) => Fragments.Fill(
        "gate", ("status", Status(gate.Status)), ("code", gate.Code.ToString()), ("word", PlainWords.Of(gate)));

    /// <summary>The mark of a statement on which the conclusions rest.</summary>
    public static Markup Headline(ClaimResult claim) => claim.Claim.Headline ? Fragments.Fill("headline-mark") : Markup.Empty;

    /// <summary>The word of a gate status in class names.</summary>
    public static string Status(GateStatus status) => ContractWords.Of(status);

    /// <summary>The place of something in a page that is no claim.</summary>
    public static string Anchor(string kind, string id) => $"{kind}-{ClaimLink.Safe(id)}";

    /// <summary>The place of a finding.</summary>
    public static string AnchorOfFinding(string id) => Anchor("finding", id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    /// <summary>A list of plain texts.</summary>
    public static Markup Items(IEnumerable<string> texts) => Markup.Lines(texts.Select(text => Fragments.Fill("item", ("text", text))));

    /// <summary>A paragraph.</summary>
    public static Markup Paragraph(Markup text) => Fragments.Fill("paragraph", ("text", text));

    /// <summary>A link.</summary>
    public static Markup Link(string target, Markup text) => Fragments.Fill("link", ("target", target), ("text", text));

    /// <summary>Names with their texts.</summary>
    public static Markup Facts(IEnumerable<(string Name, Markup Text)> facts) =>
        Markup.Lines(facts.Where(fact => fact.Text.Html.Length > 0).Select(fact => Fragments.Fill("fact", ("name", fact.Name), ("text", fact.Text))));

    /// <summary>A command to type.</summary>
    public static Markup Command(string text) => Fragments.Fill("command", ("text", text));

    /// <summary>Remarks with their heading.</summary>
    public static Markup Notes(IReadOnlyList<string> notes) => notes.Count == 0
        ? Markup.Empty
        : Fragments.Fill("notes", ("items", Items(notes.Select(PlainWords.Signs))));
}
