using Litmus.Primitives.Randomness;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>Unbiased uniform integers, almost always without a division. A division would cost as much as the rest of a walker's hop.</summary>
internal static class UniformInteger
{
    /// <summary>An integer uniform over 0 … bound − 1.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="bound">Number of values; at least 1.</param>
    public static int NextBelow(this Xoshiro256StarStar random, int bound)
    {
        // The high word of draw × bound; draws in the incomplete last block are rejected (D. Lemire, ACM Trans. Model. Comput. Simul. 29 (2019) 3).
        uint range = (uint)bound;
        ulong product = (random.NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            uint rejectedBelow = (0u - range) % range;
            while ((uint)product < rejectedBelow)
            {
                product = (random.NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }
}
