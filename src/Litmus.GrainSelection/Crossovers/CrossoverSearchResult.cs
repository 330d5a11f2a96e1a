using System.Collections.Immutable;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>The sign changes and the extremes of a function over a range.</summary>
/// <param name="Lower">Lower end of the range searched.</param>
/// <param name="Upper">Upper end of the range searched.</param>
/// <param name="SignPattern">Signs in order without repetition: "-" for one sign, "-+-" for a rise and a fall, "0" where a node is zero.</param>
/// <param name="Crossings">Sign changes in ascending order; empty if there is none.</param>
/// <param name="Minimum">Smallest value and its place.</param>
/// <param name="Maximum">Largest value and its place.</param>
public sealed record CrossoverSearchResult(
    double Lower, double Upper, string SignPattern, ImmutableArray<Crossing> Crossings, Extremum Minimum, Extremum Maximum)
{
    /// <summary>Whether the function changes sign at least once.</summary>
    public bool HasCrossing => !Crossings.IsEmpty;
}
