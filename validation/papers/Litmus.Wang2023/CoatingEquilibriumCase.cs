using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Wang2023;

/// <summary>At which potentials do the coating's reactions run by their thermodynamics? (wang2023, discussion of Fig 1)</summary>
/// <remarks>E = −ΔG/(2F). The paper quotes the potential of Li2Te and calls the coating stable below the cut-off, without a thermodynamic number.</remarks>
public sealed class CoatingEquilibriumCase : IValidationCase
{
    private readonly Input _lithiumTelluride = Input.Assumed(
        "formationEnergyLi2Te", -340, "kJ/mol", 10,
        "Gibbs energy of formation from cells of lithium and tellurium: M. S. Foster, C. C. Liu, J. Phys. Chem. 70 (1966); not printed")
        .Within(-360, -320, "measured at 800 K, and from 1.7 V (density functional theory) to 1.87 V");

    private readonly Input _copperTelluride = Input.Assumed(
        "formationEnergyCu2Te", -43, "kJ/mol", 6,
        "enthalpy of formation at 298 K, -43 ± 6 kJ/mol: torsion effusion, Mater. Chem. Phys. 70, 263 (2001); entropy left out; not printed")
        .Within(-55, -30, "twice the stated uncertainty");

    private readonly Input _electrons = PrintedNumbers.Text("electrons", 2, "1", "the reaction as printed");

    /// <summary>Creates the case.</summary>
    /// <param name="data">The reference data; no number of it is needed.</param>
    public CoatingEquilibriumCase(ReferenceDataset data)
    {
        _ = data;
        Description = CaseDescription.Of<CoatingEquilibriumCase>(
            "coating-equilibrium",
            "At which potentials do the coating's reactions run by their thermodynamics?",
            answers: [.. Answer.ByLaw("li2te-delithiation-equilibrium", "coating-stable-below-cutoff", "activation-plateau-below-equilibrium")],
            inputs: [_lithiumTelluride, _copperTelluride, _electrons]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double charge = inputs[_electrons] * PhysicalConstants.Faraday;
        double alone = -inputs[_lithiumTelluride] / charge, coating = -(inputs[_lithiumTelluride] - inputs[_copperTelluride]) / charge;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li2te-delithiation-equilibrium", alone, "V")
            .Scalar("coating-stable-below-cutoff", coating, "V")
            .Scalar("activation-plateau-below-equilibrium", coating, "V");
        if (inputs.WantsFigures)
        {
            observations.Note("coating-stable-below-cutoff", ("coating_V", coating), ("alone_V", alone));
        }

        return observations.Complete();
    }
}
