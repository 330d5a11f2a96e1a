using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Statics;

/// <summary>Bulk modulus of a crystal by two routes that share no number: pressures and energies of the strained box.</summary>
/// <remarks>
/// A potential whose cut-off falls on a shell of neighbours has jumps in its energy that its forces do not know. The routes then disagree, so that they are a
/// check of the potential.
/// </remarks>
public static class BulkModulus
{
    private const double CubicAngstrom = 1e-30;

    /// <summary>By pressure: B = −dp/d(ln V) = −(p₊ − p₋)/(6ε), strains ±ε along all edges.</summary>
    /// <param name="strain">Linear strain ε [1]; greater than zero.</param>
    /// <param name="stretched">Pressure of the stretched box [Pa].</param>
    /// <param name="compressed">Pressure of the compressed box [Pa].</param>
    /// <returns>B [Pa].</returns>
    public static double FindByPressure(double strain, double stretched, double compressed) =>
        -(stretched - compressed) / (6 * Require.PositiveFinite(strain));

    /// <summary>By energy: B = (1/9V) d²E/dε² at the free volume, by the five-point formula.</summary>
    /// <param name="volume">Volume of the free box [Å³].</param>
    /// <param name="strain">Linear strain ε [1]; greater than zero.</param>
    /// <param name="energies">Energies at −2ε, −ε, 0, ε, 2ε [J].</param>
    /// <returns>B [Pa].</returns>
    /// <exception cref="ArgumentException">There are not five energies.</exception>
    public static double FindByEnergy(double volume, double strain, IReadOnlyList<double> energies)
    {
        if (energies.Count != 5)
        {
            throw new ArgumentException($"{energies.Count} energies were given; expected five, from −2ε to 2ε.", nameof(energies));
        }

        double second = (-energies[0] + (16 * energies[1]) - (30 * energies[2]) + (16 * energies[3]) - energies[4])
            / (12 * Require.PositiveFinite(strain) * strain);
        return second / (9 * Require.PositiveFinite(volume) * CubicAngstrom);
    }
}
