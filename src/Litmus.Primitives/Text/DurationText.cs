using System.Globalization;

namespace Litmus.Primitives.Text;

/// <summary>How long something takes, in words.</summary>
public static class DurationText
{
    private static readonly (string Suffix, double Seconds)[] Units = [("min", 60), ("s", 1), ("h", 3_600), ("d", 86_400)];

    /// <summary>Reads a time with its unit: <c>90s</c>, <c>10min</c>, <c>2h</c>, <c>1d</c>.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Nothing where it is none, is zero, or has 116 days or more.</returns>
    public static TimeSpan? TryRead(string word)
    {
        (string suffix, double unit) = Units.FirstOrDefault(known => word.EndsWith(known.Suffix, StringComparison.Ordinal));
        return suffix is not null
            && double.TryParse(word.AsSpan(0, word.Length - suffix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
                && number > 0 && number * unit < 1e7
            ? TimeSpan.FromSeconds(number * unit)
            : null;
    }

    /// <summary>Rounded to the second below 100 s, to the minute below 100 min, and to a tenth of an hour above: <c>25 min</c>.</summary>
    /// <param name="seconds">Its length [s]; less than a second counts as one.</param>
    public static string Rounded(double seconds) => seconds switch
    {
        < 1 => "1 s",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 6_000 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600:0.0} h"),
    };
}
