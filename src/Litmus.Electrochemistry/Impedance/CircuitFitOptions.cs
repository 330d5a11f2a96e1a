using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>The numerics of a circuit fit.</summary>
public sealed record CircuitFitOptions
{
    /// <summary>Number of starts; at least 1. Starts are points of a Halton sequence: same number, same bits.</summary>
    public int StartCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 8;

    /// <summary>Largest number of steps from one start; at least 1.</summary>
    public int StepCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 300;

    /// <summary>Confidence of the intervals [1]; strictly between 0 and 1.</summary>
    public double Confidence { get; init => field = Require.StrictlyBetween(value, 0, 1); } = 0.95;
}
