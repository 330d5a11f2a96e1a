using Litmus.Primitives;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>A function whose signs are searched is not finite somewhere in the range.</summary>
public sealed class FunctionNotFiniteException(double position, double value)
    : SolverException($"The function is {value} at {position:R}; a search for sign changes needs finite values over the whole range. Narrow the range.")
{
    /// <summary>Place of the value.</summary>
    public double Position { get; } = position;

    /// <summary>Value of the function.</summary>
    public double Value { get; } = value;
}
