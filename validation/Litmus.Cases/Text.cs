using System.Globalization;

namespace Litmus.Cases;

/// <summary>Numbers in remarks.</summary>
public static class Text
{
    /// <summary>A number with three significant digits.</summary>
    /// <param name="value">The number.</param>
    public static string Of(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
