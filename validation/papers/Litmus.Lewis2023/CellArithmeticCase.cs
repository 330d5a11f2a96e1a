using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do plateau and impedance, voxel and camera, loading and composition fit each other? (lewis2023, Section 2.1, Methods)</summary>
public sealed class CellArithmeticCase : IValidationCase
{
    private readonly Input _currentDensity, _impedance, _fieldWidth, _fieldHeight, _voxel, _arealCapacity, _dieDiameter, _specificCapacity;
    private readonly Input _activePart, _electrolytePart, _carbonPart, _xpsTime, _xpsCurrentDensity;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public CellArithmeticCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Description = CaseDescription.Of<CellArithmeticCase>(
            "cell-arithmetic",
            "Do plateau and impedance, voxel and camera, loading, composition and charge fit each other?",
            answers: [.. Answer.ByLaw("plateau-vs-eis"), .. Answer.ByArithmetic("tomo-field-of-view", "loading-5p9mg", "composite-sum", "xps-exceeds-25")],
            inputs:
            [
                _currentDensity = PrintedNumbers.Text("currentDensity", 1, "mA/cm2", "Section 2.1, Fig 1b"),
                _impedance = numbers.Printed("impedance", Parameters, "impedance_after_nucleation"),
                _fieldWidth = numbers.Printed("fieldWidth", Parameters, "field_of_view_width"),
                _fieldHeight = numbers.Printed("fieldHeight", Parameters, "field_of_view_height"),
                _voxel = numbers.Printed("voxel", Parameters, "voxel"),
                _arealCapacity = PrintedNumbers.Text("arealCapacity", 1, "mAh/cm2", "Methods, assembly"),
                _dieDiameter = numbers.Printed("dieDiameter", Parameters, "die_diameter"),
                _specificCapacity = numbers.Printed("specificCapacity", Parameters, "nmc_specific_capacity"),
                _activePart = numbers.Printed("activePart", Parameters, "nmc_weight_part"),
                _electrolytePart = numbers.Printed("electrolytePart", Parameters, "electrolyte_weight_part"),
                _carbonPart = numbers.Printed("carbonPart", Parameters, "carbon_weight_part"),
                _xpsTime = numbers.Printed("xpsDepositionTime", Parameters, "xps_deposition_time"),
                _xpsCurrentDensity = PrintedNumbers.Text("xpsCurrentDensity", 0.5, "mA/cm2", "Methods, XPS"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double plateau = inputs[_currentDensity] * inputs[_impedance];
        double voxel = inputs[_voxel], die = Math.PI * inputs[_dieDiameter] * inputs[_dieDiameter] / 4;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("plateau-vs-eis", plateau, "V")
            .Scalar("tomo-field-of-view", inputs[_fieldWidth] * inputs[_fieldHeight] / (voxel * voxel), "1")
            .Scalar("loading-5p9mg", inputs[_arealCapacity] * die / (inputs[_specificCapacity] * inputs[_activePart]), "kg")
            .Scalar("composite-sum", inputs[_activePart] + inputs[_electrolytePart] + inputs[_carbonPart], "1")
            .Scalar("xps-exceeds-25", inputs[_xpsCurrentDensity] * inputs[_xpsTime], "C/m2");
        if (inputs.WantsFigures)
        {
            observations.Note("plateau-vs-eis", ("impedance_part_mV", plateau));
        }

        return observations.Complete();
    }
}
