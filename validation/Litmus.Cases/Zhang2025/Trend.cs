namespace Litmus.Cases.Zhang2025;

/// <summary>The word for how a quantity moves along a list of values.</summary>
internal static class Trend
{
    /// <summary><c>increasing</c>, <c>decreasing</c>, <c>constant</c> or <c>not monotone</c>; steps of zero are allowed in a rise or a fall.</summary>
    public static string Of(IReadOnlyList<double> values)
    {
        bool rises = false;
        bool falls = false;
        for (int i = 1; i < values.Count; i++)
        {
            rises |= values[i] > values[i - 1];
            falls |= values[i] < values[i - 1];
        }

        return (rises, falls) switch
        {
            (true, false) => "increasing",
            (false, true) => "decreasing",
            (false, false) => "constant",
            _ => "not monotone",
        };
    }

    /// <summary>Values at equal differences from the first to the last, ends included.</summary>
    public static double[] Sweep(double first, double last, int count) =>
        [.. Enumerable.Range(0, count).Select(i => first + ((last - first) * i / (count - 1)))];
}
