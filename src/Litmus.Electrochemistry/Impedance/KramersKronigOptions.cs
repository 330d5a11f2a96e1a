using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>The numerics of a linear Kramers–Kronig check.</summary>
public sealed record KramersKronigOptions
{
    /// <summary>Ratio μ of negative to positive resistances below which no further element is added [1]; strictly between 0 and 1.</summary>
    public double OverfitThreshold { get; init => field = Require.StrictlyBetween(value, 0, 1); } = 0.85;

    /// <summary>Largest number of elements; at least 3. The number of frequencies is a second limit.</summary>
    public int LargestElementCount { get; init => field = Require.AtLeast(value, minimum: 3); } = 50;
}
