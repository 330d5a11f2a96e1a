namespace Litmus.Cases.Yoon2023;

/// <summary>In which direction a series of numbers goes.</summary>
internal static class Trend
{
    /// <summary><c>increasing</c>, <c>decreasing</c> or <c>neither</c>, without exception from one number to the next.</summary>
    public static string Of(IReadOnlyList<double> values)
    {
        bool isIncreasing = true, isDecreasing = true;
        for (int i = 1; i < values.Count; i++)
        {
            isIncreasing &= values[i] > values[i - 1];
            isDecreasing &= values[i] < values[i - 1];
        }

        return isIncreasing ? "increasing" : isDecreasing ? "decreasing" : "neither";
    }

    /// <summary>The token of a statement that holds or does not.</summary>
    public static string Truth(bool holds) => holds ? "true" : "false";
}
