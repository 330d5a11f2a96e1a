using System.Collections.Immutable;

namespace Litmus.Diffusion.Inference;

/// <summary>What the printed statements say about the unknowns, and which of them contradict each other.</summary>
public sealed record StatementInferenceResult
{
    /// <summary>Whether all statements can hold together.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>By how many decades every interval must be widened before all hold together [decade]; 0 if feasible.</summary>
    public required double GapInDecades { get; init; }

    /// <summary>The least-squares centre, in SI: it minimises Σ((log₁₀ prediction − middle)/half-width)² over two-sided statements, and the squared miss in decades of open ones. Shape: parameters.</summary>
    public required ImmutableArray<double> Centre { get; init; }

    /// <summary>Each statement at the centre.</summary>
    public required ImmutableArray<StatementFit> Fits { get; init; }

    /// <summary>A point that meets all statements or, if there is none, misses the worst by the least, in SI. Shape: parameters.</summary>
    public required ImmutableArray<double> Witness { get; init; }

    /// <summary>Feasible ranges of the parameters, then of the derived quantities; empty if not feasible.</summary>
    public required ImmutableArray<FeasibleRange> Ranges { get; init; }

    /// <summary>Feasible points of a grid inside the ranges, in SI; empty if not feasible. Shape: points, each of the shape of the parameters.</summary>
    public required ImmutableArray<ImmutableArray<double>> Sample { get; init; }

    /// <summary>The minimal conflicts up to the size of the options.</summary>
    public required ImmutableArray<Conflict> Conflicts { get; init; }

    /// <summary>Every smallest selection of statements whose removal lets the rest hold together; one empty selection if feasible.</summary>
    public required ImmutableArray<ImmutableArray<string>> SmallestRemovals { get; init; }
}
