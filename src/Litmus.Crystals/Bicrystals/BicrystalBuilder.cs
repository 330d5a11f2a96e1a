using System.Collections.Immutable;

namespace Litmus.Crystals.Bicrystals;

/// <summary>Builds the atoms of a bicrystal: grains, rigid translation of the second grain, removal of overlapping atoms.</summary>
/// <remarks>
/// Both grains have a whole number of periods along the normal, so that their numbers of atoms are exactly 2 V/a³. A boundary without misorientation and
/// translation is the perfect crystal.
/// </remarks>
public sealed class BicrystalBuilder
{
    private readonly CoincidenceBoundary _boundary;
    private readonly double _latticeConstant;
    private readonly int _repeatsX, _repeatsY, _repeatsZ;

    /// <summary>Chooses the number of repeats for a boundary.</summary>
    /// <param name="boundary">The boundary.</param>
    /// <param name="parameters">Lattice constant and least size.</param>
    public BicrystalBuilder(CoincidenceBoundary boundary, BicrystalParameters parameters)
    {
        (_boundary, _latticeConstant) = (boundary, parameters.LatticeConstant);
        _repeatsX = Repeats(parameters.LeastWidth, boundary.WidthX);
        _repeatsY = Repeats(parameters.LeastThickness, boundary.Height);
        _repeatsZ = Repeats(parameters.LeastWidth, boundary.WidthZ);
    }

    /// <summary>Length of the repeat along X [Å].</summary>
    public double RepeatX => _latticeConstant * _boundary.WidthX;

    /// <summary>Part along Z of the second repeat [Å].</summary>
    public double RepeatZ => _latticeConstant * _boundary.WidthZ;

    /// <summary>Builds both grains.</summary>
    /// <param name="alongFirst">Translation of the second grain, as a fraction of the repeat U [1].</param>
    /// <param name="alongSecond">Translation of the second grain, as a fraction of the repeat W [1].</param>
    /// <returns>All atoms of both grains.</returns>
    public Bicrystal Build(double alongFirst = 0, double alongSecond = 0)
    {
        double lengthX = _boundary.WidthX * _repeatsX, lengthZ = _boundary.WidthZ * _repeatsZ, height = _boundary.Height * _repeatsY;
        double shear = _boundary.Shear * _repeatsZ;
        shear -= lengthX * Math.Round(shear / lengthX);
        (int X, int Y, int Z) sign = _boundary.Kind switch
        {
            BoundaryKind.Tilt => (1, -1, 1),
            BoundaryKind.Twist => (1, 1, -1),
            _ => (-1, 1, 1),
        };
        double moveX = (alongFirst * _boundary.WidthX) + (alongSecond * _boundary.Shear), moveZ = alongSecond * _boundary.WidthZ;
        var first = Sites((1, 1, 1), lengthX, height, lengthZ, shear, 0, 0);
        var second = Sites(sign, lengthX, height, lengthZ, shear, moveX, moveZ);
        double a = _latticeConstant;
        return new Bicrystal(
            a * lengthX,
            2 * a * height,
            a * lengthZ,
            a * shear,
            [.. first.Select(site => (a * site.X, a * site.Y, a * site.Z))],
            [.. second.Select(site => (a * site.X, a * (site.Y + height), a * site.Z))]);
    }

    /// <summary>Numbers of the atoms of the second grain that lie closer than a cut-off to an atom of the first one, or that overlap across the cell.</summary>
    /// <param name="bicrystal">A bicrystal.</param>
    /// <param name="cutOff">The cut-off [Å].</param>
    /// <returns>Numbers from 0 on in <see cref="Bicrystal.Positions"/>, ascending.</returns>
    public static ImmutableArray<int> Overlaps(Bicrystal bicrystal, double cutOff)
    {
        ImmutableArray<int>.Builder close = ImmutableArray.CreateBuilder<int>();
        var edge = bicrystal.First.Where(atom => IsNearBoundary(bicrystal, atom.Y, cutOff)).ToArray();
        for (int i = 0; i < bicrystal.Second.Length; i++)
        {
            (double X, double Y, double Z) atom = bicrystal.Second[i];
            if (IsNearBoundary(bicrystal, atom.Y, cutOff) && edge.Any(other => bicrystal.Distance(atom, other) < cutOff))
            {
                close.Add(bicrystal.First.Length + i);
            }
        }

        return close.ToImmutable();
    }

