using Litmus.Primitives;

namespace Litmus.Electrochemistry.Efficiency;

/// <summary>The reservoir test of Coulombic efficiency: plate Q_T once, strip and plate Q_C n times, strip the rest (Q_S).</summary>
/// <remarks>CE = (n Q_C + Q_S)/(n Q_C + Q_T), charge stripped over charge plated. Source: B. D. Adams et al., Adv. Energy Mater. 8, 1702097 (2018).</remarks>
public sealed record ReservoirProtocol
{
    /// <summary>Reservoir Q_T [C m⁻²]; finite and greater than zero.</summary>
    public required double ReservoirCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Capacity cycled each time Q_C [C m⁻²]; finite and greater than zero.</summary>
    public required double CycledCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Number of short cycles n; at least 1.</summary>
    public required int CycleCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Charge plated in total, n Q_C + Q_T [C m⁻²].</summary>
    public double PlatedCapacity => (CycleCount * CycledCapacity) + ReservoirCapacity;

    /// <summary>Mean Coulombic efficiency [1] from the final stripped charge.</summary>
    /// <param name="finalStrippedCapacity">Charge stripped at the end Q_S [C m⁻²]; finite, zero or greater, at most Q_T.</param>
    /// <exception cref="ArgumentOutOfRangeException">More is stripped than was plated, or the charge is refused.</exception>
    public double Efficiency(double finalStrippedCapacity) =>
        ((CycleCount * CycledCapacity) + Require.Between(finalStrippedCapacity, 0, ReservoirCapacity)) / PlatedCapacity;

    /// <summary>The final stripped charge Q_S = CE (n Q_C + Q_T) − n Q_C [C m⁻²] for a mean efficiency.</summary>
    /// <param name="efficiency">Mean Coulombic efficiency CE [1]; at most 1, and large enough for the reservoir to last.</param>
    /// <exception cref="ArgumentOutOfRangeException">At such an efficiency the reservoir is used up before the last step.</exception>
    public double FinalStrippedCapacity(double efficiency) =>
        (Require.Between(efficiency, SmallestEfficiency, 1) * PlatedCapacity) - (CycleCount * CycledCapacity);

    /// <summary>The efficiency n Q_C/(n Q_C + Q_T) [1] at which nothing is left for the last step.</summary>
    public double SmallestEfficiency => CycleCount * CycledCapacity / PlatedCapacity;
}
