using Litmus.Cases;

namespace Litmus.Yoon2023.Atoms;

/// <summary>Standard uncertainty of a mean of few estimates, so that twice of it covers 95 %.</summary>
/// <remarks>
/// u = (s/√n) t/2, with the quantile t of Student's distribution for a coverage of 95 %. A verdict takes 2u, which is t s/√n. Source of the quantiles: Guide to
/// the Expression of Uncertainty in Measurement, JCGM 100:2008, table G.2.
/// </remarks>
internal static class StudentFactor
{
    private static readonly double[] Quantiles =
        [12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10, 2.09, 2.09];

    /// <summary>The standard uncertainty of the mean, in the unit of the estimates.</summary>
    /// <param name="estimates">At least two estimates.</param>
    public static double UncertaintyOfMean(IReadOnlyList<double> estimates) => UncertaintyOfMean(new Sample(estimates).StandardDeviation, estimates.Count);

    /// <summary>
    /// The standard uncertainty of the mean over all boundaries, from some that are no random sample: s t/2, in the unit of the values. Those that the suite
    /// runs were chosen because the paper prints their diffusivities, so the mean of all is known to lie among single ones, and no closer.
    /// </summary>
    /// <param name="chosen">At least two values.</param>
    public static double UncertaintyOfChosen(IReadOnlyList<double> chosen) => UncertaintyOfMean(chosen) * Math.Sqrt(chosen.Count);

    /// <summary>The uncertainty of a mean from a standard deviation and a number of independent estimates.</summary>
    /// <param name="deviation">Standard deviation s.</param>
    /// <param name="count">Number of independent estimates; at least two.</param>
    public static double UncertaintyOfMean(double deviation, int count)
    {
        double quantile = count - 1 <= Quantiles.Length ? Quantiles[count - 2] : 2;
        return deviation / Math.Sqrt(count) * quantile / 2;
    }
}
