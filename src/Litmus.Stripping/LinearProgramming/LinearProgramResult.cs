using System.Collections.Immutable;

namespace Litmus.Stripping.LinearProgramming;

/// <summary>The outcome of a linear programme.</summary>
public sealed record LinearProgramResult
{
    /// <summary>The status.</summary>
    public required LinearProgramStatus Status { get; init; }

    /// <summary>Least value of the objective; meaningful only if optimal.</summary>
    public required Rational Value { get; init; }

    /// <summary>A vertex with this value, one number per variable; empty unless optimal.</summary>
    public required ImmutableArray<Rational> Variables { get; init; }

    /// <summary>Number of pivots of both phases.</summary>
    public required int PivotCount { get; init; }
}
