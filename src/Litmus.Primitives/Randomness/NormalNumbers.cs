namespace Litmus.Primitives.Randomness;

/// <summary>Normal numbers with mean 0 and variance 1 from a uniform stream, by the polar method. Not safe for several threads.</summary>
/// <remarks>Source: G. Marsaglia, T. A. Bray, SIAM Rev. 6 (1964) 260 (cited from secondary literature).</remarks>
/// <param name="stream">The uniform stream. Draws from it elsewhere change the numbers here.</param>
public sealed class NormalNumbers(Xoshiro256StarStar stream)
{
    private double _spare;
    private bool _hasSpare;

    /// <summary>The next number.</summary>
    public double Next()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        while (true)
        {
            double x = (2 * stream.NextDouble()) - 1, y = (2 * stream.NextDouble()) - 1, square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                double length = Math.Sqrt(-2 * Math.Log(square) / square);
                (_spare, _hasSpare) = (y * length, true);
                return x * length;
            }
        }
    }
}
