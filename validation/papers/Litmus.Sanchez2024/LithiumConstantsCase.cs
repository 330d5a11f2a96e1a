using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.LithiumMetal;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Are the specific capacity and the potential of lithium those of the handbooks? (sanchez2024, Section 1)</summary>
public sealed class LithiumConstantsCase : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<LithiumConstantsCase>(
        "lithium-constants",
        "Are the specific capacity and the potential of lithium those of the handbooks?",
        answers: ["li-capacity", "li-potential"],
        inputs:
        [
            LithiumDeposit.MolarMass,
            Input.Assumed("formationGibbsEnergy", -293.31, "kJ/mol", 0.1, "Li+ in water, NBS tables of chemical thermodynamic properties, J. Phys. Chem. Ref. Data 11, supplement 2 (1982); not printed"),
            Input.Assumed("acidity", 0, "1", 0, "pH 0, where the reversible and the standard hydrogen electrode are one; not printed"),
            Input.Assumed("temperature", 298.15, "K", 0, "standard temperature"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double capacity = SpecificCapacity.Of(inputs["lithiumMolarMass"]), standard = IonPotential.Standard(inputs["formationGibbsEnergy"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li-capacity", capacity, "C/kg")
            .Scalar("li-potential", IonPotential.AgainstReversibleHydrogen(standard, inputs["acidity"], inputs["temperature"]), "V");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("li-capacity", $"Faraday's law gives {capacity / 3600:F0} mAh/g; 3680 looks like 3860 with two digits exchanged.")
                .NoteText("li-potential", $"{standard:F3} V against the standard hydrogen electrode. Against the reversible one the potential rises with the pH, to {IonPotential.AgainstReversibleHydrogen(standard, 14, inputs["temperature"]):F2} V at pH 14, so that no pH above 0 gives −3.05 V.");
        }

        return observations.Complete();
    }
}