    private static bool IsNearBoundary(Bicrystal bicrystal, double y, double cutOff)
    {
        double half = 0.5 * bicrystal.LengthY, distance = y - (half * Math.Round(y / half));
        return Math.Abs(distance) <= cutOff;
    }

    private int Repeats(double least, double period) => Math.Max(1, (int)Math.Ceiling((least / (_latticeConstant * period)) - 1e-9));

    // Sites of the reflected lattice in one grain, in units of a, moved in the plane and folded back into the cell.
    private IEnumerable<(double X, double Y, double Z)> Sites(
        (int X, int Y, int Z) sign, double lengthX, double height, double lengthZ, double shear, double moveX, double moveZ)
    {
        const double Tolerance = 1e-6;
        LatticeDirection x = _boundary.AlongX, y = _boundary.Normal, z = _boundary.AlongZ;
        (int H, int K, int L) low = (0, 0, 0), high = (0, 0, 0);
        foreach ((double U, double V, double W) corner in Corners(lengthX, height, lengthZ, shear))
        {
            (double H, double K, double L) point = Crystal(corner, sign);
            low = (Math.Min(low.H, Floor(point.H)), Math.Min(low.K, Floor(point.K)), Math.Min(low.L, Floor(point.L)));
            high = (Math.Max(high.H, Ceiling(point.H)), Math.Max(high.K, Ceiling(point.K)), Math.Max(high.L, Ceiling(point.L)));
        }

        for (int i = low.H; i <= high.H; i++)
        {
            for (int j = low.K; j <= high.K; j++)
            {
                for (int k = low.L; k <= high.L; k++)
                {
                    LatticeDirection doubled = new(i, j, k);
                    double px = 0.5 * sign.X * doubled.Dot(x) / x.Length, py = 0.5 * sign.Y * doubled.Dot(y) / y.Length;
                    double pz = 0.5 * sign.Z * doubled.Dot(z) / z.Length;
                    double w = pz / lengthZ, u = (px - (w * shear)) / lengthX;
                    if (CoincidenceBoundary.IsSite(i, j, k) && IsInside(u) && IsInside(w) && IsInside(py / height))
                    {
                        yield return Folded(px + moveX, py, pz + moveZ, lengthX, lengthZ, shear);
                    }
                }
            }
        }

        bool IsInside(double fraction) => fraction >= -Tolerance && fraction < 1 - Tolerance;
    }

    private static (double X, double Y, double Z) Folded(double x, double y, double z, double lengthX, double lengthZ, double shear)
    {
        double layers = Math.Floor((z / lengthZ) + 1e-9);
        (x, z) = (x - (layers * shear), z - (layers * lengthZ));
        return (x - (lengthX * Math.Floor(((x - (z / lengthZ * shear)) / lengthX) + 1e-9)), y, z);
    }

    private static IEnumerable<(double U, double V, double W)> Corners(double lengthX, double height, double lengthZ, double shear)
    {
        for (int corner = 0; corner < 8; corner++)
        {
            int u = corner & 1, v = (corner >> 1) & 1, w = corner >> 2;
            yield return ((u * lengthX) + (w * shear), v * height, w * lengthZ);
        }
    }

    // Twice the coordinates in the crystal of a point of the cell.
    private (double H, double K, double L) Crystal((double U, double V, double W) point, (int X, int Y, int Z) sign)
    {
        LatticeDirection x = _boundary.AlongX, y = _boundary.Normal, z = _boundary.AlongZ;
        double u = 2 * sign.X * point.U / x.Length, v = 2 * sign.Y * point.V / y.Length, w = 2 * sign.Z * point.W / z.Length;
        return ((u * x.H) + (v * y.H) + (w * z.H), (u * x.K) + (v * y.K) + (w * z.K), (u * x.L) + (v * y.L) + (w * z.L));
    }

    private static int Floor(double value) => (int)Math.Floor(value - 1e-6);

    private static int Ceiling(double value) => (int)Math.Ceiling(value + 1e-6);
}
