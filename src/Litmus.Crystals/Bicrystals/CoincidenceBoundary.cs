namespace Litmus.Crystals.Bicrystals;

/// <summary>A symmetric tilt boundary or a twist boundary of a body-centred cubic crystal that repeats in its plane.</summary>
/// <remarks>
/// The first grain has the integer direction X in the boundary and the integer direction Y along its normal. The second grain is its reflection
/// (<see cref="BoundaryKind"/>). Both share the translations U along X and W in the plane. These are the shortest translations that the reflection maps onto
/// translations of the lattice. Source: H. Grimmer, W. Bollmann, D. H. Warrington, Acta Cryst. A 30 (1974) 197: coincidence lattices of cubic crystals.
/// </remarks>
public sealed record CoincidenceBoundary
{
    /// <summary>Describes a boundary.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Tilt or twist.</param>
    /// <param name="alongX">X in the first grain, perpendicular to the normal.</param>
    /// <param name="normal">Y in the first grain.</param>
    /// <exception cref="ArgumentException">X is not perpendicular to the normal, or one of them is zero.</exception>
    public CoincidenceBoundary(string name, BoundaryKind kind, LatticeDirection alongX, LatticeDirection normal)
    {
        if (alongX.Dot(normal) != 0 || alongX.Dot(alongX) == 0 || normal.Dot(normal) == 0)
        {
            throw new ArgumentException(
                $"The boundary '{name}' has X = {alongX} and the normal {normal}. Two directions at a right angle were expected.", nameof(alongX));
        }

        (Name, Kind, AlongX, Normal) = (name, kind, alongX.Reduce(), normal.Reduce());
        AlongZ = AlongX.Cross(Normal).Reduce();
        (WidthX, Shear, WidthZ) = Translations();
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Tilt or twist.</summary>
    public BoundaryKind Kind { get; }

    /// <summary>X in the first grain.</summary>
    public LatticeDirection AlongX { get; }

    /// <summary>Y in the first grain, the normal of the boundary.</summary>
    public LatticeDirection Normal { get; }

    /// <summary>Z = X × Y in the first grain.</summary>
    public LatticeDirection AlongZ { get; }

    /// <summary>Length of the common translation U along X [1], in units of a.</summary>
    public double WidthX { get; }

    /// <summary>Part along X of the second common translation W [1], in units of a; between −U/2 and U/2.</summary>
    public double Shear { get; }

    /// <summary>Part along Z of the second common translation W [1], in units of a.</summary>
    public double WidthZ { get; }

    /// <summary>Length of the shortest translation along the normal [1], in units of a.</summary>
    public double Height => Normal.Period;

    /// <summary>
    /// Sites of one plane of atoms in the repeating cell of the boundary. It is the coincidence index Σ of a twist boundary where Σ is odd and the plane is
    /// primitive, and 1 for a tilt boundary.
    /// </summary>
    public double SitesInPlane => WidthX * WidthZ / PlanarArea(Normal);

    /// <summary>
    /// Twice the angle [°] between a direction of the first grain and its own axis of reflection: Y for a tilt boundary, X or Z for a twist boundary.
    /// </summary>
    /// <param name="reference">A direction along which the crystal itself has a plane of reflection, such as [100] for tilts about [001] or [01-1].</param>
    /// <returns>The misorientation, between 0 and 180°.</returns>
    public double AngleFrom(LatticeDirection reference)
    {
        LatticeDirection axis = Kind == BoundaryKind.Tilt ? Normal : AlongX;
        double cosine = Math.Abs(axis.Dot(reference)) / (axis.Length * reference.Length);
        return 2 * Math.Acos(Math.Min(1, cosine)) * (180 / Math.PI);
    }

    /// <summary>A symmetric tilt boundary about an axis.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="axis">The tilt axis, which lies in the boundary.</param>
    /// <param name="plane">Normal of the boundary, perpendicular to the axis.</param>
    public static CoincidenceBoundary TiltAbout(string name, LatticeDirection axis, LatticeDirection plane) =>
        new(name, BoundaryKind.Tilt, plane.Cross(axis), plane);

    /// <summary>Whether twice a point of the lattice lies there: all three doubled coordinates even, or all three odd.</summary>
    internal static bool IsSite(int first, int second, int third) => ((first ^ second) & 1) == 0 && ((second ^ third) & 1) == 0;

    // Area of the primitive cell of the plane: volume per atom a³/2 over the spacing of the planes.
    private static double PlanarArea(LatticeDirection normal)
    {
        LatticeDirection plane = normal.Reduce();
        bool isHalved = ((plane.H + plane.K + plane.L) & 1) == 1;
        return 0.5 * plane.Length * (isHalved ? 2 : 1);
    }

    // The shortest W with 0 < z whose mirror image is a translation too; then the one with the least |x|.
    private (double WidthX, double Shear, double WidthZ) Translations()
    {
        const double Tolerance = 1e-6;
        double width = AlongX.Period, depth = AlongZ.Period;
        int reach = (int)Math.Ceiling(2 * (width + depth)) + 1;
        (double X, double Z) best = (0, depth);
        for (int i = -reach; i <= reach; i++)
        {
            for (int j = -reach; j <= reach; j++)
            {
                for (int k = -reach; k <= reach; k++)
                {
                    LatticeDirection doubled = new(i, j, k);
                    if (!IsSite(i, j, k) || doubled.Dot(Normal) != 0)
                    {
                        continue;
                    }

                    double x = 0.5 * doubled.Dot(AlongX) / AlongX.Length, z = 0.5 * doubled.Dot(AlongZ) / AlongZ.Length;
                    bool isShorter = z < best.Z - Tolerance || (z < best.Z + Tolerance && Math.Abs(x) < Math.Abs(best.X) - Tolerance);
                    if (z > Tolerance && isShorter && (Kind == BoundaryKind.Tilt || IsSiteInPlane(x, -z)))
                    {
                        best = (x, z);
                    }
                }
            }
        }

        return (width, best.X - (width * Math.Round(best.X / width)), best.Z);
    }

    // Whether a point of the plane, in units of a along X and Z, is a translation of the lattice.
    private bool IsSiteInPlane(double x, double z)
    {
        Span<int> doubled = stackalloc int[3];
        Span<double> first = [AlongX.H, AlongX.K, AlongX.L], second = [AlongZ.H, AlongZ.K, AlongZ.L];
        for (int axis = 0; axis < 3; axis++)
        {
            double coordinate = 2 * ((x * first[axis] / AlongX.Length) + (z * second[axis] / AlongZ.Length));
            doubled[axis] = (int)Math.Round(coordinate);
            if (Math.Abs(coordinate - doubled[axis]) > 1e-6)
            {
                return false;
            }
        }

        return IsSite(doubled[0], doubled[1], doubled[2]);
    }
}
