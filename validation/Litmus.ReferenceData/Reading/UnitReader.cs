using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Units as written in the files, and what was probably meant.</summary>
internal static class UnitReader
{
    private const string Prefixes = "fpnumcdkMG";

    /// <summary>The unit, or null with a finding that proposes the nearest one.</summary>
    public static Unit? Read(string symbol, string path, TextPlace place, FindingList findings)
    {
        if (Unit.TryParse(symbol, out Unit? unit))
        {
            return unit;
        }

        findings.Error(
            FindingCode.UnknownUnit, path, place,
            symbol.Length == 0 ? "The unit is empty. Write 1 for a dimensionless number." : $"The unit '{symbol}' is not known.{Propose(symbol)} Units are written mAh/cm2, cm2/s, J/m3/K, ohm cm2, degC.");
        return null;
    }

    private static string Propose(string symbol)
    {
        string plain = symbol.Replace("°C", "degC", StringComparison.Ordinal).Replace('µ', 'u').Replace('μ', 'u').Replace("Å", "Angstrom", StringComparison.Ordinal)
            .Replace("Ω", "ohm", StringComparison.Ordinal).Replace('²', '2').Replace('³', '3').Replace('⁻', '-').Replace('¹', '1').Replace('·', ' ').Replace('*', ' ')
            .Replace("^", "", StringComparison.Ordinal).Replace("percent", "%", StringComparison.Ordinal);
        if (Unit.TryParse(plain, out _))
        {
            return $" Did you mean '{plain}'?";
        }

        string[] unknown = [.. plain.Split(' ', '/').Where(word => !Unit.TryParse(word, out _))];
        string[] known = [.. Unit.KnownSymbols, .. Unit.KnownSymbols.SelectMany(known => Prefixes.Select(prefix => prefix + known)).Where(prefixed => Unit.TryParse(prefixed, out _))];
        string word = unknown.FirstOrDefault(candidate => candidate.Length > 0) ?? plain;
        string letters = word.TrimEnd('-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Spelling.Nearest(letters, known) is [var nearest, ..] ? $" Did you mean '{plain.Replace(letters.Length > 0 ? letters : word, nearest, StringComparison.Ordinal)}'?" : "";
    }
}
