using Litmus.Cases;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.Primitives.Units;

namespace Litmus.Verification;

/// <summary>Are the physical constants and the units those of the published tables? No expected number is computed from the constants checked.</summary>
public sealed class ConstantsCase : IValidationCase
{
    private const string Codata = "CODATA 2022 (E. Tiesinga et al., physics.nist.gov/constants)";
    private const string Rounding = "a few roundings; the published digits are exact";
    private const string Digits = "half a unit of the last published digit";
    private const string CutOff = "the number is exact, and printed cut off after its tenth digit: a unit of that digit";
    private static readonly Input Temperature = Input.Exact("temperature", 298.15, "K", "Setting of the checks: 25 °C");
    private static readonly Input Density = Input.Exact("density", 534, "kg/m3", "Setting of the checks: lithium");
    private static readonly Input MolarMass = Input.Exact("molarMass", 6.94e-3, "kg/mol", "Setting of the checks: lithium");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<ConstantsCase>(
        "constants",
        "Are the physical constants and the units those of the published tables?",
        [Temperature, Density, MolarMass],
        typeof(PhysicalConstants));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        CheckDefined(observations);
        CheckDerived(observations, inputs[Temperature]);
        CheckUnits(observations);
        CheckDeposit(observations, inputs[Density], inputs[MolarMass]);
        return observations;
    }

    private static void CheckDefined(CaseObservations observations)
    {
        const string exact = "exact since the SI of 2019";
        Type constants = typeof(PhysicalConstants);
        observations.Check(constants, "elementary charge", $"1.602176634e-19 C, {Codata}", PhysicalConstants.ElementaryCharge, 1.602176634e-19, "C",
            Tolerance.None(exact));
        observations.Check(constants, "Avogadro constant", $"6.02214076e23 per mole, {Codata}", PhysicalConstants.Avogadro, 6.02214076e23, "1/mol",
            Tolerance.None(exact));
        observations.Check(constants, "Boltzmann constant", $"1.380649e-23 J/K, {Codata}", PhysicalConstants.Boltzmann, 1.380649e-23, "J/K",
            Tolerance.None(exact));
        observations.Check(constants, "Planck constant", $"6.62607015e-34 J s, {Codata}", PhysicalConstants.Planck, 6.62607015e-34, "J s",
            Tolerance.None(exact));
        observations.Check(constants, "zero of the Celsius scale", "273.15 K, the SI brochure (2019), section 2.3.1", PhysicalConstants.ZeroCelsius, 273.15,
            "K", Tolerance.None("exact by definition of the scale"));
        observations.Check(
            constants, "melting temperature of lithium", "180.50 °C, CRC Handbook of Chemistry and Physics, Physical Constants of Inorganic Compounds",
            PhysicalConstants.LithiumMeltingTemperature, 180.50 + 273.15, "K", Tolerance.Absolute(0.005, Digits));
    }

    // Quantities that others print, each from two or three of the constants.
    private static void CheckDerived(CaseObservations observations, double temperature)
    {
        Type constants = typeof(PhysicalConstants);
        double thermalVoltage = PhysicalConstants.Boltzmann * temperature / PhysicalConstants.ElementaryCharge;
        observations.Check(constants, "kT/e at 298.15 K", "25.6926 mV, tabulated in textbooks of electrochemistry", thermalVoltage * 1e3, 25.6926, "mV",
            Tolerance.Absolute(0.00005, Digits));
        observations.Check(constants, "Faraday constant", $"96485.33212 C/mol, {Codata}", PhysicalConstants.Faraday, 96485.33212, "C/mol",
            Tolerance.Absolute(1e-5, CutOff));
        observations.Check(constants, "molar gas constant", $"8.314462618 J/(mol K), {Codata}", PhysicalConstants.MolarGas, 8.314462618, "J/mol/K",
            Tolerance.Absolute(1e-9, CutOff));
        observations.Check(
            constants, "Boltzmann constant in electronvolts", $"8.617333262e-5 eV/K, {Codata}", PhysicalConstants.BoltzmannInElectronvolt, 8.617333262e-5,
            "eV/K", Tolerance.Absolute(1e-14, CutOff));
        observations.Check(
            constants, "von Klitzing constant h/e²", $"25812.80745 ohm, {Codata}",
            PhysicalConstants.Planck / (PhysicalConstants.ElementaryCharge * PhysicalConstants.ElementaryCharge), 25812.80745, "ohm",
            Tolerance.Absolute(1e-5, CutOff));
        observations.Check(
            constants, "molar volume of an ideal gas at 273.15 K and 100 kPa", $"22.71095464e-3 m³/mol, {Codata}",
            PhysicalConstants.MolarGas * PhysicalConstants.ZeroCelsius / 1e5, 22.71095464e-3, "m3/mol", Tolerance.Absolute(1e-11, CutOff));
        observations.Check(
            constants, "slope of the hydrogen electrode (RT ln 10)/F at 298.15 K", "59.1597 mV for each unit of pH, Bates, Determination of pH (1973): 59.16",
            Math.Log(10) * PhysicalConstants.MolarGas * temperature / PhysicalConstants.Faraday * 1e3, 59.16, "mV", Tolerance.Absolute(0.005, Digits));
    }

    private static void CheckUnits(CaseObservations observations)
    {
        Type unit = typeof(Unit);
        observations.Check(unit, "electronvolt", $"1.602176634e-19 J, {Codata}", Unit.Parse("eV").ToSi(1), 1.602176634e-19, "J", Tolerance.None("exact"));
        observations.Check(unit, "milliampere hour per square centimetre", "3.6 C on 1e-4 m²", Unit.Parse("mAh/cm2").ToSi(1), 36_000, "C/m2",
            Tolerance.Relative(1e-15, Rounding));
        observations.Check(unit, "watt hour per litre", "3600 J in 1e-3 m³", Unit.Parse("Wh/L").ToSi(1), 3.6e6, "J/m3", Tolerance.Relative(1e-15, Rounding));
        observations.Check(unit, "25 degrees Celsius", "298.15 K", Unit.Parse("degC").ToSi(25), 298.15, "K", Tolerance.None("a sum of two exact numbers"));
    }

    private static void CheckDeposit(CaseObservations observations, double density, double molarMass)
    {
        FaradayDeposition lithium = new() { Density = density, MolarMass = molarMass };
        Type deposition = typeof(FaradayDeposition);
        observations.Check(
            deposition, "thickness of 1 mAh/cm² of lithium", "4.85 µm, P. Albertus et al., Nat. Energy 3 (2018) 16", lithium.Thickness(36_000) * 1e6, 4.85,
            "um", Tolerance.Absolute(0.005, Digits));
        observations.Check(
            deposition, "charge of a layer of 10 µm", "h F ρ/M with F = 96485.33212 C/mol", lithium.ArealCapacity(1e-5), 1e-5 * 96485.33212 * 534 / 6.94e-3,
            "C/m2", Tolerance.Relative(1e-10, "the published digits of F"));
        observations.Check(
            deposition, "growth of a bivalent metal at 1 A/m² for the time of 1 mAh/cm²", "half of what a univalent one gives",
            (lithium with { ChargeNumber = 2 }).Rate(1) * FaradayDeposition.Duration(36_000, 1), 0.5 * 36_000 * 6.94e-3 / (96485.33212 * 534), "m",
            Tolerance.Relative(1e-10, "the published digits of F"));
    }
}
