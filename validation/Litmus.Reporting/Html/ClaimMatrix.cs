using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The table of all claims. It is complete without the script, which sorts and filters it.</summary>
internal static class ClaimMatrix
{
    private static readonly (string Key, string Title)[] Columns =
    [
        ("id", "Claim"), ("kind", "Kind"), ("origin", "Origin"),
        ("expected", "Stated"), ("observed", "Computed"), ("verdict", "Science"), ("class", "Reference"), ("change", "Change"),
        ("execution", "Execution"), ("gate", "Gate"),
    ];

    private static readonly (string Key, string Title)[] Filters =
    [
        ("paper", "Paper"), ("verdict", "Verdict"), ("gate", "Gate"),
        ("kind", "Kind"), ("class", "Reference"), ("origin", "Origin"), ("change", "Change"), ("execution", "Execution"),
    ];

    /// <summary>The table with its filters.</summary>
    public static Markup Render(ResultsDocument document) => Fragments.Fill(
        "matrix",
        ("filters", Markup.Lines(Filters.Select(filter => Fragments.Fill(
            "filter", ("title", filter.Title), ("key", filter.Key), ("options", Options(document, filter.Key)))))),
        ("total", ClaimText.Count(document.Claims.Count, "claim")),
        ("headings", Markup.Lines(Columns.Select(column => Fragments.Fill("heading", ("key", column.Key), ("title", column.Title))))),
        ("rows", Markup.Lines(document.Claims.Select(Row))));

    private static Markup Options(ResultsDocument document, string key) =>
        Markup.Join(document.Claims.Select(claim => Word(claim, key))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(word => Fragments.Fill("option", ("word", word))));

    private static string Word(ClaimResult claim, string key) => key switch
    {
        "paper" => claim.Claim.Paper,
        "verdict" => claim.Judgement.Verdict.ToString(),
        "gate" => claim.Gate.Word,
        "kind" => ContractWords.Of(claim.Claim.Kind),
        "class" => ContractWords.Of(claim.Claim.Class),
        "origin" => ContractWords.Of(claim.Claim.Origin),
        "change" => claim.Change.ToString(),
        "execution" => claim.Execution.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Unknown filter."),
    };

    private static Markup Row(ClaimResult claim) => Fragments.Fill(
        "row",
        ("anchor", ClaimMarks.AnchorOf(claim.Claim.Id)),
        ("gateStatus", ClaimMarks.Status(claim.Gate.Status)),
        ("id", claim.Claim.Id),
        ("paper", claim.Claim.Paper),
        ("kind", Word(claim, "kind")),
        ("class", Word(claim, "class")),
        ("origin", Word(claim, "origin")),
        ("verdict", Word(claim, "verdict")),
        ("gate", claim.Gate.Word),
        ("change", Word(claim, "change")),
        ("execution", Word(claim, "execution")),
        ("headlineMark", claim.Claim.Headline ? " data-headline" : string.Empty),
        ("headline", ClaimMarks.Headline(claim)),
        ("quantity", claim.Claim.Quantity),
        ("originMark", ClaimMarks.Origin(claim)),
        ("expected", ClaimText.Expected(claim.Claim.Expected)),
        ("observed", ClaimText.Observed(claim.Observation)),
        ("verdictRank", ((int)claim.Judgement.Verdict).ToString()),
        ("verdictMark", ClaimMarks.Verdict(claim)),
        ("classMark", ClaimMarks.Class(claim)),
        ("changeMark", ClaimMarks.Change(claim)),
        ("executionMark", ClaimMarks.Execution(claim.Execution)),
        ("gateRank", $"{(int)claim.Gate.Status}{(int)claim.Gate.Code:D2}"),
        ("gateMark", ClaimMarks.Gate(claim)));
}
