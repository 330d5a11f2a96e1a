using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Do printed numbers of two papers agree where nothing has to be computed? (wang2023, lewis2023, zhang2025, yoon2023)</summary>
public sealed class PrintedComparisonsCase : IValidationCase
{
    private static readonly string[] Faces = ["001", "101", "111"];

    private readonly IReadOnlyList<Input> _barriers;
    private readonly Input _denseThickness;
    private readonly Input _denseCharge;
    private readonly Input _quotedThickness = PrintedNumbers.Text("quotedThickness", 125, "um", "lewis2023, Section 2.2: about 125 µm for 25 mAh/cm²");
    private readonly Input _quotedCharge = PrintedNumbers.Text("quotedCharge", 25, "mAh/cm2", "lewis2023, Section 2.2: about 125 µm for 25 mAh/cm²");
    private readonly Input _section;
    private readonly Input _shortCapacity;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PrintedComparisonsCase(ReferenceDataset data)
    {
        PrintedNumbers zhang = new(data.Paper("zhang2025")), wang = new(data.Paper("wang2023"));
        _barriers =
        [
            .. Faces.Select(face => zhang.Setting(
                $"barrier{face}", "table-s2-orientations", "diffusion_barrier_eV", ("metal", "Li"), ("orientation", face))),
        ];
        (string, string) five = ("areal_capacity_mAh_per_cm2", "5"), three = ("areal_capacity_mAh_per_cm2", "3");
        _denseThickness = wang.Setting("denseThickness", "film-thickness", "theoretical_thickness_um", five);
        _denseCharge = wang.Setting("denseCharge", "film-thickness", "areal_capacity_mAh_per_cm2", five);
        _section = wang.Setting("sectionThickness", "film-thickness", "measured_thickness_um", three);
        _shortCapacity = wang.Setting(
            "shortCapacity", "continuous-plating", "areal_capacity_mAh_per_cm2", ("collector", "Cu"), ("current_density_mA_per_cm2", "0.5"));
        Description = CaseDescription.Of<PrintedComparisonsCase>(
            "printed-comparisons",
            "Do printed numbers of two papers agree where nothing has to be computed?",
            answers:
            [
                .. Answer.ByArithmetic("thickness-per-charge"),
                .. Answer.ByRestatement("barrier-reaches-bulk", "section-3mah", "copper-capacity-0p5"),
            ],
            inputs: [.. _barriers, _denseThickness, _denseCharge, _quotedThickness, _quotedCharge, _section, _shortCapacity]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double perCharge = inputs[_denseThickness] / inputs[_denseCharge], quotedPerCharge = inputs[_quotedThickness] / inputs[_quotedCharge];
        return CaseObservations.For(Description)
            .Scalar("barrier-reaches-bulk", _barriers.Max(barrier => inputs[barrier]), "J")
            .Scalar("thickness-per-charge", perCharge / quotedPerCharge, "1")
            .Scalar("section-3mah", inputs[_section], "m")
            .Scalar("copper-capacity-0p5", inputs[_shortCapacity], "C/m2")
            .Complete();
    }
}
