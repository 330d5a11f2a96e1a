using System.Globalization;
using System.Text.RegularExpressions;

namespace Litmus.Primitives.Text;

/// <summary>Numbers and units as a reader expects them: 2.9×10⁻¹¹ cm²/s, −4 µm, 25 °C.</summary>
public static partial class QuantityText
{
    /// <summary>A number with at most four significant digits.</summary>
    public static string Number(double value) => Number(value, digits: 4);

    /// <summary>A number with at most so many significant digits; whole numbers below a million keep all of theirs.</summary>
    public static string Number(double value, int digits) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        _ => WithPower(value.ToString(
            value == Math.Truncate(value) && Math.Abs(value) < 1e6 ? "F0" : "G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
    };

    /// <summary>A unit after its number, as it is printed (µm, cm², Å, Ω), with a blank before it. Empty if the quantity is dimensionless.</summary>
    public static string Unit(string symbol) => symbol is "1" or ""
        ? string.Empty
        : " " + Exponent().Replace(Micro().Replace(symbol, "µ"), match => Raised(match.Value))
            .Replace("Angstrom", "Å", StringComparison.Ordinal).Replace("ohm", "Ω", StringComparison.Ordinal).Replace("degC", "°C", StringComparison.Ordinal);

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
    private static partial Regex Exponent();

    [GeneratedRegex(@"\bu(?=[A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Micro();
}
