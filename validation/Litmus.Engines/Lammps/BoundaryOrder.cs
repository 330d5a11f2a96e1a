using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Diffusion;

namespace Litmus.Engines.Lammps;

/// <summary>
/// Width and order of the boundaries of a bicrystal as a job. Unlike <see cref="BoundaryMotion"/> it asks for no diffusion, so that a record of some ten
/// picoseconds is enough, and a boundary at a high temperature can still be followed.
/// </summary>
public static class BoundaryOrder
{
    private const string Reduction = "boundary order 1";

    /// <summary>What the answer holds. Lengths are in Å.</summary>
    public static IReadOnlyList<string> Results { get; } =
    [
        "atoms", "pinned_atoms", "lx", "ly", "lz", "width", "centre", "free_temperature", "free_temperature_error", "g_boundary", "g_grain",
        "symmetry_boundary", "symmetry_grain",
    ];

    /// <summary>The job of a run.</summary>
    /// <param name="run">The run of the deck <c>diffusion</c>, made with <see cref="Results"/>.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <param name="timeStep">Time step [ps].</param>
    public static EngineJob JobOf(DeckRun run, string title, double timeStep) =>
        LammpsJobs.Of(run, title, Reduction, folder => Reduce(folder, timeStep)) with
        {
            // Two trajectories from the same start part within picoseconds. These are about three times the scatter of 20 ps.
            Tolerances = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["ly"] = 0.5, ["width"] = 8, ["centre"] = 10, ["free_temperature"] = 10, ["free_temperature_error"] = 5, ["g_boundary"] = 1, ["g_grain"] = 1,
                ["symmetry_boundary"] = 3, ["symmetry_grain"] = 3,
            },
        };

    private static EngineResult Reduce(string folder, double timeStep)
    {
        BicrystalRecord record = BicrystalRecord.Read(folder, timeStep);
        return record.Order(BoundaryTrack.FindBoth(
            record.Profiles, record.Edges.LengthY, record.Trajectory.Duration, new BoundaryDiffusionOptions().SlabReach));
    }
}
