namespace Litmus.Primitives.Randomness;

/// <summary>The SplitMix64 generator. It turns any seed, also 0, into well-mixed words that seed larger generators.</summary>
/// <remarks>
/// z ← s ← s + 0x9E3779B97F4A7C15; z ← (z ⊕ z≫30)·0xBF58476D1CE4E5B9; z ← (z ⊕ z≫27)·0x94D049BB133111EB; z ⊕ z≫31. Period 2⁶⁴.
/// Source: the public-domain reference implementation by S. Vigna, after G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, Fig 14.
/// </remarks>
/// <param name="seed">Any 64-bit number.</param>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
