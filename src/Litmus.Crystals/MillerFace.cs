namespace Litmus.Crystals;

/// <summary>A face of a cubic crystal by its Miller indices.</summary>
public sealed record MillerFace
{
    /// <summary>A face from its indices.</summary>
    /// <param name="h">First index.</param>
    /// <param name="k">Second index.</param>
    /// <param name="l">Third index.</param>
    /// <exception cref="ArgumentOutOfRangeException">All indices are zero, or one exceeds 9.</exception>
    public MillerFace(int h, int k, int l)
    {
        int largest = Math.Max(Math.Abs(h), Math.Max(Math.Abs(k), Math.Abs(l)));
        if (largest is 0 or > 9)
        {
            throw new ArgumentOutOfRangeException(
                nameof(h), $"({h}{k}{l})", $"The face is ({h} {k} {l}); expected indices from -9 to 9 that are not all zero.");
        }

        (H, K, L) = (h, k, l);
    }

    /// <summary>First index.</summary>
    public int H { get; }

    /// <summary>Second index.</summary>
    public int K { get; }

    /// <summary>Third index.</summary>
    public int L { get; }

    /// <summary>The unit vector along the normal, in the axes of the cube.</summary>
    public Vector3D Normal
    {
        get
        {
            Vector3D indices = new(H, K, L);
            return (1 / indices.Length) * indices;
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"({H}{K}{L})";
}
