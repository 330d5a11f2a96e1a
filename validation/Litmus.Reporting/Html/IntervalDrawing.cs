using System.Globalization;
using System.Text;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The interval of a comparison and its margin as a small drawing.</summary>
internal static class IntervalDrawing
{
    private const double Width = 460;
    private const double Height = 64;
    private const double Side = 24;
    private const double Middle = 24;

    /// <summary>The drawing, or null if there are no numbers to draw.</summary>
    public static Markup? Render(ClaimResult claim, ComparisonOutcome outcome)
    {
        double[] ends = [.. new[] { outcome.IntervalLower, outcome.IntervalUpper, outcome.LimitLower, outcome.LimitUpper }.Where(double.IsFinite)];
        if (outcome.Scale == ComparisonScale.Token || !double.IsFinite(outcome.IntervalLower) || !double.IsFinite(outcome.IntervalUpper) || ends.Length == 0)
        {
            return null;
        }

        double low = ends.Min();
        double high = ends.Max();
        double pad = high > low ? 0.12 * (high - low) : Math.Max(Math.Abs(high), 1e-300);
        (low, high) = (low - pad, high + pad);
        double At(double value) => value switch
        {
            double.NegativeInfinity => 0,
            double.PositiveInfinity => Width,
            _ => Side + ((value - low) / (high - low) * (Width - (2 * Side))),
        };

        StringBuilder svg = new();
        double bandLeft = At(outcome.LimitLower);
        double bandWidth = Math.Max(2, At(outcome.LimitUpper) - bandLeft);
        string label = Markup.Text($"{claim.Judgement.Verdict}: {claim.Judgement.Reason}").Html;
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width:F0} {Height:F0}\" width=\"{Width:F0}\" height=\"{Height:F0}\" role=\"img\" aria-label=\"{label}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"band\" x=\"{bandLeft:F1}\" y=\"8\" width=\"{bandWidth:F1}\" height=\"32\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"0\" x2=\"{Width:F0}\" y1=\"40\" y2=\"40\"/>");
        foreach (double limit in new[] { outcome.LimitLower, outcome.LimitUpper }.Where(double.IsFinite).Distinct())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"edge\" x1=\"{At(limit):F1}\" x2=\"{At(limit):F1}\" y1=\"8\" y2=\"40\"/>");
        }

        if (outcome.Scale != ComparisonScale.Range)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"zero\" x1=\"{At(0):F1}\" x2=\"{At(0):F1}\" y1=\"4\" y2=\"44\"/>");
        }

        double left = At(outcome.IntervalLower);
        double right = At(outcome.IntervalUpper);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"whisker\" x1=\"{left:F1}\" x2=\"{right:F1}\" y1=\"{Middle}\" y2=\"{Middle}\"/>");
        foreach (double end in new[] { left, right })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"whisker\" x1=\"{end:F1}\" x2=\"{end:F1}\" y1=\"{Middle - 6}\" y2=\"{Middle + 6}\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" cx=\"{(left + right) / 2:F1}\" cy=\"{Middle}\" r=\"4.5\"/>");
        AppendLabels(svg, outcome, At);
        svg.Append("</svg>");
        return new Markup(svg.ToString());
    }

    /// <summary>What the drawing shows, in words.</summary>
    public static string Caption(ClaimResult claim, ComparisonOutcome outcome)
    {
        string coordinate = outcome.Scale switch
        {
            ComparisonScale.Absolute => $"computed minus stated{InUnit(claim)}",
            ComparisonScale.Relative => "(computed minus stated) / |stated|",
            ComparisonScale.Logarithmic => "ln(computed / stated)",
            ComparisonScale.Decades => "log₁₀(computed / stated)",
            _ => $"computed value{InUnit(claim)}",
        };
        return $"Dot and bar: {coordinate} with ± 2 u_val. Shaded: the margin.";
    }

    private static string InUnit(ClaimResult claim) => claim.Claim.Expected.Unit == "1" ? string.Empty : $" in{ClaimText.Unit(claim.Claim.Expected.Unit)}";

    // Labels the point, and each limit that is far enough from the labels before it.
    private static void AppendLabels(StringBuilder svg, ComparisonOutcome outcome, Func<double, double> at)
    {
        const double Room = 62;
        double point = (outcome.IntervalLower + outcome.IntervalUpper) / 2;
        List<double> taken = [];
        foreach (double value in new[] { point, outcome.LimitLower, outcome.LimitUpper }.Where(double.IsFinite))
        {
            double x = Math.Clamp(at(value), 30, Width - 30);
            if (taken.All(other => Math.Abs(other - x) >= Room))
            {
                taken.Add(x);
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"57\" text-anchor=\"middle\">{ClaimText.Number(value)}</text>");
            }
        }
    }
}
