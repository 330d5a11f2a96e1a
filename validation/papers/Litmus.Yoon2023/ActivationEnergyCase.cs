using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the printed barriers fit together, and to the rule of thumb? (yoon2023, Results, Grain boundary diffusivity)</summary>
public sealed class ActivationEnergyCase : IValidationCase
{
    /// <summary>Describes the case with the printed barriers.</summary>
    /// <param name="data">The reference data.</param>
    public ActivationEnergyCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<ActivationEnergyCase>(
            "activation-energies",
            "Do the printed barriers fit together, and to the rule of thumb?",
            answers:
            [
                "bulk-ea-split", "ea-gb-below-bulk", "rule-of-thumb", "rule-of-thumb-own-bulk", "rule-underestimates-d",
                "vacancy-energy-gb-vs-bulk",
            ],
            inputs:
            [
                paper.Printed("bulkBarrier", "activation-energies", "lowest_eV", ("quantity", "bulk with formation")),
                paper.Printed("bulkFormationEnergy", "activation-energies", "lowest_eV", ("quantity", "vacancy formation in the bulk")),
                paper.Printed("boundaryFormationEnergy", "parameters", "boundary_formation_energy"),
                paper.Setting("largestBoundaryBarrier", "activation-energies", "highest_eV", ("quantity", "boundaries 250-350 K")),
                paper.Setting("lowestMeasuredBarrier", "activation-energies", "lowest_eV", ("method", "experiments (refs 14 and 46-50)")),
                paper.Setting("highestMeasuredBarrier", "activation-energies", "highest_eV", ("method", "experiments (refs 14 and 46-50)")),
                paper.Setting("smallestRatio", "rule-of-thumb", "smallest_ratio"),
                paper.Setting("largestRatio", "rule-of-thumb", "largest_ratio"),
                paper.Setting("ruleBarrier", "rule-of-thumb", "barrier"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double smallest = inputs["smallestRatio"], largest = inputs["largestRatio"], rule = inputs["ruleBarrier"];
        double bulk = inputs["bulkBarrier"];
        double fromMeasured = Nearest(rule, smallest * inputs["lowestMeasuredBarrier"], largest * inputs["highestMeasuredBarrier"]);
        double fromOwn = Nearest(rule, smallest * bulk, largest * bulk);
        const double ElectronVolt = PhysicalConstants.ElementaryCharge;

        return CaseObservations.For(Description)
            .Scalar("bulk-ea-split", bulk - inputs["bulkFormationEnergy"], "J")
            .Scalar("ea-gb-below-bulk", inputs["largestBoundaryBarrier"], "J")
            .Scalar("rule-of-thumb", fromMeasured, "J", closure: "the ratio and the measured bulk barrier are free within their printed ranges, and the nearest value is taken.")
            .NoteText(
                "rule-of-thumb",
                $"60-67 % of the measured 0.52-0.57 eV is {smallest * inputs["lowestMeasuredBarrier"] / ElectronVolt:F3} to {largest * inputs["highestMeasuredBarrier"] / ElectronVolt:F3} eV: "
                + "0.33 eV lies in its lower third. The paper does not say which bulk barrier it took.")
            .Scalar("rule-of-thumb-own-bulk", fromOwn, "J", closure: "the ratio is free within its printed range, and the nearest value is taken.")
            .NoteText(
                "rule-of-thumb-own-bulk",
                $"60-67 % of the calculated 0.48 eV is {smallest * bulk / ElectronVolt:F3} to {largest * bulk / ElectronVolt:F3} eV. It rounds to 0.33 eV only if 0.48 stands for more than "
                + $"{0.325 / largest:F3} eV.")
            .Scalar("rule-underestimates-d", rule, "J")
            .Scalar("vacancy-energy-gb-vs-bulk", inputs["boundaryFormationEnergy"] - inputs["bulkFormationEnergy"], "J")
            .Complete();
    }

    private static double Nearest(double wanted, double lowest, double highest) => Math.Min(Math.Max(wanted, lowest), highest);
}
