using System.Globalization;
using System.Numerics;
using Litmus.Primitives;

namespace Litmus.Stripping.LinearProgramming;

/// <summary>A fraction of two integers in lowest terms: a linear programme is decided without a tolerance.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private const int LargestBitLength = 1_000;

    // Makes the default value of the structure zero, 0/1.
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1, 1);

    /// <summary>Numerator, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator, greater than zero.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A double within a few roundings, even if numerator and denominator exceed the range of doubles.</summary>
    public double Value
    {
        get
        {
            int excess = (int)Math.Max(0, Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength()) - LargestBitLength);
            return (double)(Numerator >> excess) / (double)(Denominator >> excess);
        }
    }

    /// <summary>A fraction.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero
            ? throw new DivideByZeroException($"The fraction {numerator}/0 has no value; expected a denominator other than zero.")
            : new Rational(numerator, denominator);

    /// <summary>The shortest decimal number that reads back as the given double: 0.64 is 16/25, not the nearest binary fraction.</summary>
    /// <param name="printed">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Rational FromDecimal(double printed)
    {
        string shortest = Require.Finite(printed).ToString("R", CultureInfo.InvariantCulture);
        string[] parts = shortest.Contains('E', StringComparison.Ordinal) ? shortest.Split('E') : [shortest, "0"];
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int digitsAfterPoint = point < 0 ? 0 : parts[0].Length - point - 1;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture) - digitsAfterPoint;
        return exponent >= 0 ? new Rational(digits * BigInteger.Pow(10, exponent), 1) : new Rational(digits, BigInteger.Pow(10, -exponent));
    }

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Negative.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether one is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is greater.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is not greater.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is not smaller.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
