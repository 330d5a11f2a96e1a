using System.Globalization;
using System.Text;
using Litmus.Comparison.Claims;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>Computed against stated numbers on logarithmic axes, one sign for each kind of reference.</summary>
internal static class ScatterDrawing
{
    private const double Width = 560;
    private const double Height = 430;
    private const double Left = 64;
    private const double Right = 30;
    private const double Top = 12;
    private const double Bottom = 52;

    /// <summary>The drawing. Null if no pair has a place.</summary>
    public static Markup? Draw(IReadOnlyList<NumericPair> pairs)
    {
        NumericPair[] placed = [.. pairs.Where(pair => pair.HasPlace)];
        if (placed.Length == 0)
        {
            return null;
        }

        double[] ends = [.. placed.SelectMany(pair => new[] { Math.Log10(pair.Stated), Math.Log10(pair.Computed) })];
        double low = Math.Floor(ends.Min() - 0.2), high = Math.Ceiling(ends.Max() + 0.2);
        double X(double decade) => Left + ((decade - low) / (high - low) * (Width - Left - Right));
        double Y(double decade) => Height - Bottom - ((decade - low) / (high - low) * (Height - Top - Bottom));

        StringBuilder svg = new();
        void Add(FormattableString piece) => svg.Append(piece.ToString(CultureInfo.InvariantCulture));
        Add($"<svg viewBox=\"0 0 {Width:F0} {Height:F0}\" width=\"{Width:F0}\" height=\"{Height:F0}\" class=\"scatter\" role=\"img\" ");
        Add($"aria-label=\"Computed against stated numbers of {placed.Length} statements. Their table is below the figure.\">");

        // A screen reader has the table. It does not read every tick and sign as well.
        svg.Append("<g aria-hidden=\"true\">");
        int step = Math.Max(1, (int)Math.Ceiling((high - low) / 9));
        for (double decade = Math.Ceiling(low / step) * step; decade <= high; decade += step)
        {
            string tick = ClaimText.Number(Math.Pow(10, decade));
            string label = Markup.Text(decade is >= -2 and <= 4 ? tick : tick.Replace("1×", string.Empty, StringComparison.Ordinal)).Html;
            Add($"<path class=\"grid\" d=\"M{X(decade):F1} {Top}V{Height - Bottom}M{Left} {Y(decade):F1}H{Width - Right}\"/>");
            Add($"<text x=\"{X(decade):F1}\" y=\"{Height - Bottom + 17:F0}\" text-anchor=\"middle\">{label}</text>");
            Add($"<text x=\"{Left - 7:F0}\" y=\"{Y(decade) + 4:F1}\" text-anchor=\"end\">{label}</text>");
        }

        Add($"<path class=\"equal\" d=\"M{X(low):F1} {Y(low):F1}L{X(high):F1} {Y(high):F1}\"/>");
        Add($"<text x=\"{(Left + Width - Right) / 2:F0}\" y=\"{Height - 12:F0}\" text-anchor=\"middle\">stated, each in its own unit</text>");
        Add($"<text transform=\"translate(14 {(Top + Height - Bottom) / 2:F0}) rotate(-90)\" text-anchor=\"middle\">computed</text>");
        foreach (NumericPair pair in placed)
        {
            double x = X(Math.Log10(pair.Stated)), y = Y(Math.Log10(pair.Computed));
            if (pair.Uncertainty > 0 && pair.Uncertainty < pair.Computed)
            {
                double up = Y(Math.Log10(pair.Computed + pair.Uncertainty)), down = Y(Math.Log10(pair.Computed - pair.Uncertainty));
                if (down - up > 6)
                {
                    Add($"<path class=\"whisker\" d=\"M{x:F1} {up:F1}V{Math.Min(down, Height - Bottom):F1}\"/>");
                }
            }

            Add($"<path class=\"mark mark-{Key(pair.Class)}\" transform=\"translate({x:F1} {y:F1})\" d=\"{Sign(pair.Class)}\">");
            Add($"<title>{Markup.Text(pair.Sentence).Html}</title></path>");
        }

        return new Markup(svg.Append("</g></svg>").ToString());
    }

    /// <summary>The sign of a kind of reference, as in the drawing, for its legend.</summary>
    public static Markup Legend(ReferenceClass kind) => new(
        "<svg viewBox=\"-7 -7 14 14\" width=\"14\" height=\"14\" class=\"scatter\" aria-hidden=\"true\">"
        + $"<path class=\"mark mark-{Key(kind)}\" d=\"{Sign(kind)}\"/></svg>");

    private static string Key(ReferenceClass kind) => DataWords.Of(kind);

    private static string Sign(ReferenceClass kind) => kind switch
    {
        ReferenceClass.Experiment => "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z",
        ReferenceClass.PaperSimulation => "M-4.5 -4.5H4.5V4.5H-4.5Z",
        ReferenceClass.Analytic => "M0 -5.5L5.5 4H-5.5Z",
        ReferenceClass.StatedInText => "M0 -5.5L5.5 0L0 5.5L-5.5 0Z",
        _ => "M-5 -5L5 5M-5 5L5 -5",
    };
}
