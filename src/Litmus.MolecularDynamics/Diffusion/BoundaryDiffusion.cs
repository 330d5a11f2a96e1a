using System.Collections.Immutable;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>Diffusion in the two boundaries of a bicrystal: one estimate for each boundary and each part of the trajectory.</summary>
/// <param name="Tracks">The boundary at y = 0 and the one in the middle.</param>
/// <param name="Estimates">D without the sliding of the grains [m²/s]: parts of the first boundary, then of the second.</param>
/// <param name="EstimatesWithSliding">D with the sliding left in [m²/s], in the same order.</param>
/// <param name="AlongX">One-dimensional D along x, without sliding [m²/s].</param>
/// <param name="AlongZ">One-dimensional D along z, without sliding [m²/s].</param>
/// <param name="Displacement">Mean square displacement of both boundaries over the whole trajectory, without sliding.</param>
/// <param name="DisplacementWithSliding">The same with the sliding left in.</param>
public sealed record BoundaryDiffusion(
    ImmutableArray<BoundaryTrack> Tracks,
    ImmutableArray<double> Estimates,
    ImmutableArray<double> EstimatesWithSliding,
    ImmutableArray<double> AlongX,
    ImmutableArray<double> AlongZ,
    MeanSquareDisplacement Displacement,
    MeanSquareDisplacement DisplacementWithSliding)
{
    /// <summary>Mean of the estimates without sliding [m²/s].</summary>
    public double Diffusivity => Estimates.Average();

    /// <summary>Standard error of the mean of the estimates, s/√n [m²/s].</summary>
    public double StandardError => Error(Estimates);

    /// <summary>Mean of the estimates with sliding [m²/s].</summary>
    public double DiffusivityWithSliding => EstimatesWithSliding.Average();

    /// <summary>Mean width of both boundaries over time [Å].</summary>
    public double Width => Tracks.Average(track => track.MeanWidth);

    /// <summary>Faster over slower of the two directions x and z in the plane [1].</summary>
    public double Anisotropy => Math.Max(AlongX.Average(), AlongZ.Average()) / Math.Min(AlongX.Average(), AlongZ.Average());

    /// <summary>Analyses a trajectory.</summary>
    /// <param name="trajectory">The trajectory.</param>
    /// <param name="profiles">Energy profiles over the same time, at equal intervals.</param>
    /// <param name="length">Length of the box along y [Å].</param>
    /// <param name="options">The numerics.</param>
    /// <exception cref="PeakNotFoundException">A boundary cannot be found.</exception>
    /// <exception cref="ArgumentException">The trajectory is too short for the line.</exception>
    public static BoundaryDiffusion Find(
        Trajectory trajectory, IReadOnlyList<EnergyProfile> profiles, double length, BoundaryDiffusionOptions? options = null)
    {
        BoundaryDiffusionOptions numerics = options ?? new BoundaryDiffusionOptions();
        ImmutableArray<BoundaryTrack> tracks = BoundaryTrack.FindBoth(profiles, length, trajectory.Duration, numerics.SlabReach);
        int longest = (int)Math.Round(numerics.LineTo / trajectory.Interval), frames = trajectory.FrameCount / numerics.Parts;
        List<double> without = [], with = [], x = [], z = [];
        for (int boundary = 0; boundary < 2; boundary++)
        {
            for (int part = 0; part < numerics.Parts; part++)
            {
                Trajectory piece = trajectory.Part(part * frames, frames);
                BoundaryTrack track = From(tracks[boundary], part * frames * trajectory.Interval);
                MeanSquareDisplacement free = InBoundary(piece, track, boundary, RigidSliding.Find(piece, length, numerics.SlabHalfWidth));
                without.Add(Fit(free.Total, 3));
                x.Add(Fit(free.AlongX, 1));
                z.Add(Fit(free.AlongZ, 1));
                with.Add(Fit(InBoundary(piece, track, boundary, sliding: null).Total, 3));
            }
        }

        RigidSliding whole = RigidSliding.Find(trajectory, length, numerics.SlabHalfWidth);
        return new BoundaryDiffusion(
            tracks,
            [.. without],
            [.. with],
            [.. x],
            [.. z],
            Mean([.. Enumerable.Range(0, 2).Select(boundary => InBoundary(trajectory, tracks[boundary], boundary, whole))]),
            Mean([.. Enumerable.Range(0, 2).Select(boundary => InBoundary(trajectory, tracks[boundary], boundary, sliding: null))]));

        double Fit(ImmutableArray<double> displacement, int directions) =>
            EinsteinRelation.Fit(trajectory.Interval, displacement, numerics.LineFrom, numerics.LineTo, directions);

        MeanSquareDisplacement InBoundary(Trajectory piece, BoundaryTrack track, int boundary, RigidSliding? sliding) =>
            MeanSquareDisplacement.FindInBoundary(piece, longest, track, length, sliding, isFirstAbove: boundary == 0);
    }

    private static BoundaryTrack From(BoundaryTrack track, double time) =>
        track with { Peaks = [.. track.Peaks.Skip(Math.Min((int)Math.Round(time / track.Interval), track.Peaks.Length - 1))] };

    private static MeanSquareDisplacement Mean(MeanSquareDisplacement[] parts)
    {
        ImmutableArray<double> Over(Func<MeanSquareDisplacement, ImmutableArray<double>> values) =>
            [.. Enumerable.Range(0, values(parts[0]).Length).Select(lag => parts.Average(part => values(part)[lag]))];
        return new MeanSquareDisplacement(
            parts[0].Interval, Over(part => part.AlongX), Over(part => part.AlongY), Over(part => part.AlongZ), parts.Average(part => part.AtomCount));
    }

    private static double Error(ImmutableArray<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length * (values.Length - 1)));
    }
}
