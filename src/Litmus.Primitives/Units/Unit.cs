using System.Globalization;

namespace Litmus.Primitives.Units;

/// <summary>
/// A unit of measurement, read from its symbol: <c>mAh/cm2</c>, <c>J/m3/K</c>, <c>ohm cm2</c>, <c>1/h</c>. A space separates factors, a slash divisors;
/// an integer exponent follows its symbol; SI prefixes are f p n u m c d k M G. SI value = factor × number + offset; only <c>degC</c> has an offset.
/// </summary>
public sealed record Unit
{
    // Beyond any exponent of physics. The sum over the words of a symbol stays far below what an int holds.
    private const int MostExponent = 99;

    private static readonly Dictionary<string, double> Prefixes = new(StringComparer.Ordinal)
    {
        ["f"] = 1e-15, ["p"] = 1e-12, ["n"] = 1e-9, ["u"] = 1e-6, ["m"] = 1e-3, ["c"] = 1e-2, ["d"] = 1e-1, ["k"] = 1e3, ["M"] = 1e6, ["G"] = 1e9,
    };

    private static readonly Dimension Length = new(1, 0, 0, 0, 0, 0);
    private static readonly Dimension Mass = new(0, 1, 0, 0, 0, 0);
    private static readonly Dimension Time = new(0, 0, 1, 0, 0, 0);
    private static readonly Dimension Current = new(0, 0, 0, 1, 0, 0);
    private static readonly Dimension Temperature = new(0, 0, 0, 0, 1, 0);
    private static readonly Dimension Amount = new(0, 0, 0, 0, 0, 1);
    private static readonly Dimension Force = Length + Mass + (Time * -2);
    private static readonly Dimension Energy = Force + Length;
    private static readonly Dimension Charge = Current + Time;
    private static readonly Dimension Potential = Energy + (Charge * -1);

    private static readonly Dictionary<string, (double Factor, Dimension Dimension, bool Prefixed)> Symbols = new(StringComparer.Ordinal)
    {
        ["m"] = (1, Length, true), ["g"] = (1e-3, Mass, true), ["s"] = (1, Time, true),
        ["A"] = (1, Current, true), ["K"] = (1, Temperature, true), ["mol"] = (1, Amount, true),
        ["min"] = (60, Time, false), ["h"] = (3600, Time, false), ["d"] = (86400, Time, false),
        ["Angstrom"] = (1e-10, Length, false), ["L"] = (1e-3, Length * 3, true),
        ["N"] = (1, Force, true), ["J"] = (1, Energy, true), ["W"] = (1, Energy + (Time * -1), true), ["Pa"] = (1, Force + (Length * -2), true),
        ["Hz"] = (1, Time * -1, true), ["eV"] = (PhysicalConstants.ElementaryCharge, Energy, true), ["Wh"] = (3600, Energy, true),
        ["V"] = (1, Potential, true), ["C"] = (1, Charge, true), ["Ah"] = (3600, Charge, true),
        ["ohm"] = (1, Potential + (Current * -1), true), ["S"] = (1, Current + (Potential * -1), true), ["F"] = (1, Charge + (Potential * -1), true),
        ["1"] = (1, Dimension.None, false), ["%"] = (1e-2, Dimension.None, false), ["deg"] = (Math.PI / 180, Dimension.None, false),
        ["rad"] = (1, Dimension.None, false), ["decade"] = (1, Dimension.None, false), ["cycles"] = (1, Dimension.None, false),
        ["atoms"] = (1, Dimension.None, false), ["Li"] = (1, Dimension.None, false),
    };

    private Unit(string symbol, double factor, double offset, Dimension dimension) => (Symbol, Factor, Offset, Dimension) = (symbol, factor, offset, dimension);

    /// <summary>The dimensionless unit.</summary>
    public static Unit One { get; } = Parse("1");

    /// <summary>The symbol it was read from.</summary>
    public string Symbol { get; }

    /// <summary>The SI value of one unit (<c>degC</c>: of one step of the scale).</summary>
    public double Factor { get; }

    /// <summary>The SI value of zero.</summary>
    public double Offset { get; }

    /// <summary>Exponents of the SI base quantities.</summary>
    public Dimension Dimension { get; }

    /// <summary>The base symbols, for messages and listings.</summary>
    public static IReadOnlyCollection<string> KnownSymbols { get; } = [.. Symbols.Keys.Append("degC").Order(StringComparer.Ordinal)];

    /// <summary>Reads a unit from its symbol.</summary>
    /// <param name="symbol">The symbol: <c>mAh/cm2</c>.</param>
    /// <exception cref="FormatException">No such unit. The message names the unknown part.</exception>
    public static Unit Parse(string symbol) =>
        Read(symbol, out string? unknown) ?? throw new FormatException(unknown is null
            ? $"The factor of the unit '{symbol}' is too large or too small for a number. Is an exponent misprinted?"
            : $"Unknown unit '{symbol}': '{unknown}' is none of {string.Join(' ', KnownSymbols)} with an SI prefix (f p n u m c d k M G). " +
            "Write for example mAh/cm2, J/m3/K, ohm cm2 or degC.");

    /// <summary>Reads a unit from its symbol, if it is one.</summary>
    /// <param name="symbol">The symbol: <c>mAh/cm2</c>.</param>
    /// <param name="unit">The unit; absent where the symbol is none.</param>
    public static bool TryParse(string symbol, out Unit? unit) => (unit = Read(symbol, out _)) is not null;

