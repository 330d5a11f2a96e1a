using System.Collections.Immutable;
using Litmus.MolecularDynamics.Order;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.Engines.Lammps;

/// <summary>How orders are sampled, in a boundary and in a crystal alike: some frames of a trajectory, neighbours up to 8 Å.</summary>
internal static class OrderSampling
{
    /// <summary>Width of a shell of neighbours [Å].</summary>
    public const double ShellWidth = 0.1;

    private const int FrameCount = 10;
    private const double LongestShell = 8;

    /// <summary>Numbers of the sampled frames.</summary>
    public static int[] FramesOf(Trajectory trajectory) =>
        [.. Enumerable.Range(1, FrameCount).Select(sample => (trajectory.FrameCount - 1) * sample / FrameCount)];

    /// <summary>Where the last shell ends that the box holds [Å].</summary>
    public static double ReachOf(PeriodicBox box) => Math.Min(LongestShell, ShellWidth * Math.Floor(box.LongestDistance / ShellWidth));

    /// <summary>The values as they are stored.</summary>
    public static double[] Rounded(ImmutableArray<double> values) => [.. values.Select(value => Math.Round(value, 5))];
}
