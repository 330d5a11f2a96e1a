using System.Globalization;

namespace Litmus.Crystals;

/// <summary>Numbers in the files of structures: seven decimals, so that the last bit of a processor changes no file.</summary>
public static class StructureText
{
    /// <summary>A length with seven decimals [Å]. Zero has no sign.</summary>
    /// <param name="length">Length [Å].</param>
    public static string Length(double length)
    {
        double rounded = Math.Round(length, 7);
        return (rounded == 0 ? 0 : rounded).ToString("F7", CultureInfo.InvariantCulture);
    }

    /// <summary>The three components of a vector, with blanks between.</summary>
    /// <param name="vector">The vector [Å].</param>
    public static string Components(Vector3D vector) => $"{Length(vector.X)} {Length(vector.Y)} {Length(vector.Z)}";
}
