using Litmus.Cases;
using Litmus.Electrochemistry.Creep;

namespace Litmus.LithiumMetal;

/// <summary>Power-law creep of lithium near room temperature, from the literature. No paper of the suite prints it.</summary>
public static class CreepOfLithium
{
    private const string LePage = "W. S. LePage et al., J. Electrochem. Soc. 166, A89 (2019): bulk lithium; the uncertainty is ours";
    private const string Masias = "A. Masias et al., J. Mater. Sci. 54, 2585 (2019): lithium yields at 0.73 to 0.81 MPa; ";

    /// <summary>Stress exponent of the law.</summary>
    public static Input StressExponent { get; } = Input.Assumed("stressExponent", 6.56, "1", 0.3, LePage);

    /// <summary>Activation energy of the law.</summary>
    public static Input ActivationEnergy { get; } = Input.Assumed("creepActivationEnergy", 37, "kJ/mol", 3, LePage);

    /// <summary>Stress at the reference strain rate and temperature.</summary>
    public static Input ReferenceStress { get; } = Input.Assumed(
        "creepReferenceStress", 0.8, "MPa", 0.2, Masias + "the uncertainty covers the rates of other tests");

    /// <summary>Strain rate at the reference stress and temperature.</summary>
    public static Input ReferenceStrainRate { get; } = Input.Assumed(
        "creepReferenceStrainRate",
        1e-3,
        "1/s",
        0,
        "order of a tensile test of the yield stress; a decade in rate is a factor of 1.4 in stress, within its uncertainty");

    /// <summary>Temperature of the reference stress and strain rate.</summary>
    public static Input ReferenceTemperature { get; } = Input.Assumed("creepReferenceTemperature", 298.15, "K", 0, "room temperature of those tests");

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
