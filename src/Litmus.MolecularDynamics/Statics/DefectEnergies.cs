using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Statics;

/// <summary>Energies of defects from energies of boxes.</summary>
public static class DefectEnergies
{
    private const double SquareAngstrom = 1e-20;

    /// <summary>Energy of a boundary, γ = (E − N e)/(2A), of a box with two boundaries. Source: yoon2023, Eq 1.</summary>
    /// <param name="energy">Energy E of the box [J].</param>
    /// <param name="atoms">Number of atoms N.</param>
    /// <param name="bulk">Energy e per atom of the crystal [J].</param>
    /// <param name="area">Area A of one boundary [Å²].</param>
    /// <returns>γ [J/m²].</returns>
    public static double FindBoundaryEnergy(double energy, double atoms, double bulk, double area) =>
        (energy - (atoms * bulk)) / (2 * Require.PositiveFinite(area) * SquareAngstrom);

    /// <summary>Formation energy of a vacancy, E_f = E(N − 1) − E(N) + e: the atom that leaves joins the crystal.</summary>
    /// <param name="without">Energy of the box without the atom [J].</param>
    /// <param name="whole">Energy of the whole box [J].</param>
    /// <param name="bulk">Energy e per atom of the crystal [J].</param>
    /// <returns>E_f [J].</returns>
    public static double FindVacancyFormation(double without, double whole, double bulk) => without - whole + bulk;
}
