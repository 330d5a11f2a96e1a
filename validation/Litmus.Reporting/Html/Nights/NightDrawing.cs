using System.Globalization;
using System.Text;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Html.Nights;

/// <summary>
/// A value night by night as a small drawing: the margin is shaded, a whisker is twice the standard uncertainty, the shape of a mark is the verdict, and a
/// dashed vertical line begins a new series. Each mark says its night, commit and value on hover.
/// </summary>
internal static class NightDrawing
{
    private const double Width = 720;
    private const double Height = 190;
    private const double Left = 78;
    private const double Right = 14;
    private const double Top = 12;
    private const double Bottom = 30;

    // A margin that is wider than this many times what was seen is cut off, or nothing could be seen to move.
    private const double WidestMargin = 12;

    /// <summary>The drawing. Null if there is no number to draw.</summary>
    /// <param name="nights">The nights, oldest first.</param>
    /// <param name="label">What the drawing shows, in words.</param>
    /// <param name="unit">Symbol of the unit.</param>
    public static Markup? Draw(IReadOnlyList<PlottedNight> nights, string label, string unit)
    {
        if (Range(nights) is not var (low, high))
        {
            return null;
        }

        double step = (Width - Left - Right) / Math.Max(1, nights.Count);
        double X(int night) => Left + ((night + 0.5) * step);
        double Y(double value) => Math.Clamp(Height - Bottom - ((value - low) / (high - low) * (Height - Top - Bottom)), Top, Height - Bottom);
        StringBuilder svg = new();
        void Add(FormattableString piece) => svg.Append(piece.ToString(CultureInfo.InvariantCulture));
        Add($"<svg viewBox=\"0 0 {Width:F0} {Height:F0}\" width=\"{Width:F0}\" height=\"{Height:F0}\" class=\"nights\" role=\"img\" ");
        Add($"aria-label=\"{Markup.Text(label).Html}\">");
        for (int i = 0; i < nights.Count; i++)
        {
            PlottedNight night = nights[i];
            if (night.Lower is not null || night.Upper is not null)
            {
                double top = night.Upper is { } upper ? Y(upper) : Top, bottom = night.Lower is { } lower ? Y(lower) : Height - Bottom;
                Add($"<rect class=\"band\" x=\"{X(i) - (0.5 * step):F1}\" y=\"{top:F1}\" width=\"{step + 0.3:F1}\" ");
                Add($"height=\"{Math.Max(1, bottom - top):F1}\"/>");
            }

            if (night.Reference is { } reference && reference >= low && reference <= high)
            {
                Add($"<path class=\"stated\" d=\"M{X(i) - (0.5 * step):F1} {Y(reference):F1}h{step:F1}\"/>");
            }

            if (night.BeginsSeries)
            {
                Add($"<path class=\"series\" d=\"M{X(i) - (0.5 * step):F1} {Top}V{Height - Bottom}\"/>");
            }
        }

        foreach (double tick in (double[])[low, 0.5 * (low + high), high])
        {
            string text = Markup.Text(NumberText.Significant(tick, 4)).Html;
            Add($"<text x=\"{Left - 8:F0}\" y=\"{Y(tick) + (tick == high ? 9 : tick == low ? 0 : 4):F1}\" text-anchor=\"end\">{text}</text>");
        }

        AddDays(nights, X, Add);
        Add($"<path class=\"line\" d=\"{Line(nights, X, Y)}\"/>");
        for (int i = 0; i < nights.Count; i++)
        {
            if (nights[i].Value is { } value && double.IsFinite(value))
            {
                if (nights[i].Uncertainty is { } uncertainty and > 0 && Y(value - (2 * uncertainty)) - Y(value + (2 * uncertainty)) > 12)
                {
                    Add($"<path class=\"whisker\" d=\"M{X(i):F1} {Y(value + (2 * uncertainty)):F1}V{Y(value - (2 * uncertainty)):F1}\"/>");
                }

                Add($"<path class=\"mark mark-{nights[i].Verdict?.ToString() ?? "time"}\" transform=\"translate({X(i):F1} {Y(value):F1})\" ");
                Add($"d=\"{Shape(nights[i].Verdict)}\"><title>{Markup.Text(nights[i].Title).Html}</title></path>");
            }
        }

        if (NumberText.Unit(unit).Trim() is { Length: > 0 } symbol)
        {
            Add($"<text x=\"4\" y=\"{Height - Bottom + 15:F0}\" text-anchor=\"start\">in {Markup.Text(symbol).Html}</text>");
        }

        return new Markup(svg.Append("</svg>").ToString());
    }

    /// <summary>The shape of a verdict, for the legend.</summary>
    public static Markup Legend(Verdict verdict) => new(
        "<svg viewBox=\"-7 -7 14 14\" width=\"14\" height=\"14\" class=\"nights nights-sign\" aria-hidden=\"true\">"
        + $"<path class=\"mark mark-{verdict}\" d=\"{Shape(verdict)}\"/></svg>");

    private static string Shape(Verdict? verdict) => verdict switch
    {
        Verdict.Reproduced => "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z",
        Verdict.NotReproduced => "M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5",
        Verdict.Inconclusive => "M0 -5.5L5.5 0L0 5.5L-5.5 0Z",
        Verdict.Consistent => "M-4 -4H4V4H-4Z",
        Verdict.WithinBand => "M0 -5L5 4H-5Z",
        _ => "M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z",
    };

    private static (double Low, double High)? Range(IReadOnlyList<PlottedNight> nights)
    {
        double[] seen =
        [
            .. nights.Where(night => night.Value is { } value && double.IsFinite(value))
                .SelectMany(night => new[] { night.Value!.Value - (2 * (night.Uncertainty ?? 0)), night.Value!.Value + (2 * (night.Uncertainty ?? 0)) }),
        ];
        if (seen.Length == 0)
        {
            return null;
        }

        (double low, double high) = (seen.Min(), seen.Max());
        double width = high > low ? high - low : Math.Max(Math.Abs(high), 1e-12) * 0.01;
        double[] limits = [.. nights.SelectMany(night => new[] { night.Lower, night.Upper }).OfType<double>()
            .Where(limit => limit > low - (WidestMargin * width) && limit < high + (WidestMargin * width))];
        (low, high) = (limits.Append(low).Min(), limits.Append(high).Max());
        double room = high > low ? 0.08 * (high - low) : 0.5 * width;
        return (low - room, high + room);
    }

    private static void AddDays(IReadOnlyList<PlottedNight> nights, Func<int, double> x, Action<FormattableString> add)
    {
        int every = Math.Max(1, (int)Math.Ceiling(nights.Count / 6.0));
        for (int i = 0; i < nights.Count; i += every)
        {
            add($"<text x=\"{x(i):F1}\" y=\"{Height - Bottom + 15:F0}\" text-anchor=\"middle\">{Markup.Text(nights[i].Day).Html}</text>");
        }
    }

    // The line breaks where a value is missing or a new series begins.
    private static string Line(IReadOnlyList<PlottedNight> nights, Func<int, double> x, Func<double, double> y)
    {
        StringBuilder path = new();
        bool isDrawing = false;
        for (int i = 0; i < nights.Count; i++)
        {
            if (nights[i].Value is not { } value || !double.IsFinite(value))
            {
                isDrawing = false;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(isDrawing && !nights[i].BeginsSeries ? 'L' : 'M')}{x(i):F1} {y(value):F1}");
            isDrawing = true;
        }

        return path.ToString();
    }
}
