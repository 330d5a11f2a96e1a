using System.Globalization;

namespace Litmus.Cases;

/// <summary>Numbers in remarks.</summary>
public static class Text
{
    /// <summary>A number with three significant digits.</summary>
    public static string Of(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