    /// <summary>Reads the longest unit at the end of a column's name: <c>current_density_mA_per_cm2</c> → mA/cm2, <c>loss_percent</c> → %.</summary>
    /// <param name="columnName">Name of the column.</param>
    /// <param name="unit">The unit; absent where the name ends in none.</param>
    public static bool TryParseSuffix(string columnName, out Unit? unit) => TryParseSuffix(columnName, out _, out unit);

    /// <summary>The same, with the rest of the name: <c>current_density</c>. Without a unit it is the whole name.</summary>
    /// <param name="columnName">Name of the column.</param>
    /// <param name="quantity">The name without the unit.</param>
    /// <param name="unit">The unit; absent where the name ends in none.</param>
    public static bool TryParseSuffix(string columnName, out string quantity, out Unit? unit)
    {
        string[] words = columnName.Split('_');
        for (int start = 1; start < words.Length; start++)
        {
            string symbol = string.Join(' ', words[start..]).Replace(" per ", "/", StringComparison.Ordinal).Replace("percent", "%", StringComparison.Ordinal);
            symbol = symbol.StartsWith("per ", StringComparison.Ordinal) ? "1/" + symbol[4..] : symbol;
            if (TryParse(symbol, out unit))
            {
                quantity = string.Join('_', words[..start]);
                return true;
            }
        }

        (quantity, unit) = (columnName, null);
        return false;
    }

    /// <summary>The SI value of a number in this unit.</summary>
    /// <param name="value">The number, in this unit.</param>
    public double ToSi(double value) => (value * Factor) + Offset;

    /// <summary>The number in this unit of an SI value.</summary>
    /// <param name="value">The number, in SI.</param>
    public double FromSi(double value) => (value - Offset) / Factor;

    /// <summary>
    /// The number in this unit of an SI value, for what people read. If one SI unit is a whole number of this unit, the value is multiplied by that
    /// number: 0.00012 m are 120 µm and not 119.99999999999999 µm.
    /// </summary>
    /// <param name="value">The number, in SI.</param>
    public double FromSiExactly(double value)
    {
        double whole = Math.Round(1 / Factor);
        return Offset == 0 && whole > 1 && 1 / whole == Factor ? value * whole : FromSi(value);
    }

    /// <summary>The SI value of a difference (an uncertainty, a margin) in this unit.</summary>
    /// <param name="value">The difference, in this unit.</param>
    public double DifferenceToSi(double value) => value * Factor;

    /// <summary>The number in this unit of an SI difference.</summary>
    /// <param name="value">The difference, in SI.</param>
    public double DifferenceFromSi(double value) => value / Factor;

    /// <summary>Whether numbers in this unit can be expressed in the other one.</summary>
    /// <param name="other">The other unit.</param>
    public bool ConvertsTo(Unit other) => Dimension == other.Dimension;

    /// <inheritdoc/>
    public override string ToString() => Symbol;

    // Without a unit, the part that is unknown; nothing where every part is known and the factor is out of range.
    private static Unit? Read(string symbol, out string? unknown)
    {
        unknown = symbol;
        if (symbol == "degC")
        {
            return new Unit(symbol, 1, PhysicalConstants.ZeroCelsius, Temperature);
        }

        double factor = 1;
        Dimension dimension = Dimension.None;
        string[] parts = symbol.Split('/');
        for (int part = 0; part < parts.Length; part++)
        {
            foreach (string word in parts[part].Split(' '))
            {
                if (!TryReadFactor(word, out double wordFactor, out Dimension wordDimension))
                {
                    unknown = word;
                    return null;
                }

                factor = part == 0 ? factor * wordFactor : factor / wordFactor;
                dimension += wordDimension * (part == 0 ? 1 : -1);
            }
        }

        // A factor that is 0, not finite, or not normal would lose every number that is converted.
        if (!double.IsNormal(factor) || !double.IsNormal(1 / factor))
        {
            unknown = null;
            return null;
        }

        return new Unit(symbol, factor, 0, dimension);
    }

    private static bool TryReadFactor(string word, out double factor, out Dimension dimension)
    {
        if (TryReadSymbol(word, out factor, out dimension))
        {
            return true;
        }

        int digits = word.Length;
        while (digits > 0 && (char.IsAsciiDigit(word[digits - 1]) || word[digits - 1] == '-'))
        {
            digits--;
        }

        bool hasPower = int.TryParse(word[digits..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power);
        if (!hasPower || Math.Abs((long)power) > MostExponent || !TryReadSymbol(word[..digits], out factor, out dimension))
        {
            return false;
        }

        factor = Math.Pow(factor, power);
        dimension *= power;
        return true;
    }

    private static bool TryReadSymbol(string word, out double factor, out Dimension dimension)
    {
        if (Symbols.TryGetValue(word, out var exact))
        {
            (factor, dimension) = (exact.Factor, exact.Dimension);
            return true;
        }

        (factor, dimension) = (0, Dimension.None);
        if (word.Length < 2 || !Prefixes.TryGetValue(word[..1], out double prefix) || !Symbols.TryGetValue(word[1..], out var prefixed) || !prefixed.Prefixed)
        {
            return false;
        }

        (factor, dimension) = (prefix * prefixed.Factor, prefixed.Dimension);
        return true;
    }
}
