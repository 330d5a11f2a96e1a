namespace Litmus.Cases;

/// <summary>
/// The value of a list that speaks most against a statement. NaN speaks against everything; <c>Max</c> and <c>MaxBy</c> would pass over it.
/// </summary>
public static class WorstValue
{
    /// <summary>The largest value; NaN where there is one.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public static double Largest(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all.Any(double.IsNaN) ? double.NaN : all.Max();
    }

    /// <summary>The value farthest from the expected one, on either side; NaN where there is one.</summary>
    /// <param name="expected">What the statement expects, in the unit of the values.</param>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public static double FarthestFrom(double expected, IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all.Any(double.IsNaN) ? double.NaN : all.MaxBy(value => Math.Abs(value - expected));
    }
}
