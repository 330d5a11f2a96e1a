namespace Litmus.Crystals;

/// <summary>A vector in space, in double precision. Lengths are in ångström where it is a place.</summary>
/// <param name="X">Component along x.</param>
/// <param name="Y">Component along y.</param>
/// <param name="Z">Component along z.</param>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>The length √(x² + y² + z²).</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Sum of two vectors.</summary>
    public static Vector3D operator +(Vector3D left, Vector3D right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>Difference of two vectors.</summary>
    public static Vector3D operator -(Vector3D left, Vector3D right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>A vector times a number.</summary>
    public static Vector3D operator *(double factor, Vector3D vector) => new(factor * vector.X, factor * vector.Y, factor * vector.Z);

    /// <summary>The inner product.</summary>
    /// <param name="other">The other vector.</param>
    public double Dot(Vector3D other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>The outer product, right-handed.</summary>
    /// <param name="other">The other vector.</param>
    public Vector3D Cross(Vector3D other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));
}
