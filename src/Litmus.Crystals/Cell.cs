namespace Litmus.Crystals;

/// <summary>The box of a structure: three vectors that form a right-handed set, and the directions in which it repeats.</summary>
public sealed record Cell
{
    /// <summary>A box from its three vectors.</summary>
    /// <param name="a">First vector [Å].</param>
    /// <param name="b">Second vector [Å].</param>
    /// <param name="c">Third vector [Å].</param>
    /// <exception cref="ArgumentOutOfRangeException">The vectors are left-handed, lie in one plane, or are not finite.</exception>
    public Cell(Vector3D a, Vector3D b, Vector3D c)
    {
        double volume = a.Cross(b).Dot(c);
        if (!double.IsFinite(volume) || volume <= 1e-9 * a.Length * b.Length * c.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(c), volume,
                $"The vectors of a cell span {volume} Å³; expected a right-handed set of finite vectors. Exchange two of them or check their components.");
        }

        (A, B, C) = (a, b, c);
    }

    /// <summary>First vector [Å].</summary>
    public Vector3D A { get; }

    /// <summary>Second vector [Å].</summary>
    public Vector3D B { get; }

    /// <summary>Third vector [Å].</summary>
    public Vector3D C { get; }

    /// <summary>Whether the structure repeats along each vector. A slab may be open along the third.</summary>
    public (bool A, bool B, bool C) Periodic { get; init; } = (true, true, true);

    /// <summary>Volume a·(b × c) [Å³].</summary>
    public double Volume => A.Cross(B).Dot(C);

    /// <summary>Area |a × b| of one face of the box [Å²], which is that of one surface of a slab.</summary>
    public double Area => A.Cross(B).Length;

    /// <summary>Coordinates along the three vectors, which are 0 and 1 at opposite faces of the box.</summary>
    /// <param name="place">Place [Å].</param>
    public Vector3D ToFractional(Vector3D place) =>
        new(B.Cross(C).Dot(place) / Volume, C.Cross(A).Dot(place) / Volume, A.Cross(B).Dot(place) / Volume);

    /// <summary>The place that belongs to coordinates along the three vectors [Å].</summary>
    /// <param name="fractional">Coordinates, 1 for a whole vector.</param>
    public Vector3D ToPlace(Vector3D fractional) => (fractional.X * A) + (fractional.Y * B) + (fractional.Z * C);

    /// <summary>The equivalent place inside the box [Å]. Directions that do not repeat are left alone.</summary>
    /// <param name="place">Place [Å].</param>
    public Vector3D Wrap(Vector3D place)
    {
        Vector3D f = ToFractional(place);
        return ToPlace(new(Inside(f.X, Periodic.A), Inside(f.Y, Periodic.B), Inside(f.Z, Periodic.C)));
    }

    // A coordinate within 1e-9 below a whole number is that number: the same atom must not land on two sides of the box.
    private static double Inside(double coordinate, bool repeats) => repeats ? coordinate - Math.Floor(coordinate + 1e-9) : coordinate;
}
