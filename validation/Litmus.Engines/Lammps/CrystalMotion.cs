using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.MolecularDynamics.Order;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.Engines.Lammps;

/// <summary>Dynamics of a crystal, with or without a vacancy, as a job: diffusion of all atoms in blocks of the trajectory, and their order.</summary>
public static class CrystalMotion
{
    private const string Reduction = "crystal motion 1";

    /// <summary>Width of a shell of the pair distribution <c>g</c> [Å].</summary>
    public const double ShellWidth = OrderSampling.ShellWidth;

    /// <summary>What the answer holds beside what the deck prints. Diffusivities are in m²/s, squares of lengths in Å².</summary>
    public static IReadOnlyList<string> Results { get; } = ["atoms", "lx", "ly", "lz", "d", "msd", "g", "symmetry"];

    /// <summary>The job of a run.</summary>
    /// <param name="run">The run of the deck <c>diffusion</c> without pinned slabs, made with <see cref="Results"/>.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <param name="timeStep">Time step [ps].</param>
    /// <param name="from">First time of the line through the mean square displacement [ps].</param>
    /// <param name="to">Last time of the line [ps].</param>
    /// <param name="blocks">Blocks of the trajectory, each of which gives an estimate of its own.</param>
    public static EngineJob JobOf(DeckRun run, string title, double timeStep, double from, double to, int blocks) =>
        LammpsJobs.Of(
            run, title, FormattableString.Invariant($"{Reduction}, line {from} to {to} ps, {blocks} blocks"),
            folder => Reduce(folder, timeStep, from, to, blocks))
            with
            {
                // Two trajectories from the same start part within picoseconds. These are about three times their scatter.
                Tolerances = new Dictionary<string, double>(StringComparer.Ordinal)
                {
                    ["ly"] = 0.3, ["d"] = 1e-9, ["msd"] = 20, ["g"] = 1, ["symmetry"] = 3,
                },
            };

    private static EngineResult Reduce(string folder, double timeStep, double from, double to, int blocks)
    {
        string dump = Path.Combine(folder, "trajectory.txt");
        LammpsBox edges = LammpsBox.Read(File.ReadLines(dump));
        Trajectory trajectory = Trajectory.FromDump(File.ReadLines(dump), timeStep);
        int longest = (int)Math.Round(to / trajectory.Interval), frames = trajectory.FrameCount / blocks;
        double[] estimates =
        [
            .. Enumerable.Range(0, blocks).Select(block => EinsteinRelation.Fit(
                trajectory.Interval, MeanSquareDisplacement.FindAll(trajectory.Part(block * frames, frames), longest).Total, from, to, 3)),
        ];
        PeriodicBox box = new() { LengthX = edges.LengthX, LengthY = edges.LengthY, LengthZ = edges.LengthZ };
        double reach = OrderSampling.ReachOf(box);
        int[] atoms = [.. Enumerable.Range(0, trajectory.AtomCount)];
        double[][] sampled = [.. OrderSampling.FramesOf(trajectory).Select(trajectory.Frame)];
        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["symmetry"] = sampled.Average(positions => atoms.Average(atom => CentroSymmetry.Find(box, positions, atom))),
            },
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
            {
                ["d"] = estimates,
                ["msd"] = OrderSampling.Rounded(MeanSquareDisplacement.FindAll(trajectory, longest).Total),
                ["g"] = OrderSampling.Rounded(PairDistribution.MeanOf(
                    [.. sampled.Select(positions => PairDistribution.Find(box, positions, atoms, OrderSampling.ShellWidth, reach))]).Values),
            });
    }
}
