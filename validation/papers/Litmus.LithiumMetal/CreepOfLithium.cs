using Litmus.Cases;
using Litmus.Electrochemistry.Creep;

namespace Litmus.LithiumMetal;

/// <summary>Power-law creep of lithium near room temperature, from the literature. No paper of the suite prints it.</summary>
public static class CreepOfLithium
{
    private const string LePage = "W. S. LePage et al., J. Electrochem. Soc. 166, A89 (2019): bulk lithium; the uncertainty is ours";
    private const string Masias = "A. Masias et al., J. Mater. Sci. 54, 2585 (2019): lithium yields at 0.73 to 0.81 MPa; ";

    /// <summary>Stress exponent of the law.</summary>
    public static Input StressExponent { get; } = Input.Assumed("stressExponent", 6.56, "1", 0.3, LePage)
        .Within(6, 7, "stress exponents of lithium near room temperature in tension and compression, 6.0 to 6.9, by several groups");

    /// <summary>Activation energy of the law.</summary>
    public static Input ActivationEnergy { get; } = Input.Assumed("creepActivationEnergy", 37, "kJ/mol", 3, LePage)
        .Within(31, 55, "from the 37 ± 6 kJ/mol of LePage et al. to the activation energy of self-diffusion, 50 to 55 kJ/mol");

    /// <summary>Stress at the reference strain rate and temperature.</summary>
    public static Input ReferenceStress { get; } = Input.Assumed(
        "creepReferenceStress", 0.8, "MPa", 0.2, Masias + "the uncertainty covers the rates of other tests")
        .Within(0.4, 1.2, "yield stresses of bulk lithium at room temperature by several groups, 0.4 to 1.2 MPa");

    /// <summary>Strain rate at the reference stress and temperature.</summary>
    public static Input ReferenceStrainRate { get; } = Input.Assumed(
        "creepReferenceStrainRate",
        1e-3,
        "1/s",
        0,
        "order of a tensile test of the yield stress; a decade in rate is a factor of 1.4 in stress, within its uncertainty")
        .Within(1e-4, 1e-2, "rates of tensile tests that give a yield stress");

    /// <summary>Temperature of the reference stress and strain rate.</summary>
    public static Input ReferenceTemperature { get; } = Input.Assumed("creepReferenceTemperature", 298.15, "K", 0, "room temperature of those tests")
        .Within(293.15, 303.15, "room temperature, 20 to 30 °C");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Input> Inputs { get; } = [StressExponent, ActivationEnergy, ReferenceStress, ReferenceStrainRate, ReferenceTemperature];

    /// <summary>The law.</summary>
    public static PowerLawCreep Of(CaseInputs inputs) => new()
    {
        ReferenceStress = inputs[ReferenceStress],
        ReferenceStrainRate = inputs[ReferenceStrainRate],
        ReferenceTemperature = inputs[ReferenceTemperature],
        StressExponent = inputs[StressExponent],
        ActivationEnergy = inputs[ActivationEnergy],
    };
}
