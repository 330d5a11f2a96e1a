using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>Points at equal ratios between two positive ends, both included.</summary>
public sealed record LogarithmicAxis
{
    /// <summary>First point, in SI; finite and greater than zero.</summary>
    public required double First { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Last point, in SI; finite and greater than zero.</summary>
    public required double Last { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Number of points; at least 2.</summary>
    public required int Count { get; init => field = Require.AtLeast(value, minimum: 2); }

    /// <summary>The points, the ends exact.</summary>
    public ImmutableArray<double> Points()
    {
        double logarithm = Math.Log(Last / First);
        return [.. Enumerable.Range(0, Count).Select(i => i == 0 ? First : i == Count - 1 ? Last : First * Math.Exp(logarithm * i / (Count - 1)))];
    }
}
