using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.LithiumMetal;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Are the specific capacity and the potential of lithium those of the handbooks? (sanchez2024, Section 1)</summary>
public sealed class LithiumConstantsCase : IValidationCase
{
    private const double HighestAcidity = 14;

    private static readonly Input GibbsEnergy = Input.Assumed(
        "formationGibbsEnergy", -293.31, "kJ/mol", 0.1, "Li+ in water, NBS tables, J. Phys. Chem. Ref. Data 11, supplement 2 (1982); not printed")
        .Within(-293.81, -292.9, "from W. M. Latimer, Oxidation Potentials (1952), -70.22 kcal/mol, to CODATA key values (1989)");

    private static readonly Input Acidity = Input.Assumed(
        "acidity", 0, "1", 0, "pH 0, where the reversible and the standard hydrogen electrode are one; not printed")
        .Within(0, 14, "the paper gives no pH");

    private static readonly Input Temperature = Input.Assumed("temperature", 298.15, "K", 0, "standard temperature")
        .Within(293.15, 303.15, "room temperature");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<LithiumConstantsCase>(
        "lithium-constants",
        "Are the specific capacity and the potential of lithium those of the handbooks?",
        answers: [.. Answer.ByLaw("li-capacity", "li-potential")],
        inputs: [LithiumDeposit.MolarMass, GibbsEnergy, Acidity, Temperature]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double capacity = SpecificCapacity.Of(inputs[LithiumDeposit.MolarMass]), standard = IonPotential.Standard(inputs[GibbsEnergy]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li-capacity", capacity, "C/kg")
            .Scalar("li-potential", IonPotential.AgainstReversibleHydrogen(standard, inputs[Acidity], inputs[Temperature]), "V");
        if (inputs.WantsFigures)
        {
            double highest = IonPotential.AgainstReversibleHydrogen(standard, HighestAcidity, inputs[Temperature]);
            observations
                .Note("li-capacity", ("capacity_mAh_per_g", capacity))
                .Note("li-potential", ("standard_V", standard), ("highest_V", highest), ("highest_acidity", HighestAcidity));
        }

        return observations.Complete();
    }
}
