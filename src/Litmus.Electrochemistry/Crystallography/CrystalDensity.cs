using Litmus.Primitives;

namespace Litmus.Electrochemistry.Crystallography;

/// <summary>Density from the unit cell, ρ = Z M/(N_A V).</summary>
public static class CrystalDensity
{
    /// <summary>Density ρ [kg m⁻³].</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="formulaUnits">Formula units in the cell Z [1]; finite and greater than zero.</param>
    /// <param name="molarMass">Molar mass M [kg mol⁻¹]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Of(ILattice lattice, double formulaUnits, double molarMass)
    {
        ArgumentNullException.ThrowIfNull(lattice);
        return Require.PositiveFinite(formulaUnits) * Require.PositiveFinite(molarMass) / (PhysicalConstants.Avogadro * lattice.CellVolume);
    }
}
