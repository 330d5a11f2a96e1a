using System.Globalization;

namespace Litmus.ReferenceData.Reading;

/// <summary>Numbers as they are printed: <c>36</c>, <c>0.10</c>, <c>-2.9e-11</c>.</summary>
internal static class PrintedNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const int MostExponentDigits = 3;

    /// <summary>Reads a number. NaN, infinity, spaces, thousands separators and exponents of more than three digits are none.</summary>
    public static bool TryRead(string text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value) && char.IsAsciiDigit(text[^1]) && ExponentDigits(text) <= MostExponentDigits;

    /// <summary>Whether the text means NaN or infinity, or is too large for a double.</summary>
    public static bool IsNotFinite(string text) =>
        text.TrimStart('+', '-').ToUpperInvariant() is "NAN" or "INF" or "INFINITY" or "∞" or "1.#INF" or "1.#QNAN"
        || (double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value) && !double.IsFinite(value));

    /// <summary>Half a unit of the last digit: 2.9e-11 → 0.05e-11, 36 → 0.5, 0.10 → 0.005.</summary>
    public static double HalfDigit(string text) => FivePower(LastDigit(text));

    /// <summary>Half a unit of each digit that may be the last significant one: 36 → 0.5; 1500 → 0.5, 5 and 50.</summary>
    public static double[] HalfDigits(string text)
    {
        int exponentAt = text.IndexOfAny(['e', 'E']);
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        int zeros = mantissa.Contains('.', StringComparison.Ordinal) ? 0 : mantissa.Length - mantissa.TrimEnd('0').Length;
        int last = LastDigit(text);
        return [.. Enumerable.Range(last, zeros + 1).Select(FivePower)];
    }

    // The power of ten below the last digit: 0.10 → -3.
    private static int LastDigit(string text)
    {
        int exponentAt = text.IndexOfAny(['e', 'E']);
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        int exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        return exponent - decimals - 1;
    }

    // Read rather than computed, so that the result is the double nearest to 5 × 10ⁿ.
    private static double FivePower(int power) => double.Parse(string.Create(CultureInfo.InvariantCulture, $"5e{power}"), Style, CultureInfo.InvariantCulture);

    private static int ExponentDigits(string text) => text.IndexOfAny(['e', 'E']) is >= 0 and int at ? text[(at + 1)..].TrimStart('+', '-').Length : 0;
}
