using System.Collections.Immutable;

namespace Litmus.Crystals.Bicrystals;

/// <summary>Atoms of two grains in a cell with the edges (LX, 0, 0), (0, LY, 0) and (shear, 0, LZ). The boundaries lie at y = 0 and y = LY/2.</summary>
/// <param name="LengthX">Edge along X [Å].</param>
/// <param name="LengthY">Edge along the normal [Å].</param>
/// <param name="LengthZ">Part along Z of the third edge [Å].</param>
/// <param name="Shear">Part along X of the third edge [Å].</param>
/// <param name="First">Positions (x, y, z) of the first grain [Å].</param>
/// <param name="Second">Positions (x, y, z) of the second grain [Å].</param>
public sealed record Bicrystal(
    double LengthX,
    double LengthY,
    double LengthZ,
    double Shear,
    ImmutableArray<(double X, double Y, double Z)> First,
    ImmutableArray<(double X, double Y, double Z)> Second)
{
    /// <summary>Area of one boundary [Å²].</summary>
    public double Area => LengthX * LengthZ;

    /// <summary>Number of atoms.</summary>
    public int Count => First.Length + Second.Length;

    /// <summary>All positions, the first grain before the second.</summary>
    public IEnumerable<(double X, double Y, double Z)> Positions => First.Concat(Second);

    /// <summary>Distance of two points under the periodic boundaries [Å], exact for distances below half an edge.</summary>
    public double Distance((double X, double Y, double Z) first, (double X, double Y, double Z) second)
    {
        double x = first.X - second.X, y = first.Y - second.Y, z = first.Z - second.Z;
        double layers = Math.Round(z / LengthZ);
        (x, z) = (x - (layers * Shear), z - (layers * LengthZ));
        x -= LengthX * Math.Round(x / LengthX);
        y -= LengthY * Math.Round(y / LengthY);
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }
}
