using Litmus.Primitives;

namespace Litmus.Electrochemistry.Efficiency;

/// <summary>Retention of a cell without spare lithium, CEⁿ, and its inverses.</summary>
public static class CumulativeEfficiency
{
    /// <summary>Retention CEⁿ [1].</summary>
    /// <param name="efficiency">Mean Coulombic efficiency CE [1]; greater than 0, at most 1.</param>
    /// <param name="cycles">Number of cycles n [1]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Retention(double efficiency, double cycles) =>
        Math.Pow(Require.Between(efficiency, double.Epsilon, 1), Require.NonNegativeFinite(cycles));

    /// <summary>Number of cycles ln r/ln CE [1] until a retention is reached.</summary>
    /// <param name="efficiency">Mean Coulombic efficiency CE [1]; strictly between 0 and 1.</param>
    /// <param name="retention">Retention r [1]; greater than 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused. At an efficiency of 1 the retention is never reached.</exception>
    public static double CyclesToRetention(double efficiency, double retention) =>
        Math.Log(Require.Between(retention, double.Epsilon, 1)) / Math.Log(Require.StrictlyBetween(efficiency, 0, 1));

    /// <summary>Mean Coulombic efficiency r^(1/n) [1] for a retention.</summary>
    /// <param name="retention">Retention r [1]; greater than 0, at most 1.</param>
    /// <param name="cycles">Number of cycles n [1]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double MeanEfficiency(double retention, double cycles) =>
        Math.Pow(Require.Between(retention, double.Epsilon, 1), 1 / Require.PositiveFinite(cycles));
}
