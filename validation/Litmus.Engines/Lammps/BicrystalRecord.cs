using System.Globalization;
using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Order;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.Engines.Lammps;

/// <summary>What the deck <c>diffusion</c> leaves of a bicrystal with pinned slabs, read from its files.</summary>
/// <param name="Trajectory">Positions from the lower corner of the box, in which the boundaries lie at 0 and at half its length.</param>
/// <param name="Profiles">Energy profiles over the same time.</param>
/// <param name="Edges">The box.</param>
/// <param name="Temperature">Mean temperature of the free atoms and its standard error from ten blocks [K].</param>
internal sealed record BicrystalRecord(
    Trajectory Trajectory, IReadOnlyList<EnergyProfile> Profiles, LammpsBox Edges, (double Mean, double Error) Temperature)
{
    // Orders of a grain are those of atoms that are two ångström away from the edge of a boundary.
    private const double Margin = 2;

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder of the job.</param>
    /// <param name="timeStep">Time step [ps].</param>
    public static BicrystalRecord Read(string folder, double timeStep)
    {
        string dump = Path.Combine(folder, "trajectory.txt");
        LammpsBox edges = LammpsBox.Read(File.ReadLines(dump));
        return new BicrystalRecord(
            Shifted(Trajectory.FromDump(File.ReadLines(dump), timeStep), edges),
            EnergyProfile.FromChunks(File.ReadLines(Path.Combine(folder, "profile.txt")), edges.LengthY),
            edges,
            FreeTemperature(Path.Combine(folder, "temperature.txt")));
    }

    /// <summary>Widths and places of both boundaries, the order in them and in the grains, and the temperature, by the names of results.</summary>
    /// <param name="tracks">The boundary at y = 0 and the one in the middle.</param>
    public EngineResult Order(IReadOnlyList<BoundaryTrack> tracks)
    {
        PeriodicBox box = new() { LengthX = Edges.LengthX, LengthY = Edges.LengthY, LengthZ = Edges.LengthZ, Shear = Edges.Shear };
        double longest = OrderSampling.ReachOf(box);
        List<PairDistribution> boundaryPairs = [], grainPairs = [];
        List<double> boundarySymmetry = [], grainSymmetry = [];
        foreach (int frame in OrderSampling.FramesOf(Trajectory))
        {
            double[] positions = Trajectory.Frame(frame);
            double time = frame * Trajectory.Interval;
            int[] atoms = [.. Enumerable.Range(0, Trajectory.AtomCount)];
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
                return Math.Abs(distance - (Edges.LengthY * Math.Round(distance / Edges.LengthY))) - (0.5 * peak.Width);
            }
        }

        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["free_temperature"] = Temperature.Mean, ["free_temperature_error"] = Temperature.Error,
                ["symmetry_boundary"] = boundarySymmetry.Average(), ["symmetry_grain"] = grainSymmetry.Average(),
            },
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
            {
                ["width"] = [.. tracks.SelectMany(track => track.Peaks.Select(peak => Math.Round(peak.Width, 4)))],
                ["centre"] = [.. tracks.SelectMany(track => track.Peaks.Select(peak => Math.Round(peak.Centre, 4)))],
                ["g_boundary"] = OrderSampling.Rounded(PairDistribution.MeanOf(boundaryPairs).Values),
                ["g_grain"] = OrderSampling.Rounded(PairDistribution.MeanOf(grainPairs).Values),
            });
    }

    private static Trajectory Shifted(Trajectory trajectory, LammpsBox box) => new(
        trajectory.Interval,
        [
            .. Enumerable.Range(0, trajectory.FrameCount).Select(trajectory.Frame).Select(frame =>
                frame.Select((value, i) => value - (i % 3 == 0 ? box.LowX : i % 3 == 1 ? box.LowY : box.LowZ)).ToArray()),
        ]);

    // Columns: step, all atoms, free atoms, energy, pressure.
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
