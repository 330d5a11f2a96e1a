using System.Globalization;

namespace Litmus.Engines.Lammps;

/// <summary>The box that a dump of LAMMPS states at the head of a frame: lower corner and edges.</summary>
/// <param name="LowX">Lower corner along x [Å].</param>
/// <param name="LowY">Lower corner along y [Å].</param>
/// <param name="LowZ">Lower corner along z [Å].</param>
/// <param name="LengthX">Edge along x [Å].</param>
/// <param name="LengthY">Edge along y [Å].</param>
/// <param name="LengthZ">Part along z of the third edge [Å].</param>
/// <param name="Shear">Part along x of the third edge [Å].</param>
internal readonly record struct LammpsBox(double LowX, double LowY, double LowZ, double LengthX, double LengthY, double LengthZ, double Shear)
{
    /// <summary>Reads the three lines after <c>ITEM: BOX BOUNDS</c>.</summary>
    /// <param name="lines">Lines of the dump, from the head of its first frame on.</param>
    /// <exception cref="FormatException">There are no such lines.</exception>
    public static LammpsBox Read(IEnumerable<string> lines)
    {
        double[][] bounds =
        [
            .. lines.Take(9).SkipWhile(line => !line.StartsWith("ITEM: BOX BOUNDS", StringComparison.Ordinal)).Skip(1).Take(3)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(words => words.Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()),
        ];
        if (bounds.Length != 3 || bounds.Any(bound => bound.Length < 2))
        {
            throw new FormatException("The head of the dump does not state its box; expected 'ITEM: BOX BOUNDS' and three lines of numbers.");
        }

        // In a tilted box LAMMPS prints the bounds of the whole box: the lower corner less the negative tilts, the upper one with the positive ones.
        bool isTilted = bounds.All(bound => bound.Length > 2);
        double xy = isTilted ? bounds[0][2] : 0, xz = isTilted ? bounds[1][2] : 0, yz = isTilted ? bounds[2][2] : 0;
        double lowX = bounds[0][0] - Math.Min(Math.Min(0, xy), Math.Min(xz, xy + xz)), highX = bounds[0][1] - Math.Max(Math.Max(0, xy), Math.Max(xz, xy + xz));
        double lowY = bounds[1][0] - Math.Min(0, yz), highY = bounds[1][1] - Math.Max(0, yz);
        return new LammpsBox(lowX, lowY, bounds[2][0], highX - lowX, highY - lowY, bounds[2][1] - bounds[2][0], xz);
    }
}
