using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Units as written in the files, and what was probably meant.</summary>
internal static class UnitReader
{
    private const string Prefixes = "fpnumcdkMG";

    // What papers print, and how it is written here; both signs for micro.
    private static readonly (string Printed, string Plain)[] Typeset =
    [
        ("°C", "degC"), ("\u00B5", "u"), ("\u03BC", "u"), ("^", ""), ("percent", "%"),
        ("Å", "Angstrom"), ("Ω", "ohm"), ("²", "2"), ("³", "3"), ("⁻", "-"), ("¹", "1"), ("·", " "), ("*", " "),
    ];

    private static readonly string[] Known =
    [
        .. Unit.KnownSymbols,
        .. Unit.KnownSymbols.SelectMany(symbol => Prefixes.Select(prefix => prefix + symbol)).Where(prefixed => Unit.TryParse(prefixed, out _)),
    ];

    /// <summary>The unit, or null with a finding that proposes the nearest one.</summary>
    public static Unit? Read(string symbol, string path, TextPlace place, FindingList findings)
    {
        if (Unit.TryParse(symbol, out Unit? unit))
        {
            return unit;
        }

        findings.Error(
            FindingCode.UnknownUnit, path, place,
            symbol.Length == 0
                ? "The unit is empty. Write 1 for a dimensionless number."
                : $"The unit '{symbol}' is not known.{Propose(symbol)} Units are written g/cm3, cm2/s, J/m3/K, ohm cm2, degC.");
        return null;
    }

    private static string Propose(string symbol)
    {
        string plain = Typeset.Aggregate(symbol, (text, pair) => text.Replace(pair.Printed, pair.Plain, StringComparison.Ordinal));
        if (Unit.TryParse(plain, out _))
        {
            return $" Did you mean '{plain}'?";
        }

        string[] unknown = [.. plain.Split(' ', '/').Where(word => !Unit.TryParse(word, out _))];
        string letters = unknown.Select(word => word.TrimEnd([.. "-0123456789"])).FirstOrDefault(word => word.Length > 0) ?? "";
        return letters.Length > 0 && Spelling.Nearest(letters, Known) is [var nearest, ..]
            ? $" Did you mean '{plain.Replace(letters, nearest, StringComparison.Ordinal)}'?"
            : "";
    }
}
