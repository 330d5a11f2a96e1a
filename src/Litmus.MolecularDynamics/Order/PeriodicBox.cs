using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Order;

/// <summary>A periodic box with the edges (x, 0, 0), (0, y, 0) and (shear, 0, z), as a bicrystal has it.</summary>
public sealed record PeriodicBox
{
    /// <summary>Edge along x [Å].</summary>
    public required double LengthX { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Edge along y [Å].</summary>
    public required double LengthY { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Part along z of the third edge [Å].</summary>
    public required double LengthZ { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Part along x of the third edge [Å]. Default 0.</summary>
    public double Shear { get; init => field = Require.Finite(value); }

    /// <summary>Volume [Å³].</summary>
    public double Volume => LengthX * LengthY * LengthZ;

    /// <summary>Half of the shortest distance between two faces [Å], up to which the nearest image is certain.</summary>
    public double LongestDistance => 0.5 * Math.Min(LengthY, Math.Min(LengthZ, LengthX * LengthZ / Math.Sqrt((LengthZ * LengthZ) + (Shear * Shear))));

    /// <summary>Vector from one atom to the nearest image of another [Å].</summary>
    internal (double X, double Y, double Z, double Length) Difference(double[] positions, int from, int to)
    {
        double x = positions[3 * to] - positions[3 * from], y = positions[(3 * to) + 1] - positions[(3 * from) + 1];
        double z = positions[(3 * to) + 2] - positions[(3 * from) + 2];
        double layers = Math.Round(z / LengthZ);
        (x, z) = (x - (layers * Shear), z - (layers * LengthZ));
        x -= LengthX * Math.Round(x / LengthX);
        y -= LengthY * Math.Round(y / LengthY);
        return (x, y, z, Math.Sqrt((x * x) + (y * y) + (z * z)));
    }
}
