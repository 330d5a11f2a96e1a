using Litmus.Cases;

namespace Litmus.Sanchez2024;

/// <summary>Properties of lithium and its surface that the paper names without a number, each with where its value comes from.</summary>
internal static class AssumedLithium
{
    /// <summary>Energy of the face between lithium and electrolyte.</summary>
    public static Input FaceEnergy { get; } = Input.Assumed(
        "electrolyteFaceEnergy", 0.5, "J/m2", 0.05,
        "not printed; solid Li against vacuum 0.52 J/m2 (measured values in L. Vitos, A. V. Ruban, H. L. Skriver, J. Kollár, Surf. Sci. 411 (1998) 186), with SEI taken as equal to a tenth");

    /// <summary>Molar volume.</summary>
    public static Input MolarVolume { get; } = Input.Assumed("molarVolume", 13.0, "cm3/mol", 0.01, "not printed; 6.94 g/mol over 0.534 g/cm3 (CRC Handbook of Chemistry and Physics)");

    /// <summary>Temperature.</summary>
    public static Input Temperature { get; } = Input.Assumed("temperature", 298.15, "K", 2, "not printed; room temperature");

    /// <summary>Exchange current density.</summary>
    public static Input ExchangeCurrentDensity { get; } = Input.Assumed(
        "exchangeCurrentDensity", 1, "mA/cm2", 0.4, "not printed; of the order of 1 mA/cm2 on Li in carbonate and ether electrolytes, known to a factor of two or so");

    /// <summary>Charge-transfer coefficient.</summary>
    public static Input TransferCoefficient { get; } = Input.Assumed("transferCoefficient", 0.5, "1", 0.05, "not printed; a symmetric barrier");

    /// <summary>Contact angle of nuclei.</summary>
    public static Input ContactAngle { get; } = Input.Assumed(
        "contactAngle", 30, "deg", 3, "not printed; nucleation overpotentials of 0.1 to 0.3 V, as cells show them, need a wetting function of about a hundredth at 0.5 J/m2; a tenth of it as its uncertainty");

    /// <summary>Rate of a free site without a barrier.</summary>
    public static Input NucleationRateConstant { get; } = Input.Assumed("nucleationRateConstant", 1, "1/s", 0.4, "not printed; nucleation peaks last about a second at 1 mA/cm2; known to a factor of two or so");

    /// <summary>Sites.</summary>
    public static Input SiteDensity { get; } = Input.Assumed("siteDensity", 1e14, "1/m2", 4e13, "not printed; one site in (100 nm)², the grain size of a copper foil's surface layer; known to a factor of two or so");
}
