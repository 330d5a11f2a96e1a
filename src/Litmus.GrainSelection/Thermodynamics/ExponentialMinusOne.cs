namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>eˣ − 1 without cancellation near zero; the method of the base library subtracts after rounding.</summary>
internal static class ExponentialMinusOne
{
    /// <summary>eˣ − 1 to a few units in the last place, from −1 at −∞ to +∞.</summary>
    public static double Of(double x)
    {
        double exponential = Math.Exp(x);
        double difference = exponential - 1;

        // The rounding error of eˣ divides out: (u − 1)/ln u is smooth at u = 1, whatever u is. W. Kahan, "Interval arithmetic options", 1980.
        return difference == 0 ? x
            : difference == -1 || double.IsPositiveInfinity(exponential) ? difference
            : difference * (x / Math.Log(exponential));
    }
}
