using Litmus.Primitives;

namespace Litmus.Electrochemistry.Cycling;

/// <summary>Duration of galvanostatic cycles: a plating q/j and a stripping CE q/j, without rests.</summary>
public sealed record GalvanostaticClock
{
    /// <summary>Capacity plated in each cycle q [C m⁻²]; finite and greater than zero.</summary>
    public required double ArealCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Current density j of both half cycles [A m⁻²]; finite and greater than zero.</summary>
    public required double CurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Coulombic efficiency of the first cycle [1]; between 0 and 1.</summary>
    public double FirstEfficiency { get; init => field = Require.Between(value, 0, 1); } = 1;

    /// <summary>Coulombic efficiency of every later cycle [1]; between 0 and 1.</summary>
    public double LaterEfficiency { get; init => field = Require.Between(value, 0, 1); } = 1;

    /// <summary>Duration of a number of whole cycles [s].</summary>
    /// <param name="cycles">Number of cycles; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is refused.</exception>
    public double Duration(double cycles)
    {
        double first = Math.Min(1, Require.NonNegativeFinite(cycles));
        return ((first * (1 + FirstEfficiency)) + ((cycles - first) * (1 + LaterEfficiency))) * ArealCapacity / CurrentDensity;
    }

    /// <summary>Number of cycles completed in a time.</summary>
    /// <param name="duration">Time [s]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is refused.</exception>
    public int CompletedCycles(double duration)
    {
        double halves = Require.NonNegativeFinite(duration) * CurrentDensity / ArealCapacity;
        double firstCycle = 1 + FirstEfficiency;
        return halves < firstCycle ? 0 : 1 + (int)Math.Floor((halves - firstCycle) / (1 + LaterEfficiency));
    }
}
