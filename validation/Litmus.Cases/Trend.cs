namespace Litmus.Cases;

/// <summary>The words for how a quantity moves along a list of values, and for a statement that holds or does not.</summary>
public static class Trend
{
    /// <summary>
    /// <c>increasing</c> or <c>decreasing</c> without exception from one value to the next, <c>constant</c>, or <c>not monotone</c>; <c>too few values</c>
    /// where there are not two.
    /// </summary>
    /// <param name="values">The values, in the order of the conditions; in one unit.</param>
    /// <exception cref="ArithmeticException">A value is NaN: a failure must not look like a trend.</exception>
    public static string Of(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return "too few values";
        }

        if (values.Any(double.IsNaN))
        {
            throw new ArithmeticException($"A trend cannot be told: {values.Count(double.IsNaN)} of {values.Count} values are NaN.");
        }

        bool isIncreasing = true, isDecreasing = true, isConstant = true;
        for (int i = 1; i < values.Count; i++)
        {
            isIncreasing &= values[i] > values[i - 1];
            isDecreasing &= values[i] < values[i - 1];
            isConstant &= values[i] == values[i - 1];
        }

        return isConstant ? "constant" : isIncreasing ? "increasing" : isDecreasing ? "decreasing" : "not monotone";
    }

    /// <summary>The token of a statement that holds or does not.</summary>
    /// <param name="holds">Whether it holds.</param>
    public static string Truth(bool holds) => holds ? "true" : "false";

    /// <summary>Values at equal differences from the first to the last, ends included.</summary>
    /// <param name="first">First value.</param>
    /// <param name="last">Last value.</param>
    /// <param name="count">Number of values; at least 2.</param>
    public static double[] Sweep(double first, double last, int count) =>
        [.. Enumerable.Range(0, count).Select(i => first + ((last - first) * i / (count - 1)))];
}
