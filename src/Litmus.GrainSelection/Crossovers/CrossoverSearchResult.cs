using System.Collections.Immutable;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>What a function does over a range: where it changes sign, or, if it does not, how near it comes.</summary>
/// <param name="Lower">Lower end of the range searched.</param>
/// <param name="Upper">Upper end of the range searched.</param>
/// <param name="SignPattern">Signs in order, repetitions left out: "-" for one sign throughout, "-+-" for a rise and a fall, with "0" where a node is exactly zero.</param>
/// <param name="Crossings">Sign changes in ascending order; empty if there is none.</param>
/// <param name="Minimum">Smallest value and its place.</param>
/// <param name="Maximum">Largest value and its place.</param>
public sealed record CrossoverSearchResult(double Lower, double Upper, string SignPattern, ImmutableArray<Crossing> Crossings, Extremum Minimum, Extremum Maximum)
{
    /// <summary>Whether the function changes sign at least once.</summary>
    public bool HasCrossing => !Crossings.IsEmpty;
}
