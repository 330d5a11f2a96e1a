using System.Collections.Immutable;

namespace Litmus.Diffusion.Inference;

/// <summary>What the printed statements say about the unknowns, and which of them contradict each other.</summary>
public sealed record StatementInferenceResult
{
    /// <summary>Whether all statements can be true together.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>Decades by which every interval must be widened so that all statements can be true; 0 if feasible.</summary>
    public required double GapInDecades { get; init; }

    /// <summary>
    /// The least-squares centre, in SI. It minimises Σ((log₁₀ prediction − middle)/half-width)² over two-sided statements plus the squared miss in
    /// decades of open ones. Shape: parameters.
    /// </summary>
    public required ImmutableArray<double> Centre { get; init; }

    /// <summary>Each statement at the centre.</summary>
    public required ImmutableArray<StatementFit> Fits { get; init; }

    /// <summary>A point that meets all statements, in SI. If there is none, it minimises the largest miss. Shape: parameters.</summary>
    public required ImmutableArray<double> Witness { get; init; }

    /// <summary>Feasible ranges of the parameters, then of the derived quantities; empty if not feasible.</summary>
    public required ImmutableArray<FeasibleRange> Ranges { get; init; }

    /// <summary>Feasible points of a grid inside the ranges, in SI; empty if not feasible. Shape: points, each of the shape of the parameters.</summary>
    public required ImmutableArray<ImmutableArray<double>> Sample { get; init; }

    /// <summary>The minimal conflicts up to the size of the options.</summary>
    public required ImmutableArray<Conflict> Conflicts { get; init; }

    /// <summary>Every smallest selection of statements whose removal makes the rest feasible; one empty selection if feasible.</summary>
    public required ImmutableArray<ImmutableArray<string>> SmallestRemovals { get; init; }
}
