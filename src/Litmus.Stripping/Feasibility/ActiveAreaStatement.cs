using Litmus.Primitives;

namespace Litmus.Stripping.Feasibility;

/// <summary>A stated point of the active-area curve: the active area after a share of the lithium has been stripped.</summary>
public sealed record ActiveAreaStatement
{
    /// <summary>Smallest stripped fraction that the statement allows [1]; between 0 and 1.</summary>
    public required double StrippedFractionLow { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>Largest stripped fraction that the statement allows [1]; between 0 and 1.</summary>
    public required double StrippedFractionHigh { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>Active area A = P(h &gt; d) [1]; greater than 0, at most 1. For a range, ask at its corners.</summary>
    public required double ActiveArea { get; init => field = value > 0 ? Require.Between(value, 0, 1) : Require.PositiveFinite(value); }

    /// <summary>A point without slack.</summary>
    /// <param name="strippedFraction">Stripped fraction S [1].</param>
    /// <param name="activeArea">Active area A [1].</param>
    public static ActiveAreaStatement Of(double strippedFraction, double activeArea) =>
        new() { StrippedFractionLow = strippedFraction, StrippedFractionHigh = strippedFraction, ActiveArea = activeArea };
}
