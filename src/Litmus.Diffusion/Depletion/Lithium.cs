namespace Litmus.Diffusion.Depletion;

/// <summary>Lithium metal at room temperature.</summary>
public static class Lithium
{
    /// <summary>Density ρ [kg m⁻³], 0.534 g cm⁻³ (CRC Handbook of Chemistry and Physics).</summary>
    public const double Density = 534;

    /// <summary>Molar mass M [kg mol⁻¹], 6.94 g mol⁻¹ (IUPAC conventional value).</summary>
    public const double MolarMass = 6.94e-3;

    /// <summary>Concentration C₀ = ρ/M [mol m⁻³].</summary>
    public const double Concentration = Density / MolarMass;
}
