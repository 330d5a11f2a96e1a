using Litmus.Cases;

namespace Litmus.Sanchez2024;

/// <summary>How numbers of an integration move. A step within its error is no step: numbers that saturate are constant and not restless.</summary>
/// <param name="Token">The word of <see cref="Trend"/>.</param>
/// <param name="Numbers">The whole change less the error, and the smallest step plus the error. Both are positive for the expected trend.</param>
internal sealed record NumericalTrend(string Token, IReadOnlyList<double> Numbers)
{
    /// <summary>Reads values.</summary>
    /// <param name="values">At least two values.</param>
    /// <param name="error">Relative error of a value.</param>
    /// <param name="sign">1 if a rise is expected, −1 if a fall is.</param>
    public static NumericalTrend Of(IReadOnlyList<double> values, double error, int sign)
    {
        double scale = error * values.Max(Math.Abs);
        double[] steps = [.. Enumerable.Range(1, values.Count - 1).Select(i => values[i] - values[i - 1])];
        double change = values[^1] - values[0];
        string token = steps.All(step => Math.Abs(step) <= scale) && Math.Abs(change) <= scale ? "constant"
            : change > scale && steps.All(step => step >= -scale) ? "increasing"
            : change < -scale && steps.All(step => step <= scale) ? "decreasing"
            : "not monotone";
        return new NumericalTrend(token, [(sign * change) - scale, steps.Min(step => sign * step) + scale]);
    }
}
