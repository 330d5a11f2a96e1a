using System.Collections.Immutable;
using System.Numerics;

namespace Litmus.Primitives.Randomness;

/// <summary>A seeded stream of pseudo-random numbers, xoshiro256**: the same seed gives the same numbers on every machine. Not for several threads at once; give each its own seed.</summary>
/// <remarks>
/// State of 256 bits, period 2²⁵⁶ − 1. The state is filled from the seed by splitmix64, as its authors recommend, so that neighbouring seeds give unrelated streams and the state is never all zero.
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021) 36 (public-domain reference code xoshiro256starstar.c, splitmix64.c).
/// </remarks>
public sealed class Xoshiro256StarStar
{
    /// <summary>The name under which results report it.</summary>
    public const string Name = "xoshiro256** seeded by splitmix64";

    private const int StateWordCount = 6;

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spareGaussian;
    private bool _hasSpare;

    /// <summary>Starts the stream of a seed.</summary>
    /// <param name="seed">Any number; it names the stream.</param>
    public Xoshiro256StarStar(ulong seed)
    {
        ulong counter = seed;
        _s0 = SplitMix64(ref counter);
        _s1 = SplitMix64(ref counter);
        _s2 = SplitMix64(ref counter);
        _s3 = SplitMix64(ref counter);
    }

    /// <summary>Continues a stream where <see cref="State"/> was read.</summary>
    /// <param name="state">Six words.</param>
    /// <exception cref="ArgumentException">There are not six words, or the generator's four are all zero, where the stream would stay.</exception>
    public Xoshiro256StarStar(ImmutableArray<ulong> state)
    {
        if (state.Length != StateWordCount || (state[0] | state[1] | state[2] | state[3]) == 0)
        {
            throw new ArgumentException($"A state has {StateWordCount} words, the first four not all zero; found {state.Length} words.", nameof(state));
        }

        (_s0, _s1, _s2, _s3) = (state[0], state[1], state[2], state[3]);
        (_spareGaussian, _hasSpare) = (BitConverter.UInt64BitsToDouble(state[4]), state[5] != 0);
    }

    /// <summary>Where the stream is: the four words of the generator, and the half of a normal pair that is still to be given out with its flag.</summary>
    public ImmutableArray<ulong> State => [_s0, _s1, _s2, _s3, BitConverter.DoubleToUInt64Bits(_spareGaussian), _hasSpare ? 1UL : 0UL];

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number of the uniform distribution on [0, 1): a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer of the uniform distribution on 0 … <paramref name="exclusiveMaximum"/> − 1, without bias.</summary>
    /// <param name="exclusiveMaximum">One more than the largest; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below 1.</exception>
    public int NextInt(int exclusiveMaximum)
    {
        uint bound = (uint)Require.AtLeast(exclusiveMaximum, 1, nameof(exclusiveMaximum));

        // The high word of a 32-bit draw times the bound; draws of the incomplete last block are rejected (D. Lemire, ACM Trans. Model. Comput. Simul. 29 (2019) 3).
        // That block is smaller than the bound, so the division is rarely reached.
        ulong product = (NextBits() >> 32) * bound;
        if ((uint)product < bound)
        {
            uint rejectedBelow = (0u - bound) % bound;
            while ((uint)product < rejectedBelow)
            {
                product = (NextBits() >> 32) * bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A number of the normal distribution with mean 0 and variance 1, by the polar method of Marsaglia and Bray; every second call uses the pair's other half.</summary>
    public double NextGaussian()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spareGaussian;
        }

        while (true)
        {
            double x = (2 * NextDouble()) - 1, y = (2 * NextDouble()) - 1, square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                double length = Math.Sqrt(-2 * Math.Log(square) / square);
                (_spareGaussian, _hasSpare) = (y * length, true);
                return x * length;
            }
        }
    }

    private static ulong SplitMix64(ref ulong counter)
    {
        ulong z = counter += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
