using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do plateau and impedance, voxel and camera, loading and composition fit each other? (lewis2023, Section 2.1, Methods)</summary>
public sealed class CellArithmeticCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double voxel = inputs["voxel"], die = Math.PI * inputs["dieDiameter"] * inputs["dieDiameter"] / 4;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("plateau-vs-eis", inputs["currentDensity"] * inputs["impedance"], "V")
            .Scalar("tomo-field-of-view", inputs["fieldWidth"] * inputs["fieldHeight"] / (voxel * voxel), "1")
            .Scalar("loading-5p9mg", inputs["arealCapacity"] * die / (inputs["specificCapacity"] * inputs["activePart"]), "kg")
            .Scalar("composite-sum", inputs["activePart"] + inputs["electrolytePart"] + inputs["carbonPart"], "1");
        if (inputs.WantsFigures)
        {
            observations.NoteText("plateau-vs-eis", $"{inputs["currentDensity"] * inputs["impedance"] * 1e3:F0} mV of the plateau are impedance down to 2 Hz; the rest is slower than that.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<CellArithmeticCase>(
            "cell-arithmetic",
            "Do plateau and impedance, voxel and camera, loading and composition fit each other?",
            answers: ["plateau-vs-eis", "tomo-field-of-view", "loading-5p9mg", "composite-sum"],
            inputs:
            [
                PrintedNumbers.Text("currentDensity", 1, "mA/cm2", "Section 2.1, Fig 1b"),
                numbers.Printed("impedance", Parameters, "impedance_after_nucleation"),
                numbers.Printed("fieldWidth", Parameters, "field_of_view_width"),
                numbers.Printed("fieldHeight", Parameters, "field_of_view_height"),
                numbers.Printed("voxel", Parameters, "voxel"),
                PrintedNumbers.Text("arealCapacity", 1, "mAh/cm2", "Methods, assembly"),
                numbers.Printed("dieDiameter", Parameters, "die_diameter"),
                numbers.Printed("specificCapacity", Parameters, "nmc_specific_capacity"),
                numbers.Printed("activePart", Parameters, "nmc_weight_part"),
                numbers.Printed("electrolytePart", Parameters, "electrolyte_weight_part"),
                numbers.Printed("carbonPart", Parameters, "carbon_weight_part"),
            ]);
    }
}
