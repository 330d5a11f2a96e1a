using System.Collections.Immutable;

namespace Litmus.MolecularDynamics.Boundaries;

/// <summary>Position and width of one boundary at equal intervals.</summary>
/// <param name="Interval">Time that one entry stands for [ps].</param>
/// <param name="Peaks">The peak of each interval.</param>
public sealed record BoundaryTrack(double Interval, ImmutableArray<BoundaryPeak> Peaks)
{
    /// <summary>Mean width [Å].</summary>
    public double MeanWidth => Peaks.Average(peak => peak.Width);

    /// <summary>The peak at a time.</summary>
    /// <param name="time">Time [ps]; after the last interval its peak stays.</param>
    public BoundaryPeak At(double time) => Peaks[Math.Clamp((int)(time / Interval), 0, Peaks.Length - 1)];

    /// <summary>Follows a boundary: each profile is searched where the one before it had its peak.</summary>
    /// <param name="profiles">Profiles at equal intervals.</param>
    /// <param name="start">Where the boundary is at first [Å].</param>
    /// <param name="interval">Time between two profiles [ps].</param>
    /// <param name="slabReach">How far from its middle a slab that keeps its place lowers the energy [Å]; 0 where there is none.</param>
    /// <exception cref="PeakNotFoundException">A profile has no peak there.</exception>
    public static BoundaryTrack Find(IReadOnlyList<EnergyProfile> profiles, double start, double interval, double slabReach = 0)
    {
        ImmutableArray<BoundaryPeak>.Builder peaks = ImmutableArray.CreateBuilder<BoundaryPeak>();
        double near = start;
        foreach (EnergyProfile profile in profiles)
        {
            BoundaryPeak peak = PeakFit.Fit(profile, near, slabReach);
            peaks.Add(peak);
            near = peak.Centre;
        }

        return new BoundaryTrack(interval, peaks.ToImmutable());
    }

    /// <summary>Follows both boundaries of a bicrystal, which lie at y = 0 and in the middle of the box at first.</summary>
    /// <param name="profiles">Profiles at equal intervals.</param>
    /// <param name="length">Length of the box along y [Å].</param>
    /// <param name="duration">Time that all profiles together stand for [ps].</param>
    /// <param name="slabReach">How far from its middle a slab that keeps its place lowers the energy [Å]; 0 where there is none.</param>
    /// <returns>The boundary at y = 0 and the one in the middle.</returns>
    /// <exception cref="PeakNotFoundException">A boundary cannot be found.</exception>
    public static ImmutableArray<BoundaryTrack> FindBoth(IReadOnlyList<EnergyProfile> profiles, double length, double duration, double slabReach)
    {
        double interval = duration / profiles.Count;
        return [Find(profiles, 0, interval, slabReach), Find(profiles, 0.5 * length, interval, slabReach)];
    }
}
