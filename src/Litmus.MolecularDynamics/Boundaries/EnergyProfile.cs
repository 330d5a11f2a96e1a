using System.Collections.Immutable;
using System.Globalization;

namespace Litmus.MolecularDynamics.Boundaries;

/// <summary>Mean potential energy per atom in equal slices of a periodic box along the normal of its boundaries.</summary>
/// <param name="Length">Length of the box along the normal [Å].</param>
/// <param name="Counts">Mean number of atoms in each slice.</param>
/// <param name="Energies">Mean energy per atom in each slice [eV].</param>
public sealed record EnergyProfile(double Length, ImmutableArray<double> Counts, ImmutableArray<double> Energies)
{
    /// <summary>Number of slices.</summary>
    public int SliceCount => Energies.Length;

    /// <summary>Middle of a slice [Å].</summary>
    /// <param name="slice">Slice, from 0.</param>
    public double Middle(int slice) => (slice + 0.5) * Length / SliceCount;

    /// <summary>Reads the profiles that <c>fix ave/chunk</c> of the deck wrote, with the columns chunk, coordinate, count, energy.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <param name="length">Length of the box along the normal [Å].</param>
    /// <exception cref="FormatException">A line is not what the deck writes.</exception>
    public static IReadOnlyList<EnergyProfile> FromChunks(IEnumerable<string> lines, double length)
    {
        List<EnergyProfile> profiles = [];
        List<double> counts = [], energies = [];
        int left = 0, number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            double[] words = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Number(word, number))];
            if (left == 0)
            {
                left = words.Length == 3
                    ? (int)words[1]
                    : throw new FormatException($"Line {number} of the profiles is '{line}'; expected step, slices, atoms.");
                continue;
            }

            if (words.Length != 4)
            {
                throw new FormatException($"Line {number} of the profiles is '{line}'; expected slice, coordinate, count, energy.");
            }

            counts.Add(words[2]);
            energies.Add(words[3]);
            if (--left == 0)
            {
                profiles.Add(new EnergyProfile(length, [.. counts], [.. energies]));
                counts.Clear();
                energies.Clear();
            }
        }

        return profiles;
    }

    private static double Number(string word, int number) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        ? value
        : throw new FormatException($"'{word}' in line {number} of the profiles is no number.");
}
