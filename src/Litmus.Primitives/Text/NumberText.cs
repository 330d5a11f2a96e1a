using System.Globalization;
using System.Text.RegularExpressions;

namespace Litmus.Primitives.Text;

/// <summary>Numbers and units as a page prints them: <c>2.9×10⁻¹¹ cm² s⁻¹</c>, <c>−0.3 °C</c>, <c>5 µm</c>.</summary>
public static partial class NumberText
{
    private const int MostDigits = 6;

    /// <summary>A number with as many digits as it was given with, and at most six.</summary>
    /// <param name="value">The number.</param>
    public static string Short(double value) => Printed(value, "G6");

    /// <summary>A number with a number of significant digits. Zeros at its end are kept, because they are significant.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The number of digits, from 1.</param>
    public static string Significant(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return Short(value);
        }

        double rounded = double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int exponent = Exponent(rounded);
        return exponent is < -4 or >= MostDigits
            ? Printed(rounded, $"E{digits - 1}")
            : Printed(rounded, $"F{Math.Max(0, digits - 1 - exponent)}");
    }

    /// <summary>A number with the digits that its uncertainty carries: the last one is the first digit of the uncertainty. At least two, at most six.</summary>
    /// <param name="value">The number.</param>
    /// <param name="uncertainty">Its uncertainty; three digits are given where it is zero.</param>
    /// <param name="moreDigits">Digits beyond that one.</param>
    public static string WithUncertainty(double value, double uncertainty, int moreDigits = 0)
    {
        if (!(uncertainty > 0) || !double.IsFinite(uncertainty) || value == 0)
        {
            return Significant(value, 3);
        }

        return Significant(value, Math.Clamp(Exponent(value) - Exponent(uncertainty) + 1 + moreDigits, 2, MostDigits));
    }

    /// <summary>A number with its uncertainty: the uncertainty with one digit, or two if the first is 1, and the number with as many decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="uncertainty">Its uncertainty; the number stands alone where it is zero.</param>
    public static string Measured(double value, double uncertainty)
    {
        if (!(uncertainty > 0) || !double.IsFinite(uncertainty) || !double.IsFinite(value))
        {
            return Plain(value);
        }

        string one = uncertainty.ToString("E0", CultureInfo.InvariantCulture);
        bool hasTwo = one[0] == '1';
        double width = double.Parse(hasTwo ? uncertainty.ToString("E1", CultureInfo.InvariantCulture) : one, CultureInfo.InvariantCulture);
        int last = Exponent(width) - (hasTwo ? 1 : 0);
        int first = value == 0 ? last : Math.Max(Exponent(value), last);
        if (first - last >= MostDigits)
        {
            // The uncertainty is far below what a reader can use: an exact or finely converged result.
            return $"{Plain(value)} ± {Plain(width)}";
        }

        if (first is >= -3 and < MostDigits)
        {
            string decimals = $"F{Math.Max(0, -last)}";
            double step = Math.Pow(10, Math.Max(0, last));
            return $"{Printed(last > 0 ? Math.Round(value / step) * step : value, decimals)} ± {Printed(width, decimals)}";
        }

        double scale = Math.Pow(10, first);
        string digits = $"F{first - last}";
        return $"({Printed(value / scale, digits)} ± {Printed(width / scale, digits)})×10{Raised(first.ToString(CultureInfo.InvariantCulture))}";
    }

    /// <summary>A number with at most so many significant digits. A whole number below a million keeps all of its digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The number of digits, from 1.</param>
    public static string Plain(double value, int digits = 4) =>
        Printed(value, value == Math.Truncate(value) && Math.Abs(value) < 1e6 ? "F0" : $"G{digits}");

    /// <summary>A number in a format of .NET, with the signs of a page.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format: G3, F1, 0.00.</param>
    public static string Printed(double value, string format) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        _ => WithPower(value.ToString(format, CultureInfo.InvariantCulture)),
    };

    /// <summary>A unit after its number, as it is printed (µm, cm², Å, Ω). Empty if the quantity is dimensionless.</summary>
    /// <param name="symbol">Its symbol: um, cm2, Angstrom, ohm.</param>
    public static string Unit(string symbol) => symbol is "1" or ""
        ? string.Empty
        : " " + Power().Replace(Micro().Replace(symbol, "µ"), match => Raised(match.Value))
            .Replace("Angstrom", "Å", StringComparison.Ordinal).Replace("ohm", "Ω", StringComparison.Ordinal).Replace("degC", "°C", StringComparison.Ordinal);

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));

    // 2.9E-11 → 2.9×10⁻¹¹
    private static string WithPower(string text)
    {
        int split = text.IndexOf('E', StringComparison.Ordinal);
        if (split < 0)
        {
            return text.Replace('-', '−');
        }

        string exponent = int.Parse(text[(split + 1)..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return $"{text[..split].Replace('-', '−')}×10{Raised(exponent)}";
    }

    private static string Raised(string exponent) => string.Concat(exponent.Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));

    [GeneratedRegex("(?<=[A-Za-z])-?[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Power();

    [GeneratedRegex(@"\bu(?=[A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Micro();
}
