namespace Litmus.MolecularDynamics.Order;

/// <summary>Centro-symmetry parameter P = Σ |Rᵢ + Rᵢ₊ₙ|² over the n pairs of opposite neighbours [Å²]; n = 4 for a body-centred lattice.</summary>
/// <remarks>
/// The 8 nearest neighbours are used. The pairs are the n smallest of all |Rᵢ + Rⱼ|², as in LAMMPS. Source: C. L. Kelchner, S. J. Plimpton, J. C. Hamilton,
/// Phys. Rev. B 58 (1998) 11085.
/// </remarks>
public static class CentroSymmetry
{
    private const int Neighbours = 8;

    /// <summary>Finds P of an atom.</summary>
    /// <param name="box">The box.</param>
    /// <param name="positions">Positions x, y, z of each atom [Å].</param>
    /// <param name="atom">The atom, from 0.</param>
    /// <exception cref="ArgumentException">There are fewer than nine atoms.</exception>
    public static double Find(PeriodicBox box, double[] positions, int atom)
    {
        int count = positions.Length / 3;
        if (count <= Neighbours)
        {
            throw new ArgumentException($"A box of {count} atoms was given; eight neighbours need at least nine.", nameof(positions));
        }

        (double X, double Y, double Z, double Length)[] vectors = new (double, double, double, double)[count - 1];
        for (int other = 0, next = 0; other < count; other++)
        {
            if (other != atom)
            {
                vectors[next++] = box.Difference(positions, atom, other);
            }
        }

        Array.Sort(vectors, (first, second) => first.Length.CompareTo(second.Length));
        List<double> pairs = [];
        for (int i = 0; i < Neighbours; i++)
        {
            for (int j = i + 1; j < Neighbours; j++)
            {
                double x = vectors[i].X + vectors[j].X, y = vectors[i].Y + vectors[j].Y, z = vectors[i].Z + vectors[j].Z;
                pairs.Add((x * x) + (y * y) + (z * z));
            }
        }

        pairs.Sort();
        return pairs.Take(Neighbours / 2).Sum();
    }
}
