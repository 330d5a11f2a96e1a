using Litmus.Primitives;

namespace Litmus.Electrochemistry.Charge;

/// <summary>The equilibrium potential of a metal in contact with its ion.</summary>
public static class IonPotential
{
    /// <summary>Standard potential against the standard hydrogen electrode, E° = ΔG_f°/(z F) [V].</summary>
    /// <param name="formationGibbsEnergy">Gibbs energy of formation of the ion in solution ΔG_f° [J mol⁻¹]; finite, negative for a base metal.</param>
    /// <param name="chargeNumber">Charge of the ion z [1]; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Standard(double formationGibbsEnergy, int chargeNumber = 1) =>
        Require.Finite(formationGibbsEnergy) / (Require.AtLeast(chargeNumber, minimum: 1) * PhysicalConstants.Faraday);

    /// <summary>The same potential against the reversible hydrogen electrode, E + (RT ln 10/F) pH [V].</summary>
    /// <param name="againstStandardHydrogen">Potential against the standard hydrogen electrode [V]; finite.</param>
    /// <param name="acidity">pH [1]; finite.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double AgainstReversibleHydrogen(double againstStandardHydrogen, double acidity, double temperature) =>
        Require.Finite(againstStandardHydrogen)
        + (Math.Log(10) * PhysicalConstants.MolarGas * Require.PositiveFinite(temperature) / PhysicalConstants.Faraday * Require.Finite(acidity));

    /// <summary>Shift of the potential of a metal under pressure, p V_m/(z F) [V]. Pressure makes the metal less stable.</summary>
    /// <param name="pressure">Hydrostatic pressure on the metal p [Pa]; finite, negative for tension.</param>
    /// <param name="molarVolume">Molar volume of the metal V_m [m³ mol⁻¹]; finite and greater than zero.</param>
    /// <param name="chargeNumber">Charge of the ion z [1]; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double PressureShift(double pressure, double molarVolume, int chargeNumber = 1) =>
        Require.Finite(pressure) * Require.PositiveFinite(molarVolume)
        / (Require.AtLeast(chargeNumber, minimum: 1) * PhysicalConstants.Faraday);
}
