using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>Displacement of the two grains of a bicrystal as a whole, measured by their slabs at a quarter and three quarters of the box.</summary>
public sealed class RigidSliding
{
    private readonly double[][] _first, _second;

    private RigidSliding(double[][] first, double[][] second) => (_first, _second) = (first, second);

    /// <summary>Measures the displacement of both slabs in every frame.</summary>
    /// <param name="trajectory">The trajectory.</param>
    /// <param name="length">Length of the box along y [Å].</param>
    /// <param name="halfWidth">Half width of a slab [Å].</param>
    /// <exception cref="ArgumentException">A slab holds no atom in the first frame.</exception>
    public static RigidSliding Find(Trajectory trajectory, double length, double halfWidth) =>
        new(Means(trajectory, length, halfWidth, 0.25), Means(trajectory, length, halfWidth, 0.75));

    /// <summary>Displacement between two frames of the grain around a quarter, or of that around three quarters of the box [Å].</summary>
    /// <param name="isFirst">Whether the first grain is meant.</param>
    /// <param name="from">First frame.</param>
    /// <param name="to">Second frame.</param>
    /// <param name="axis">0 for x, 1 for y, 2 for z.</param>
    public double Between(bool isFirst, int from, int to, int axis)
    {
        double[][] means = isFirst ? _first : _second;
        return means[to][axis] - means[from][axis];
    }

    private static double[][] Means(Trajectory trajectory, double length, double halfWidth, double fraction)
    {
        int[] atoms = [.. Enumerable.Range(0, trajectory.AtomCount).Where(atom => IsInside(trajectory[0, atom, 1]))];
        if (atoms.Length == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"No atom lies within {halfWidth} Å of {fraction} of the box. Widen the slabs or check its length {length} Å."),
                nameof(halfWidth));
        }

        double[][] means = new double[trajectory.FrameCount][];
        for (int frame = 0; frame < means.Length; frame++)
        {
            means[frame] = [.. Enumerable.Range(0, 3).Select(axis => atoms.Average(atom => trajectory[frame, atom, axis]))];
        }

        return means;

        bool IsInside(double y)
        {
            double distance = y - (fraction * length);
            return Math.Abs(distance - (length * Math.Round(distance / length))) <= halfWidth;
        }
    }
}
