namespace Litmus.Crystals.Bicrystals;

/// <summary>A direction [h k l] of a cubic lattice, in units of the lattice constant a.</summary>
/// <param name="H">First index.</param>
/// <param name="K">Second index.</param>
/// <param name="L">Third index.</param>
public readonly record struct LatticeDirection(int H, int K, int L)
{
    /// <summary>√(h² + k² + l²) [1], in units of a.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Length of the shortest translation of the body-centred lattice along the direction [1], in units of a.</summary>
    public double Period
    {
        get
        {
            LatticeDirection reduced = Reduce();
            bool isCentred = (reduced.H & 1) == 1 && (reduced.K & 1) == 1 && (reduced.L & 1) == 1;
            return reduced.Length * (isCentred ? 0.5 : 1);
        }
    }

    /// <summary>The direction without a common divisor of its indices.</summary>
    public LatticeDirection Reduce()
    {
        int divisor = Math.Max(1, Divisor(Divisor(Math.Abs(H), Math.Abs(K)), Math.Abs(L)));
        return new LatticeDirection(H / divisor, K / divisor, L / divisor);
    }

    /// <summary>The indices, <c>[3 1 0]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{H} {K} {L}]");

    /// <summary>Scalar product with another direction.</summary>
    public int Dot(LatticeDirection other) => (H * other.H) + (K * other.K) + (L * other.L);

    /// <summary>Vector product with another direction.</summary>
    public LatticeDirection Cross(LatticeDirection other) =>
        new((K * other.L) - (L * other.K), (L * other.H) - (H * other.L), (H * other.K) - (K * other.H));

    private static int Divisor(int first, int second) => second == 0 ? first : Divisor(second, first % second);
}
