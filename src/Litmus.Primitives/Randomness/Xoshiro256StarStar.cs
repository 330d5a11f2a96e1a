using System.Collections.Immutable;
using System.Numerics;

namespace Litmus.Primitives.Randomness;

/// <summary>The xoshiro256** generator: a seed gives the same numbers on every machine and in every version.</summary>
/// <remarks>
/// State of four words, seeded by <see cref="SplitMix64"/>; period 2²⁵⁶ − 1. Not for cryptography. Not safe for several threads: give each its own seed.
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021), article 36.
/// </remarks>
public sealed class Xoshiro256StarStar
{
    /// <summary>Name for results.</summary>
    public const string Name = "xoshiro256** seeded by SplitMix64";

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts the stream of a seed.</summary>
    /// <param name="seed">Any 64-bit number.</param>
    public Xoshiro256StarStar(ulong seed)
    {
        SplitMix64 mixer = new(seed);
        (_s0, _s1, _s2, _s3) = (mixer.NextUInt64(), mixer.NextUInt64(), mixer.NextUInt64(), mixer.NextUInt64());
    }

    /// <summary>Starts from a full state, as the reference implementation does.</summary>
    /// <param name="s0">First word.</param>
    /// <param name="s1">Second word.</param>
    /// <param name="s2">Third word.</param>
    /// <param name="s3">Fourth word; not all four may be zero.</param>
    /// <exception cref="ArgumentException">All words are zero, a state that never changes.</exception>
    public Xoshiro256StarStar(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        if ((s0 | s1 | s2 | s3) == 0)
        {
            throw new ArgumentException("All four words of the state are zero; expected at least one that is not.", nameof(s0));
        }

        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>The four words of the state. A generator started from them continues this stream.</summary>
    public ImmutableArray<ulong> State => [_s0, _s1, _s2, _s3];

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9, shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number uniform over the 2⁵³ multiples of 2⁻⁵³ in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An unbiased uniform integer in 0 … bound − 1, by rejection.</summary>
    /// <param name="bound">Number of values; at least 1.</param>
    public int NextInt32(int bound)
    {
        ulong range = (ulong)Require.AtLeast(bound, minimum: 1);
        ulong limit = ulong.MaxValue - (ulong.MaxValue % range);
        ulong drawn = NextUInt64();
        while (drawn >= limit)
        {
            drawn = NextUInt64();
        }

        return (int)(drawn % range);
    }
}
