using System.Collections.Immutable;
using System.Globalization;
using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.MolecularDynamics.Order;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.Engines.Lammps;

/// <summary>Dynamics of a bicrystal as a job, with the analysis of its trajectory: a trajectory has megabytes, the answer some kilobytes.</summary>
public static class BoundaryMotion
{
    private const string Reduction = "boundary motion 2";

    // Orders of a grain are those of atoms that are two ångström away from the edge of a boundary.
    private const double Margin = 2;

    /// <summary>What the answer holds. Diffusivities are in m²/s, lengths in Å.</summary>
    public static IReadOnlyList<string> Results { get; } =
    [
        "atoms", "pinned_atoms", "lx", "ly", "lz", "d", "d_sliding", "d_x", "d_z", "width", "centre", "msd_x", "msd_y", "msd_z", "msd_sliding", "followed",
        "free_temperature", "free_temperature_error", "g_boundary", "g_grain", "symmetry_boundary", "symmetry_grain",
    ];

    /// <summary>The job of a run.</summary>
    /// <param name="run">The run of the deck <c>diffusion</c>, made with <see cref="Results"/>.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <param name="timeStep">Time step [ps].</param>
    public static EngineJob JobOf(DeckRun run, string title, double timeStep) =>
        LammpsJobs.Of(run, title, Reduction, folder => Reduce(folder, timeStep)) with { Tolerances = Scatter };

    // Two trajectories from the same start part within picoseconds. These are about three times the scatter of 0.2 ns of a fast boundary.
    private static Dictionary<string, double> Scatter => new(StringComparer.Ordinal)
    {
        ["ly"] = 0.5, ["d"] = 2e-10, ["d_sliding"] = 3e-10, ["d_x"] = 4e-10, ["d_z"] = 4e-10, ["width"] = 8, ["centre"] = 10, ["msd_x"] = 20, ["msd_y"] = 20,
        ["msd_z"] = 20, ["msd_sliding"] = 40, ["followed"] = 100, ["free_temperature"] = 5, ["free_temperature_error"] = 5, ["g_boundary"] = 1, ["g_grain"] = 1,
        ["symmetry_boundary"] = 3, ["symmetry_grain"] = 3,
    };

    private static EngineResult Reduce(string folder, double timeStep)
    {
        string dump = Path.Combine(folder, "trajectory.txt");
        LammpsBox edges = LammpsBox.Read(File.ReadLines(dump));
        Trajectory trajectory = Shifted(Trajectory.FromDump(File.ReadLines(dump), timeStep), edges);
        IReadOnlyList<EnergyProfile> profiles = EnergyProfile.FromChunks(File.ReadLines(Path.Combine(folder, "profile.txt")), edges.LengthY);
        BoundaryDiffusion found = BoundaryDiffusion.Find(trajectory, profiles, edges.LengthY);
        (double mean, double error) = FreeTemperature(Path.Combine(folder, "temperature.txt"));
        EngineResult order = Order(trajectory, found.Tracks, edges);
        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["followed"] = found.Displacement.AtomCount, ["free_temperature"] = mean, ["free_temperature_error"] = error,
            },
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
            {
                ["d"] = found.Estimates,
                ["d_sliding"] = found.EstimatesWithSliding,
                ["d_x"] = found.AlongX,
                ["d_z"] = found.AlongZ,
                ["width"] = [.. found.Tracks.SelectMany(track => track.Peaks.Select(peak => Math.Round(peak.Width, 4)))],
                ["centre"] = [.. found.Tracks.SelectMany(track => track.Peaks.Select(peak => Math.Round(peak.Centre, 4)))],
                ["msd_x"] = OrderSampling.Rounded(found.Displacement.AlongX),
                ["msd_y"] = OrderSampling.Rounded(found.Displacement.AlongY),
                ["msd_z"] = OrderSampling.Rounded(found.Displacement.AlongZ),
                ["msd_sliding"] = OrderSampling.Rounded(found.DisplacementWithSliding.Total),
            }).With(order);
    }

    // From the lower corner of the box, in which the boundaries lie at 0 and at half its length.
    private static Trajectory Shifted(Trajectory trajectory, LammpsBox box) => new(
        trajectory.Interval,
        [
            .. Enumerable.Range(0, trajectory.FrameCount).Select(trajectory.Frame).Select(frame =>
                frame.Select((value, i) => value - (i % 3 == 0 ? box.LowX : i % 3 == 1 ? box.LowY : box.LowZ)).ToArray()),
        ]);

    private static EngineResult Order(Trajectory trajectory, ImmutableArray<BoundaryTrack> tracks, LammpsBox edges)
    {
        PeriodicBox box = new() { LengthX = edges.LengthX, LengthY = edges.LengthY, LengthZ = edges.LengthZ, Shear = edges.Shear };
        double longest = OrderSampling.ReachOf(box);
        List<PairDistribution> boundaryPairs = [], grainPairs = [];
        List<double> boundarySymmetry = [], grainSymmetry = [];
        foreach (int frame in OrderSampling.FramesOf(trajectory))
        {
            double[] positions = trajectory.Frame(frame);
            double time = frame * trajectory.Interval;
            int[] atoms = [.. Enumerable.Range(0, trajectory.AtomCount)];
            int[] inside = [.. atoms.Where(atom => tracks.Any(track => Beyond(track, atom) <= 0))];
            int[] outside = [.. atoms.Where(atom => tracks.All(track => Beyond(track, atom) > Margin))];
            boundaryPairs.Add(PairDistribution.Find(box, positions, inside, OrderSampling.ShellWidth, longest));
            grainPairs.Add(PairDistribution.Find(box, positions, outside, OrderSampling.ShellWidth, longest));
            boundarySymmetry.Add(inside.Average(atom => CentroSymmetry.Find(box, positions, atom)));
            grainSymmetry.Add(outside.Average(atom => CentroSymmetry.Find(box, positions, atom)));

            double Beyond(BoundaryTrack track, int atom)
            {
                BoundaryPeak peak = track.At(time);
                double distance = positions[(3 * atom) + 1] - peak.Centre;
                return Math.Abs(distance - (edges.LengthY * Math.Round(distance / edges.LengthY))) - (0.5 * peak.Width);
            }
        }

        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["symmetry_boundary"] = boundarySymmetry.Average(), ["symmetry_grain"] = grainSymmetry.Average(),
            },
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
            {
                ["g_boundary"] = OrderSampling.Rounded(PairDistribution.MeanOf(boundaryPairs).Values),
                ["g_grain"] = OrderSampling.Rounded(PairDistribution.MeanOf(grainPairs).Values),
            });
    }

    // Mean of the free atoms and its standard error from ten blocks. Columns: step, all atoms, free atoms, energy, pressure.
    private static (double Mean, double Error) FreeTemperature(string path)
    {
        const int Blocks = 10, FreeAtoms = 2;
        double[] values =
        [
            .. File.ReadLines(path).Where(line => !line.StartsWith('#'))
                .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[FreeAtoms], CultureInfo.InvariantCulture)),
        ];
        double[] means = [.. values.Take(values.Length / Blocks * Blocks).Chunk(Math.Max(1, values.Length / Blocks)).Select(block => block.Average())];
        double mean = means.Average();
        return (mean, Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (means.Length * (means.Length - 1))));
    }
}
