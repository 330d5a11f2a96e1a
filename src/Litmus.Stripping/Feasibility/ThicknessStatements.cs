using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Stripping.Feasibility;

/// <summary>Statements about a deposit without a map: ranges of its mean and extremes, and points of its active-area curve.</summary>
/// <remarks>Thicknesses may have any unit of length, including the mean; results have the same unit.</remarks>
public sealed record ThicknessStatements
{
    /// <summary>Smallest mean thickness [length]; greater than zero.</summary>
    public required double MeanLow { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Largest mean thickness [length]; greater than zero.</summary>
    public required double MeanHigh { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Smallest allowed value of the thinnest place [length]. Default 0.</summary>
    public double ThinnestLow { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Largest allowed value of the thinnest place [length].</summary>
    public required double ThinnestHigh { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Smallest allowed value of the thickest place [length].</summary>
    public required double ThickestLow { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Largest allowed value of the thickest place [length].</summary>
    public required double ThickestHigh { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Points of the curve, in the order of stripping.</summary>
    public required ImmutableArray<ActiveAreaStatement> Points { get; init; }
}
