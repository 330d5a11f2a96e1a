using System.Collections.Immutable;

namespace Litmus.MolecularDynamics.Order;

/// <summary>Pair distribution function g(r): density of atoms at a distance r from an atom, over the mean density.</summary>
/// <param name="Step">Width of a shell [Å]; entry i stands for r from i to i + 1 steps.</param>
/// <param name="Values">g in each shell [1].</param>
public sealed record PairDistribution(double Step, ImmutableArray<double> Values)
{
    /// <summary>Finds g of some atoms among all atoms of a box.</summary>
    /// <remarks>
    /// The mean density is that of the whole box. Around a thin region g thus tends to 1 far away. Distances are exact up to half of the shortest edge.
    /// </remarks>
    /// <param name="box">The box.</param>
    /// <param name="positions">Positions x, y, z of each atom [Å]; unwrapped ones are folded back.</param>
    /// <param name="centres">Atoms around which neighbours are counted.</param>
    /// <param name="step">Width of a shell [Å].</param>
    /// <param name="longest">Largest distance [Å]; at most half of the shortest edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">The largest distance is longer than half an edge.</exception>
    /// <exception cref="ArgumentException">There is no centre.</exception>
    public static PairDistribution Find(PeriodicBox box, double[] positions, IReadOnlyList<int> centres, double step, double longest)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, box.LongestDistance);
        if (centres.Count == 0)
        {
            throw new ArgumentException("No atom was given around which neighbours are counted.", nameof(centres));
        }

        int shells = (int)Math.Ceiling(longest / Primitives.Require.PositiveFinite(step));
        double[] counts = new double[shells];
        int atoms = positions.Length / 3;
        foreach (int centre in centres)
        {
            for (int atom = 0; atom < atoms; atom++)
            {
                int shell = atom == centre ? shells : (int)(box.Difference(positions, centre, atom).Length / step);
                if (shell < shells)
                {
                    counts[shell]++;
                }
            }
        }

        double density = atoms / box.Volume;
        return new PairDistribution(step, [.. counts.Select((count, shell) => count / centres.Count / (density * Shell(shell, step)))]);
    }

    /// <summary>The mean of several distributions with the same shells.</summary>
    /// <param name="parts">The distributions; at least one.</param>
    public static PairDistribution MeanOf(IReadOnlyList<PairDistribution> parts) =>
        new(parts[0].Step, [.. Enumerable.Range(0, parts[0].Values.Length).Select(shell => parts.Average(part => part.Values[shell]))]);

    private static double Shell(int shell, double step) => 4 * Math.PI / 3 * step * step * step * (Math.Pow(shell + 1, 3) - Math.Pow(shell, 3));
}
