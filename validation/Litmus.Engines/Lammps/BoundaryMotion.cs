using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Diffusion;

namespace Litmus.Engines.Lammps;

/// <summary>Dynamics of a bicrystal as a job, with the analysis of its trajectory: a trajectory has megabytes, the answer some kilobytes.</summary>
public static class BoundaryMotion
{
    private const string Reduction = "boundary motion 2";

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
        BicrystalRecord record = BicrystalRecord.Read(folder, timeStep);
        BoundaryDiffusion found = BoundaryDiffusion.Find(record.Trajectory, record.Profiles, record.Edges.LengthY);
        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal) { ["followed"] = found.Displacement.AtomCount },
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
            {
                ["d"] = found.Estimates,
                ["d_sliding"] = found.EstimatesWithSliding,
                ["d_x"] = found.AlongX,
                ["d_z"] = found.AlongZ,
                ["msd_x"] = OrderSampling.Rounded(found.Displacement.AlongX),
                ["msd_y"] = OrderSampling.Rounded(found.Displacement.AlongY),
                ["msd_z"] = OrderSampling.Rounded(found.Displacement.AlongZ),
                ["msd_sliding"] = OrderSampling.Rounded(found.DisplacementWithSliding.Total),
            }).With(record.Order(found.Tracks));
    }
}
