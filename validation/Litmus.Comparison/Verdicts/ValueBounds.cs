namespace Litmus.Comparison.Verdicts;

/// <summary>What a number can be at all: a fraction lies between 0 and 1, a difference of two fractions between −1 and 1.</summary>
/// <param name="Least">The least possible value.</param>
/// <param name="Greatest">The greatest possible value.</param>
public sealed record ValueBounds(double Least, double Greatest)
{
    /// <summary>
    /// The interval of a value with an uncertainty. The uncertainty is carried through the logit of the position between the bounds, so the interval does not
    /// leave them. At a bound, where the logit is infinite, the interval is cut off there.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="halfWidth">Half of the width that the interval would have without bounds; zero or greater.</param>
    public (double Lower, double Upper) Interval(double value, double halfWidth)
    {
        double below = value - Least, above = Greatest - value;
        if (below <= 0 || above <= 0)
        {
            return (Math.Max(Least, value - halfWidth), Math.Min(Greatest, value + halfWidth));
        }

        // d logit/dx = (1/below) + (1/above).
        double logit = Math.Log(below / above), change = halfWidth * ((1 / below) + (1 / above));
        return (At(logit - change), At(logit + change));
    }

    private double At(double logit) => Least + ((Greatest - Least) / (1 + Math.Exp(-logit)));
}
