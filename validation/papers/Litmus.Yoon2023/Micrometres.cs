using System.Globalization;
using Litmus.Primitives.Units;

namespace Litmus.Yoon2023;

/// <summary>Lengths in words.</summary>
internal static class Micrometres
{
    private static readonly Unit Micrometre = Unit.Parse("um");

    /// <summary>A length [m] in whole micrometres, <c>40 µm</c>.</summary>
    public static string Of(double length) => string.Create(CultureInfo.InvariantCulture, $"{Micrometre.FromSiExactly(length):0} µm");
}
