using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Efficiency;

/// <summary>The reservoir test step by step: the share CE of each plated charge can be stripped again. Stripping loses nothing.</summary>
/// <remarks>It checks the closed form <see cref="ReservoirProtocol.Efficiency"/> and shares no formula with it.</remarks>
public static class ReservoirSimulation
{
    /// <summary>Runs the test.</summary>
    /// <param name="protocol">The test.</param>
    /// <param name="efficiency">Share of each plated charge that can be stripped CE [1]; between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The efficiency is refused.</exception>
    public static ReservoirRun Run(ReservoirProtocol protocol, double efficiency)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        Require.Between(efficiency, 0, 1);
        ImmutableArray<double>.Builder inventory = ImmutableArray.CreateBuilder<double>(protocol.CycleCount + 1);
        double active = efficiency * protocol.ReservoirCapacity;
        inventory.Add(active);
        for (int cycle = 1; cycle <= protocol.CycleCount; cycle++)
        {
            if (active < protocol.CycledCapacity)
            {
                return new ReservoirRun(inventory.ToImmutable(), FinalStrippedCapacity: 0, ExhaustedInCycle: cycle);
            }

            active = active - protocol.CycledCapacity + (efficiency * protocol.CycledCapacity);
            inventory.Add(active);
        }

        return new ReservoirRun(inventory.ToImmutable(), active, ExhaustedInCycle: null);
    }
}
