using System.Globalization;

namespace Litmus.Primitives.Text;

/// <summary>How long something takes, in words.</summary>
public static class DurationText
{
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
