using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Overview;

/// <summary>The table of all claims. It is complete without the script, which sorts and filters it.</summary>
internal static class ClaimMatrix
{
    private static readonly (string Key, string Title)[] Columns =
    [
        ("id", "Claim"), ("expected", "Stated"), ("observed", "Computed"), ("verdict", "Verdict"), ("evidence", "Evidence"), ("gate", "Gate"),
    ];

    private static readonly (string Key, string Title)[] Filters =
        [("paper", "Paper"), ("verdict", "Verdict"), ("evidence", "Evidence"), ("gate", "Gate")];

    /// <summary>The table with its filters.</summary>
    public static Markup Render(PageContext context) => Fragments.Fill(
        "matrix",
        ("filters", Markup.Lines(Filters.Select(filter => Fragments.Fill(
            "filter", ("title", filter.Title), ("key", filter.Key), ("options", Options(context.Document, filter.Key)))))),
        ("total", ClaimText.Count(context.Document.Claims.Count, "claim")),
        ("headings", Markup.Lines(Columns.Select(column => Fragments.Fill("heading", ("key", column.Key), ("title", column.Title))))),
        ("rows", Markup.Lines(context.Document.Claims.Select(claim => Row(context, claim)))));

    private static Markup Options(ResultsDocument document, string key) =>
        Markup.Join(document.Claims.Select(claim => Word(claim, key))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(word => Fragments.Fill("option", ("word", word))));

    private static string Word(ClaimResult claim, string key) => key switch
    {
        "paper" => claim.Claim.Paper,
        "verdict" => PlainWords.Of(Standings.Of(claim)),
        "evidence" => Evidence(claim),
        "gate" => PlainWords.Of(claim.Gate),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Unknown filter."),
    };

    private static string Evidence(ClaimResult claim) => claim.Observation is null ? "–" : PlainWords.Short(claim.Evidence);

    private static Markup Row(PageContext context, ClaimResult claim) => Fragments.Fill(
        "row",
        ("anchor", ClaimLink.FullAnchorOf(claim.Claim.Id)),
        ("gateStatus", Marks.Status(claim.Gate.Status)),
        ("id", context.HasPage(claim.Claim.Paper) ? Marks.Link(ClaimLink.Of(claim.Claim.Id), claim.Claim.Id) : claim.Claim.Id),
        ("headline", Marks.Headline(claim)),
        ("quantity", claim.Claim.Quantity),
        ("expected", ClaimText.Expected(claim.Claim.Expected)),
        ("observed", ClaimText.Observed(claim.Observation)),
        ("verdictRank", ((int)Standings.Of(claim)).ToString()),
        ("verdict", Marks.Verdict(claim)),
        ("evidence", Evidence(claim)),
        ("gateRank", $"{(int)claim.Gate.Status}{(int)claim.Gate.Code:D2}"),
        ("gate", Marks.Gate(claim.Gate)));
}
