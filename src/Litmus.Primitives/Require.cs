using System.Runtime.CompilerServices;

namespace Litmus.Primitives;

/// <summary>Guards for parameters: each returns the value it was given, or refuses it with its name, its value and what was expected.</summary>
public static class Require
{
    /// <summary>A finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static double Finite(double value, [CallerMemberName] string? name = null) =>
        double.IsFinite(value) ? value : throw Refused(name, value, "a finite number");

    /// <summary>A finite number greater than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or negative.</exception>
    public static double PositiveFinite(double value, [CallerMemberName] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Refused(name, value, "a finite number greater than zero");

    /// <summary>A finite number that is zero or greater.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite or negative.</exception>
    public static double NonNegativeFinite(double value, [CallerMemberName] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw Refused(name, value, "a finite number, zero or greater");

    /// <summary>A number between two limits, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside the limits.</exception>
    public static double Between(double value, double minimum, double maximum, [CallerMemberName] string? name = null) =>
        value >= minimum && value <= maximum ? value : throw Refused(name, value, $"a number between {minimum} and {maximum}");

    /// <summary>A number strictly between two limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, or not inside the limits.</exception>
    public static double StrictlyBetween(double value, double minimum, double maximum, [CallerMemberName] string? name = null) =>
        value > minimum && value < maximum ? value : throw Refused(name, value, $"a number strictly between {minimum} and {maximum}");

    /// <summary>An integer not below a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below the limit.</exception>
    public static int AtLeast(int value, int minimum, [CallerMemberName] string? name = null) =>
        value >= minimum ? value : throw Refused(name, value, $"an integer of at least {minimum}");

    private static ArgumentOutOfRangeException Refused(string? name, object value, string expected) =>
        new(name, value, $"{name} is {value}; expected {expected}.");
}
