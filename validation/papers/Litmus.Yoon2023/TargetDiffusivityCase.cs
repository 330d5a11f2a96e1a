using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which diffusivity do the targets need, and does commercial foil have it? (yoon2023, Results, Battery design guidelines, Fig S10)</summary>
public sealed class TargetDiffusivityCase : IValidationCase
{
    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public TargetDiffusivityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<TargetDiffusivityCase>(
            "target-diffusivity",
            "Which diffusivity do the targets need, and does commercial foil have it?",
            answers:
            [
                .. DesignTargetInputs.Names.Select(target => $"target-diffusivity-{target}"),
                "commercial-foil-fails",
            ],
            inputs:
            [
                .. DesignTargetInputs.Names.SelectMany(target => DesignTargetInputs.Of(paper, target)),
                paper.Printed("foilDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150")),
                paper.Setting("foilThickness", "fig8-thicknesses", "thickness_um", ("panel", "e")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double concentration = PolycrystalInference.Concentration(inputs);
        CaseObservations observations = CaseObservations.For(Description);
        foreach (string target in DesignTargetInputs.Names)
        {
            double required = DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(DesignTargetInputs.Read(inputs, target), concentration);
            observations.Scalar($"target-diffusivity-{target}", required, "m2/s");
        }

        StrippingAnode foil = new(new StrippingParameters
        {
            DiffusionCoefficient = inputs["foilDiffusivity"],
            Thickness = inputs["foilThickness"],
            StrippingCurrentDensity = inputs["ionicsCurrentDensity"],
            InitialConcentration = concentration,
        });
        return observations
            .Scalar("commercial-foil-fails", foil.Capacity, "C/m2", numericalUncertainty: DepletionSolver.RootTolerance * foil.Capacity)
            .NoteText(
                "target-diffusivity-fast",
                "No inferred value enters, only current, capacity and the lithium concentration. The text couples 1e-9 cm²/s to grains of 1 µm, without naming a target; the fast-charging grain limit of "
                + "0.3 µm is in line with 4.2e-9.")
            .Complete();
    }
}
