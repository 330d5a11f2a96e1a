using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>Scales a bulk diffusion coefficient, simulated with an inserted vacancy, to the equilibrium number of vacancies.</summary>
/// <remarks>Source: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eqs 4 and 5.</remarks>
public static class Vacancies
{
    /// <summary>Equilibrium vacancy fraction C_v = exp(−E_f/(k_B T)) [1].</summary>
    /// <param name="formationEnergy">Vacancy formation energy E_f [J].</param>
    /// <param name="temperature">T [K].</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is not finite, or the temperature is not a positive finite number.</exception>
    public static double EquilibriumFraction(double formationEnergy, double temperature) =>
        Math.Exp(-Require.Finite(formationEnergy) / (PhysicalConstants.Boltzmann * Require.PositiveFinite(temperature)));

    /// <summary>The bulk coefficient at equilibrium D_eq = (C_v/C_v*) D* [m² s⁻¹].</summary>
    /// <param name="diffusionCoefficient">D* [m² s⁻¹] with the vacancies of the simulation.</param>
    /// <param name="simulatedFraction">Vacancy fraction C_v* of the simulation [1], in (0, 1].</param>
    /// <param name="formationEnergy">E_f [J].</param>
    /// <param name="temperature">T [K].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double ScaleToEquilibrium(double diffusionCoefficient, double simulatedFraction, double formationEnergy, double temperature)
    {
        Require.PositiveFinite(diffusionCoefficient);
        Require.PositiveFinite(simulatedFraction);
        Require.Between(simulatedFraction, 0, 1);
        return EquilibriumFraction(formationEnergy, temperature) / simulatedFraction * diffusionCoefficient;
    }
}
