using Litmus.Electrochemistry.Efficiency;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Inventory;

/// <summary>A cell that loses the share 1 − CE of its capacity in each cycle, with spare lithium to compensate.</summary>
/// <remarks>
/// The capacity is whole while spare lithium lasts, e/(1 − CE) cycles; afterwards it is CEⁿ. Other losses (cathode, resistance, shorts) are left
/// out, so the life is an upper bound at constant CE.
/// </remarks>
public sealed record LithiumInventory
{
    /// <summary>Mean Coulombic efficiency CE [1]; strictly between 0 and 1.</summary>
    public required double Efficiency { get; init => field = Require.StrictlyBetween(value, 0, 1); }

    /// <summary>Spare lithium e in cathode capacities [1]; finite, zero or greater; zero in an anode-free cell.</summary>
    public double SpareCapacities { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Number of cycles with whole capacity, e/(1 − CE) [1].</summary>
    public double WholeCycles => SpareCapacities / (1 - Efficiency);

    /// <summary>Number of cycles to the end of life, e/(1 − CE) + ln r/ln CE [1].</summary>
    /// <param name="retention">Retention r that ends the life [1], often 0.8; greater than 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retention is refused.</exception>
    public double CyclesToRetention(double retention) => WholeCycles + CumulativeEfficiency.CyclesToRetention(Efficiency, retention);

    /// <summary>Retention after a number of cycles [1].</summary>
    /// <param name="cycles">Number of cycles n [1]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is refused.</exception>
    public double RetentionAfter(double cycles) =>
        CumulativeEfficiency.Retention(Efficiency, Math.Max(0, Require.NonNegativeFinite(cycles) - WholeCycles));
}
