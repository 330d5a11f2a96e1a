using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Cycling;

/// <summary>Capacity-limited cycling: plate q₀ once, then strip and plate q in every cycle. q₀ − q stays at the interface.</summary>
/// <remarks>Deposition N is that of cycle N, from 1. There are no losses, except in <see cref="Ledger"/>, which takes an efficiency.</remarks>
public sealed record CapacityLimitedProtocol
{
    /// <summary>First deposition q₀ [C m⁻²]; finite and greater than zero.</summary>
    public required double FirstCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Capacity of each later half cycle q [C m⁻²]; finite and greater than zero, at most q₀ for anything to be retained.</summary>
    public required double CycledCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Charge at the interface after each stripping, q₀ − q [C m⁻²]; zero when all of it is stripped.</summary>
    public double RetainedCapacity => Math.Max(0, FirstCapacity - CycledCapacity);

    /// <summary>Charge plated up to the end of a deposition, q₀ + (N − 1) q [C m⁻²].</summary>
    /// <param name="deposition">Number of the deposition N; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is refused.</exception>
    public double CumulativePlated(int deposition) => FirstCapacity + ((Require.AtLeast(deposition, minimum: 1) - 1) * CycledCapacity);

    /// <summary>Charge plated at the beginning and at the end of the deposition in which a short forms [C m⁻²].</summary>
    /// <param name="deposition">Number of the deposition N; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is refused.</exception>
    public (double Lowest, double Highest) CumulativeAtShort(int deposition) =>
        (Require.AtLeast(deposition, minimum: 1) == 1 ? 0 : CumulativePlated(deposition - 1), CumulativePlated(deposition));

    /// <summary>The deposition in which a total is reached, 1 + (Q − q₀)/q [1]; a whole number at the end of a deposition.</summary>
    /// <param name="cumulativePlated">Total plated Q [C m⁻²]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The charge is refused.</exception>
    public double DepositionReaching(double cumulativePlated) => 1 + ((Require.PositiveFinite(cumulativePlated) - FirstCapacity) / CycledCapacity);

    /// <summary>The ledger of a number of cycles: charge plated, and charge at the interface after each plating and stripping.</summary>
    /// <param name="cycleCount">Number of cycles; at least 1.</param>
    /// <param name="efficiency">Share of each plated charge that can be stripped [1]; between 0 and 1.</param>
    /// <returns>One entry per cycle. A stripping takes q, or all there is if that is less.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public ImmutableArray<LedgerEntry> Ledger(int cycleCount, double efficiency = 1)
    {
        Require.Between(efficiency, 0, 1);
        ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>(Require.AtLeast(cycleCount, minimum: 1));
        double plated = 0, atInterface = 0;
        for (int cycle = 1; cycle <= cycleCount; cycle++)
        {
            double deposited = cycle == 1 ? FirstCapacity : CycledCapacity;
            plated += deposited;
            double afterPlating = atInterface + (efficiency * deposited);
            double stripped = Math.Min(CycledCapacity, afterPlating);
            atInterface = afterPlating - stripped;
            entries.Add(new LedgerEntry(cycle, plated, afterPlating, stripped, atInterface));
        }

        return entries.MoveToImmutable();
    }
}
