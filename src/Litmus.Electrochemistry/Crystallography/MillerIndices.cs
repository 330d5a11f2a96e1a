namespace Litmus.Electrochemistry.Crystallography;

/// <summary>Indices of a family of lattice planes.</summary>
/// <param name="H">h.</param>
/// <param name="K">k.</param>
/// <param name="L">l.</param>
public readonly record struct MillerIndices(int H, int K, int L)
{
    /// <inheritdoc/>
    public override string ToString() => $"{H}{K}{L}";
}
