using Litmus.Cases;
using Litmus.Electrochemistry.Efficiency;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the half-cells explain what the full cells do? (wang2023, Fig 2c, Fig 2g, Fig 3a-b, Fig 7)</summary>
public sealed class HalfToFullCellCase : IValidationCase
{
    private readonly Input _coatedCycles = PrintedNumbers.Text("coatedCycles", 50, "1", "Fig 7h and its text");
    private readonly Input _bareCycles = PrintedNumbers.Text("bareCycles", 8, "1", "Fig 7g-h: from cycle 2 to cycle 10");
    private readonly Input _compositeLoading = Input.Assumed(
        "compositeLoading", 9, "mg/cm2", 3 / Math.Sqrt(3), "not printed for this cell; middle of the printed 6 to 12 mg/cm2, half-width/√3")
        .Within(6, 12, "the printed range of loadings");

    private readonly Input _efficiencyCoated, _efficiencyBare, _firstCoated, _firstBare, _chargeCoated, _dischargeCoated, _chargeBare, _dischargeBare;
    private readonly Input _activation, _fractionNmc;

    /// <summary>Reads the printed efficiencies and capacities.</summary>
    public HalfToFullCellCase(ReferenceDataset data)
    {
        const string percent = "coulombic_efficiency_percent";
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input First(string name, string collector) => paper.Setting(
            name, "initial-efficiency", percent, ("collector", collector), ("current_density_mA_per_cm2", "0.5"));
        Input Capacity(string name, string collector, string column) =>
            paper.Setting(name, "full-cell-capacity", column, ("collector", collector), ("cycle_1", "1"));
        _efficiencyCoated = paper.Printed("efficiencyCoated", "reservoir-efficiency", percent, ("collector", Coated));
        _efficiencyBare = paper.Printed("efficiencyBare", "reservoir-efficiency", percent, ("collector", Bare));
        _firstCoated = First("firstEfficiencyCoated", Coated);
        _firstBare = First("firstEfficiencyBare", Bare);
        _chargeCoated = Capacity("chargeCoated", Coated, "charge_mAh_per_g");
        _dischargeCoated = Capacity("dischargeCoated", Coated, "discharge_mAh_per_g");
        _chargeBare = Capacity("chargeBare", Bare, "charge_mAh_per_g");
        _dischargeBare = Capacity("dischargeBare", Bare, "discharge_mAh_per_g");
        _activation = paper.Setting("activation", Parameters, "activationSpecificCharge");
        _fractionNmc = paper.Printed("fractionNmc", Parameters, "cathodeFractionNmc");
        Description = CaseDescription.Of<HalfToFullCellCase>(
            "half-to-full-cell",
            "Do the efficiencies and capacities of the half-cells explain what the full cells do?",
            answers:
            [
                .. Answer.ByArithmetic(
                    "half-cell-explains-full-li2te", "half-cell-explains-full-cu", "cathode-loss-same", "full-cell-below-short-capacity"),
            ],
            inputs:
            [
                _coatedCycles, _bareCycles, _compositeLoading, _efficiencyCoated, _efficiencyBare, _firstCoated, _firstBare, _chargeCoated,
                _dischargeCoated, _chargeBare, _dischargeBare, _activation, _fractionNmc,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double coated = 1 - CumulativeEfficiency.Retention(inputs[_efficiencyCoated], inputs[_coatedCycles]);
        double bare = 1 - CumulativeEfficiency.Retention(inputs[_efficiencyBare], inputs[_bareCycles]);

        // What neither the activation nor the plating of lithium explains of the first loss must be the cathode's.
        double plated = inputs[_chargeCoated] - inputs[_activation];
        double cathodeCoated = (plated * inputs[_firstCoated]) - inputs[_dischargeCoated];
        double cathodeBare = (inputs[_chargeBare] * inputs[_firstBare]) - inputs[_dischargeBare];
        double areal = inputs[_chargeBare] * inputs[_compositeLoading] * inputs[_fractionNmc];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("half-cell-explains-full-li2te", coated, "1")
            .Scalar("half-cell-explains-full-cu", bare, "1")
            .Scalar("cathode-loss-same", cathodeBare - cathodeCoated, "C/kg")
            .Scalar("full-cell-below-short-capacity", areal, "C/m2");
        if (inputs.WantsFigures)
        {
            double needed = CumulativeEfficiency.MeanEfficiency(33.0 / 148, inputs[_bareCycles]);
            observations
                .Note("half-cell-explains-full-cu", ("lost_percent", bare), ("mean_percent", inputs[_efficiencyBare]), ("needed_percent", needed))
                .Note("half-cell-explains-full-li2te", ("lost_percent", coated), ("mean_percent", inputs[_efficiencyCoated]))
                .Note("cathode-loss-same", ("coated_mAh_per_g", cathodeCoated), ("bare_mAh_per_g", cathodeBare))
                .Note(
                    "full-cell-below-short-capacity", ("plated_mAh_per_cm2", areal),
                    ("most_mAh_per_cm2", inputs[_chargeBare] * Unit.Parse("mg/cm2").ToSi(12) * inputs[_fractionNmc]));
        }

        return observations.Complete();
    }
}
