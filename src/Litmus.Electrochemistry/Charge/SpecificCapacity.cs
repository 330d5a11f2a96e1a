using Litmus.Primitives;

namespace Litmus.Electrochemistry.Charge;

/// <summary>Charge per mass after Faraday's law, q = z F/M.</summary>
public static class SpecificCapacity
{
    /// <summary>Specific capacity q = z F/M [C kg⁻¹]; divided by 3600 it is in mAh g⁻¹.</summary>
    /// <param name="molarMass">Molar mass M of one formula unit of the host [kg mol⁻¹]; finite and greater than zero.</param>
    /// <param name="chargesPerFormula">Electrons z for each formula unit [1], 1/6 for carbon in LiC₆; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Of(double molarMass, double chargesPerFormula = 1) =>
        Require.PositiveFinite(chargesPerFormula) * PhysicalConstants.Faraday / Require.PositiveFinite(molarMass);
}
