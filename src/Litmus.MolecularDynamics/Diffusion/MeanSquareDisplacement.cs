using System.Collections.Immutable;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>Mean square displacement against time, ⟨(r(t₀ + t) − r(t₀))²⟩, over atoms and all time origins t₀.</summary>
/// <param name="Interval">Time between two entries [ps]; the first entry is at time 0.</param>
/// <param name="AlongX">Part along x [Å²].</param>
/// <param name="AlongY">Part along y [Å²].</param>
/// <param name="AlongZ">Part along z [Å²].</param>
/// <param name="AtomCount">Mean number of atoms that were followed from an origin.</param>
public sealed record MeanSquareDisplacement(
    double Interval, ImmutableArray<double> AlongX, ImmutableArray<double> AlongY, ImmutableArray<double> AlongZ, double AtomCount)
{
    /// <summary>Sum of the three directions [Å²].</summary>
    public ImmutableArray<double> Total => [.. AlongX.Select((x, lag) => x + AlongY[lag] + AlongZ[lag])];

    /// <summary>Of all atoms.</summary>
    /// <param name="trajectory">The trajectory.</param>
    /// <param name="longest">Longest time, in frames; at least 1 and less than the number of frames.</param>
    public static MeanSquareDisplacement FindAll(Trajectory trajectory, int longest) =>
        Find(trajectory, longest, _ => Enumerable.Range(0, trajectory.AtomCount), (_, _, _, _) => 0);

    /// <summary>Of the atoms that lie in a boundary at the time origin, within half its width of its centre.</summary>
    /// <remarks>
    /// With <paramref name="sliding"/> the displacement of the grains is taken off. It is interpolated across the width of the boundary, from that of the grain
    /// below to that of the grain above. Source: yoon2023, Methods, for the region and the time origins; it says nothing about sliding.
    /// </remarks>
    /// <param name="trajectory">The trajectory.</param>
    /// <param name="longest">Longest time, in frames.</param>
    /// <param name="track">The boundary.</param>
    /// <param name="length">Length of the box along y [Å].</param>
    /// <param name="sliding">Displacement of the grains; absent if it stays in.</param>
    /// <param name="isFirstAbove">Whether the grain around a quarter of the box lies above the boundary.</param>
    /// <exception cref="ArgumentOutOfRangeException">The longest time is not shorter than the trajectory.</exception>
    public static MeanSquareDisplacement FindInBoundary(
        Trajectory trajectory, int longest, BoundaryTrack track, double length, RigidSliding? sliding, bool isFirstAbove)
    {
        return Find(trajectory, longest, Atoms, Rigid);

        IEnumerable<int> Atoms(int frame)
        {
            BoundaryPeak peak = track.At(frame * trajectory.Interval);
            return Enumerable.Range(0, trajectory.AtomCount).Where(atom => Math.Abs(Distance(frame, atom, peak)) <= 0.5 * peak.Width);
        }

        double Distance(int frame, int atom, BoundaryPeak peak)
        {
            double distance = trajectory[frame, atom, 1] - peak.Centre;
            return distance - (length * Math.Round(distance / length));
        }

        double Rigid(int from, int to, int atom, int axis)
        {
            if (sliding is null)
            {
                return 0;
            }

            BoundaryPeak peak = track.At(from * trajectory.Interval);
            double upper = 0.5 + (Distance(from, atom, peak) / peak.Width);
            return ((1 - upper) * sliding.Between(!isFirstAbove, from, to, axis)) + (upper * sliding.Between(isFirstAbove, from, to, axis));
        }
    }

    private static MeanSquareDisplacement Find(
        Trajectory trajectory, int longest, Func<int, IEnumerable<int>> atomsAt, Func<int, int, int, int, double> rigid)
    {
        Primitives.Require.AtLeast(longest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(longest, trajectory.FrameCount);
        double[,] sums = new double[longest + 1, 3];
        long[] counts = new long[longest + 1];
        long followed = 0;
        int origins = trajectory.FrameCount - longest;
        for (int origin = 0; origin < origins; origin++)
        {
            int[] atoms = [.. atomsAt(origin)];
            followed += atoms.Length;
            for (int lag = 0; lag <= longest; lag++)
            {
                counts[lag] += atoms.Length;
                foreach (int atom in atoms)
                {
                    for (int axis = 0; axis < 3; axis++)
                    {
                        double moved = trajectory[origin + lag, atom, axis] - trajectory[origin, atom, axis] - rigid(origin, origin + lag, atom, axis);
                        sums[lag, axis] += moved * moved;
                    }
                }
            }
        }

        ImmutableArray<double> Along(int axis) => [.. Enumerable.Range(0, longest + 1).Select(lag => sums[lag, axis] / Math.Max(1, counts[lag]))];
        return new MeanSquareDisplacement(trajectory.Interval, Along(0), Along(1), Along(2), (double)followed / origins);
    }
}
