using System.Globalization;
using System.Text;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The computed interval against its margin as a small drawing. The margin is shaded; a bar that leaves the drawing ends in an arrow.</summary>
internal static class IntervalDrawing
{
    private const double Side = 4;

    /// <summary>A drawing for a line of a table. Null if there are no numbers to draw.</summary>
    public static Markup? Small(ClaimResult claim, ComparisonOutcome outcome) => Draw(claim, outcome, width: 132, height: 22);

    /// <summary>A drawing for a card. Null if there are no numbers to draw.</summary>
    public static Markup? Large(ClaimResult claim, ComparisonOutcome outcome) => Draw(claim, outcome, width: 420, height: 30);

    /// <summary>What the drawing shows, in words.</summary>
    public static string Caption(ComparisonOutcome outcome) => outcome.Scale == ComparisonScale.Range
        ? "Shaded: what the statement allows. Bar: the computed value with twice its standard uncertainty."
        : "Shaded: the margin around the stated value (dashed). Bar: the computed value with twice its standard uncertainty.";

    private static Markup? Draw(ClaimResult claim, ComparisonOutcome outcome, double width, double height)
    {
        if (outcome.Scale == ComparisonScale.Token || !double.IsFinite(outcome.IntervalLower) || !double.IsFinite(outcome.IntervalUpper)
            || View(outcome) is not var (low, high))
        {
            return null;
        }

        double At(double value) => Math.Clamp(Side + ((value - low) / (high - low) * (width - (2 * Side))), 0, width);
        double middle = height / 2;
        StringBuilder svg = new();
        string label = Markup.Text($"{PlainWords.Capital(PlainWords.Of(Standings.Of(claim)))}: {Position(outcome)}.").Html;
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"interval\" viewBox=\"0 0 {width:F0} {height:F0}\" width=\"{width:F0}\" height=\"{height:F0}\" role=\"img\" aria-label=\"{label}\">");
        double left = At(outcome.LimitLower), right = At(outcome.LimitUpper);
        double bandWidth = Math.Max(1.5, right - left);
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"band\" x=\"{left:F1}\" y=\"2\" width=\"{bandWidth:F1}\" height=\"{height - 4:F0}\"/>");
        if (outcome.Scale != ComparisonScale.Range)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"stated\" d=\"M{At(0):F1} 2V{height - 2:F0}\"/>");
        }

        (double from, double to) = (At(outcome.IntervalLower), At(outcome.IntervalUpper));
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"M{from:F1} {middle:F1}H{Math.Max(to, from + 1):F1}\"/>");
        double point = 0.5 * (outcome.IntervalLower + outcome.IntervalUpper);
        if (point < low || point > high)
        {
            (double tip, double back) = point < low ? (1, 8) : (width - 1, width - 8);
            svg.Append(CultureInfo.InvariantCulture,
                $"<path class=\"point\" d=\"M{tip:F1} {middle:F1}L{back:F1} {middle - 5:F1}V{middle + 5:F1}Z\"/>");
        }
        else
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" cx=\"{At(point):F1}\" cy=\"{middle:F1}\" r=\"3.5\"/>");
        }

        return new Markup(svg.Append("</svg>").ToString());
    }

    // The margin takes the middle third at least; a result far away is an arrow at the edge.
    private static (double Low, double High)? View(ComparisonOutcome outcome)
    {
        (double lower, double upper) = (outcome.LimitLower, outcome.LimitUpper);
        if (double.IsInfinity(lower) && double.IsInfinity(upper))
        {
            return null;
        }

        double point = 0.5 * (outcome.IntervalLower + outcome.IntervalUpper);
        if (double.IsInfinity(lower) || double.IsInfinity(upper))
        {
            double limit = double.IsInfinity(lower) ? upper : lower;
            double reach = Math.Max(Math.Max(Math.Abs(point - limit), outcome.IntervalUpper - outcome.IntervalLower), 1e-3 * Math.Abs(limit));
            reach = reach > 0 ? 1.4 * reach : 1;
            return (limit - reach, limit + reach);
        }

        double half = upper > lower ? 0.5 * (upper - lower) : Math.Max(Math.Abs(point - lower), 1e-12);
        double centre = 0.5 * (lower + upper);
        return (centre - (3 * half), centre + (3 * half));
    }

    private static string Position(ComparisonOutcome outcome) => outcome switch
    {
        { IsInside: true } => "the computed interval lies inside the margin",
        { IsOutside: true } => outcome.IntervalUpper < outcome.LimitLower
            ? "the computed interval lies below the margin"
            : "the computed interval lies above the margin",
        _ => "the computed interval crosses the edge of the margin",
    };
}
