using System.Globalization;
using System.Text;
using Litmus.Comparison.Claims;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>
/// Computed against stated over all numeric claims, with the mean ratio by kind of reference. Nothing is dropped: what has no place is listed.
/// </summary>
internal sealed class ScatterSection(PaperSummary summary, FigureBook figures)
{
    /// <summary>Name of the table behind the figure, without ending.</summary>
    public const string TableName = "computed-against-stated";

    private readonly IReadOnlyList<NumericPair> _pairs = NumericPair.Of(summary.Claims);

    /// <summary>The path of the table behind the figure, relative to the report.</summary>
    public static string TablePath(string paper) => $"data/{ClaimLink.Safe(paper)}/{TableName}.csv";

    /// <summary>The table behind the figure, as CSV with all digits.</summary>
    public static string Table(PaperSummary summary)
    {
        StringBuilder text = new("claim,reference,unit,stated,computed,expanded_uncertainty,ratio\n");
        foreach (NumericPair pair in NumericPair.Of(summary.Claims))
        {
            string ratio = pair.HasRatio ? (pair.Computed / pair.Stated).ToString("R", CultureInfo.InvariantCulture) : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"{Quoted(pair.Claim.Claim.Id)},{DataWords.Of(pair.Class)},{Quoted(pair.Claim.Claim.Expected.Unit)},");
            text.Append(CultureInfo.InvariantCulture, $"{pair.Stated:R},{pair.Computed:R},{pair.Uncertainty:R},{ratio}\n");
        }

        return text.ToString();
    }

    /// <summary>The section.</summary>
    public Markup Render()
    {
        if (_pairs.Count == 0)
        {
            return Marks.Paragraph("No statement of this paper is a single number that was computed.");
        }

        NumericPair[] outside = [.. _pairs.Where(pair => !pair.HasPlace)];
        return Fragments.Fill(
            "scatter",
            ("number", figures.NextNumber().ToString()),
            ("svg", ScatterDrawing.Draw(_pairs) ?? Fragments.Fill("no-figure", ("text", "No pair of numbers has a place on logarithmic axes."))),
            ("caption", $"Each sign is one of {_pairs.Count - outside.Length} statements that give a single number; on the dashed line both are equal. "
                + "A vertical bar is twice the standard uncertainty, where it is larger than the sign. Look for signs off the line, and for a kind of "
                + "reference that lies on one side."),
            ("rows", Markup.Lines(Enum.GetValues<ReferenceClass>().Where(kind => _pairs.Any(pair => pair.Class == kind)).Select(Bias))),
            ("outside", outside.Length == 0 ? Markup.Empty : Fragments.Fill(
                "scatter-outside",
                ("count", $"{PlainWords.CountFirst(outside.Length)} statement{(outside.Length == 1 ? " has" : "s have")} no place on these axes, "
                    + "because a number is zero or negative:"),
                ("items", Marks.Items(outside.Select(pair => pair.Sentence))))),
            ("path", TablePath(summary.Paper.Id)),
            ("name", TableName),
            ("table", Markup.Lines(_pairs.Select(Row))));
    }

    private Markup Bias(ReferenceClass kind)
    {
        NumericPair[] pairs = [.. _pairs.Where(pair => pair.Class == kind)];
        MeanRatio? mean = MeanRatio.Of(pairs);
        return Fragments.Fill(
            "bias-row",
            ("sign", ScatterDrawing.Legend(kind)),
            ("kind", PlainWords.Capital(PlainWords.Of(kind))),
            ("count", pairs.Length.ToString()),
            ("ratio", mean is null ? "no ratio" : ClaimText.Rounded(mean.Ratio)),
            ("interval", mean is { Lower: { } lower, Upper: { } upper }
                ? $"{ClaimText.Rounded(lower)} to {ClaimText.Rounded(upper)}"
                : "a single number has none"));
    }

    private static Markup Row(NumericPair pair) => Fragments.Fill(
        "scatter-row",
        ("claim", Marks.Link($"#{ClaimLink.AnchorOf(pair.Claim.Claim.Id)}", pair.Claim.Claim.Quantity)),
        ("kind", PlainWords.Of(pair.Class)),
        ("expected", ClaimText.Expected(pair.Claim.Claim.Expected)),
        ("observed", ClaimText.Observed(pair.Claim.Observation)),
        ("ratio", pair.HasRatio ? ClaimText.Rounded(pair.Computed / pair.Stated) : "–"));

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
