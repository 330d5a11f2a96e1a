using System.Runtime.CompilerServices;

namespace Litmus.Primitives;

/// <summary>
/// Guards for parameters: each returns the value it was given, or refuses it with its name, its value and what was expected.
/// The compiler supplies the name. It is the guarded expression. Where that is <c>value</c>, as in every accessor, it is the member that is set.
/// A loop over elements passes the name of the whole.
/// </summary>
public static class Require
{
    /// <summary>A finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static double Finite(
        double value, [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        double.IsFinite(value) ? value : throw Refused(expression, member, value, "a finite number");

    /// <summary>A finite number greater than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or negative.</exception>
    public static double PositiveFinite(
        double value, [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Refused(expression, member, value, "a finite number greater than zero");

    /// <summary>A finite number that is zero or greater.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite or negative.</exception>
    public static double NonNegativeFinite(
        double value, [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Refused(expression, member, value, "a finite number, zero or greater");

    /// <summary>A finite number less than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or positive.</exception>
    public static double NegativeFinite(
        double value, [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        double.IsFinite(value) && value < 0 ? value : throw Refused(expression, member, value, "a finite number less than zero");

    /// <summary>A number between two limits, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside the limits.</exception>
    public static double Between(
        double value, double minimum, double maximum,
        [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        value >= minimum && value <= maximum ? value : throw Refused(expression, member, value, $"a number between {minimum} and {maximum}");

    /// <summary>A number strictly between two limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, or not inside the limits.</exception>
    public static double StrictlyBetween(
        double value, double minimum, double maximum,
        [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        value > minimum && value < maximum ? value : throw Refused(expression, member, value, $"a number strictly between {minimum} and {maximum}");

    /// <summary>An integer not below a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below the limit.</exception>
    public static int AtLeast(
        int value, int minimum, [CallerArgumentExpression(nameof(value))] string expression = "", [CallerMemberName] string member = "") =>
        value >= minimum ? value : throw Refused(expression, member, value, $"an integer of at least {minimum}");

    private static ArgumentOutOfRangeException Refused(string expression, string member, object value, string expected)
    {
        string name = expression == "value" ? member : expression;
        return new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected {expected}.");
    }
}
