using Litmus.Cases;
using Litmus.Electrochemistry.Creep;

namespace Litmus.LithiumMetal;

/// <summary>Power-law creep of lithium near room temperature, from the literature; no paper of the suite prints it.</summary>
public static class CreepOfLithium
{
    private const string LePage = "W. S. LePage et al., J. Electrochem. Soc. 166, A89 (2019): bulk lithium";

    /// <summary>Exponent, activation energy, and one point of the law.</summary>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        Input.Assumed("stressExponent", 6.56, "1", 0.3, LePage + "; the uncertainty is ours"),
        Input.Assumed("creepActivationEnergy", 37, "kJ/mol", 3, LePage + "; the uncertainty is ours"),
        Input.Assumed("creepReferenceStress", 0.8, "MPa", 0.2, "A. Masias et al., J. Mater. Sci. 54, 2585 (2019): lithium yields between 0.73 and 0.81 MPa; the uncertainty covers the rates at which others tested"),
        Input.Assumed("creepReferenceStrainRate", 1e-3, "1/s", 0, "the order of a tensile test, at which the yield stress is taken; a decade in rate is a factor of 1.4 in stress, which the uncertainty of the stress covers"),
        Input.Assumed("creepReferenceTemperature", 298.15, "K", 0, "room temperature of those tests"),
    ];

    /// <summary>The law.</summary>
    public static PowerLawCreep Of(CaseInputs inputs) => new()
    {
        ReferenceStress = inputs["creepReferenceStress"],
        ReferenceStrainRate = inputs["creepReferenceStrainRate"],
        ReferenceTemperature = inputs["creepReferenceTemperature"],
        StressExponent = inputs["stressExponent"],
        ActivationEnergy = inputs["creepActivationEnergy"],
    };
}
