using Litmus.Cases;
using Litmus.Nucleation.Kinetics;

namespace Litmus.Sanchez2024;

/// <summary>Properties of lithium and its surface. The paper names them without a number. Each has the source of its value.</summary>
internal static class AssumedLithium
{
    /// <summary>Energy of the face between lithium and electrolyte.</summary>
    public static Input FaceEnergy { get; } = Input.Assumed(
        "electrolyteFaceEnergy", 0.5, "J/m2", 0.05, "not printed; Li against vacuum: 0.52 J/m2 (L. Vitos et al., Surf. Sci. 411 (1998) 186); SEI alike")
        .Within(0.3, 0.6, "molten lithium has 0.40 J/m2, faces of the crystal 0.46 to 0.55 J/m2 (R. Tran et al., Sci. Data 3, 160080, 2016); SEI may lower it");

    /// <summary>Molar volume.</summary>
    public static Input MolarVolume { get; } = Input.Assumed(
        "molarVolume", 13.0, "cm3/mol", 0.01, "not printed; 6.94 g/mol over 0.534 g/cm3 (CRC Handbook of Chemistry and Physics)")
        .Within(12.9, 13.1, "densities of 0.530 to 0.536 g/cm3 in handbooks");

    /// <summary>Temperature.</summary>
    public static Input Temperature { get; } = Input.Assumed("temperature", 298.15, "K", 2, "not printed; room temperature")
        .Within(293.15, 303.15, "laboratories and climate chambers at 20 to 30 degC");

    /// <summary>Exchange current density.</summary>
    public static Input ExchangeCurrentDensity { get; } = Input.Assumed(
        "exchangeCurrentDensity", 1, "mA/cm2", 0.4, "not printed; about 1 mA/cm2 on Li in carbonates and ethers, known to a factor of about two")
        .Within(0.1, 20, "0.1 mA/cm2 below an aged SEI; over 10 mA/cm2 at microelectrodes (D. T. Boyle et al., ACS Energy Lett. 5, 701, 2020)");

    /// <summary>Charge-transfer coefficient.</summary>
    public static Input TransferCoefficient { get; } = Input.Assumed("transferCoefficient", 0.5, "1", 0.05, "not printed; a symmetric barrier")
        .Within(0.3, 0.7, "A. J. Bard, L. R. Faulkner, Electrochemical Methods, 2nd ed. (2001), section 3.3: most values lie from 0.3 to 0.7");

    /// <summary>Contact angle of nuclei.</summary>
    public static Input ContactAngle { get; } = Input.Assumed(
        "contactAngle", 30, "deg", 3, "not printed; at 0.5 J/m2 it gives the nucleation overpotentials of 0.1 to 0.3 V of real cells; uncertainty a tenth")
        .Within(8, 45, "gives nucleation overpotentials of 20 mV to 0.5 V, as found on metals (K. Yan et al., Nat. Energy 1, 16010, 2016)");

    /// <summary>Rate of a free site without a barrier.</summary>
    public static Input NucleationRateConstant { get; } = Input.Assumed(
        "nucleationRateConstant", 1, "1/s", 0.4, "not printed; nucleation peaks last about a second at 1 mA/cm2; known to a factor of about two")
        .Within(0.01, 100, "prefactors of nucleation are known to decades; peaks last from a tenth of a second to minutes");

    /// <summary>Sites.</summary>
    public static Input SiteDensity { get; } = Input.Assumed(
        "siteDensity", 1e14, "1/m2", 4e13, "not printed; one site in (100 nm)², the grain size on a copper foil; known to a factor of about two")
        .Within(1e12, 1e16, "one site in (1 um)² to one in (10 nm)²; A. Pei et al., Nano Lett. 17, 1132 (2017) count nuclei in this range");

    /// <summary>Kinetics of lithium on lithium.</summary>
    public static ButlerVolmer Kinetics(CaseInputs inputs) => new()
    {
        ExchangeCurrentDensity = inputs[ExchangeCurrentDensity],
        TransferCoefficient = inputs[TransferCoefficient],
        Temperature = inputs[Temperature],
    };
}
