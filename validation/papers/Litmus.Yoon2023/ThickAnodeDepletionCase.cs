using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>When does an anode of coarse grains run out of lithium at the interface? (yoon2023, Fig S9 and Results, Battery design guidelines)</summary>
public sealed class ThickAnodeDepletionCase : IValidationCase
{
    private const int PositionCount = 101;

    // Krauskopf's experiment, to which the paper compares its 36 h [s].
    private const double MeasuredDepletionTime = 12 * 3600;

    private const double HalfHour = 1800;

    // Half a unit of the last digit of 3.6 mAh/cm².
    private const double CapacityDigits = 0.05 / 3.6;

    private static readonly double[] PlateauFractions = [0.98, 0.99, 0.995, 0.999];

    private readonly StrippingInputs _stripping;
    private readonly Input _printedDepletionTime;
    private readonly Input _plateauThickness;
    private readonly Input _halfPlateauThickness;
    private readonly Input _doublePlateauThickness;
    private readonly Input _largestThickness;
    private readonly Input _plateauCriterion = Input.Choice(
        "plateauCriterion",
        ["half an hour below the limit", "98 % of the limit", "99 % of the limit", "99.5 % of the limit", "99.9 % of the limit"],
        chosen: 0,
        "half a unit of the printed plateau time of 36 h; the paper gives no criterion");
    private readonly Input _inaccessibleReading = Input.Choice(
        "inaccessibleReading",
        ["least lithium left in the anode", "least left among the anodes of Fig 8 that give the full capacity to its printed digits"],
        chosen: 0,
        "the words of the paper: the amount of inaccessible lithium is minimised");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public ThickAnodeDepletionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _stripping = new StrippingInputs(paper);
        _printedDepletionTime = paper.Printed("printedDepletionTime", "stripping-case", "depletion_time_model");
        _plateauThickness = paper.Setting("plateauThickness", "stripping-case", "plateau_thickness");
        _halfPlateauThickness = paper.Definition("halfPlateauThickness", "fig8-thicknesses", "thickness_um", ("panel", "b"));
        _doublePlateauThickness = paper.Definition("doublePlateauThickness", "fig8-thicknesses", "thickness_um", ("panel", "d"));
        _largestThickness = paper.Definition("largestThickness", "fig8-thicknesses", "thickness_um", ("panel", "e"));
        Description = CaseDescription.Of<ThickAnodeDepletionCase>(
            "thick-anode-depletion",
            "When does an anode of coarse grains run out of lithium at the interface?",
            answers:
            [
                .. Answer.ByModel(
                    "td-120um", "td-closure-d", "td-model-over-exp", "plateau-thickness", "plateau-time", "plateau-capacity", "thin-limited-below-40",
                    "diffusion-limited-above-40", "inaccessible-minimum"),
                .. Answer.CannotFail("interface-drop-shape", "capacity-is-current-times-td"),
            ],
            inputs:
            [
                .. _stripping.All, _printedDepletionTime, _plateauThickness, _halfPlateauThickness, _doublePlateauThickness, _largestThickness,
                _plateauCriterion, _inaccessibleReading, .. BulkLithium.All,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double current = inputs[_stripping.CurrentDensity], diffusivity = inputs[_stripping.Diffusivity], printed = inputs[_printedDepletionTime];
        double concentration = BulkLithium.Concentration(inputs);
        StrippingAnode anode = Anode(inputs, inputs[_stripping.Thickness]), widest = Anode(inputs, inputs[_largestThickness]);
        StrippingAnode half = Anode(inputs, inputs[_halfPlateauThickness]), twice = Anode(inputs, inputs[_doublePlateauThickness]);
        StrippingAnode plateau = Anode(inputs, inputs[_plateauThickness]);
        double[] timesUpToPlateau = [.. Enumerable.Range(1, 40).Select(i => Anode(inputs, i * inputs[_plateauThickness] / 40).DepletionTime)];
        double implied = DepletionLimits.DiffusionCoefficientFromSandTime(printed, current, concentration);
        double PlateauAt(double fraction) => DesignThresholds.PlateauThickness(current, diffusivity, fraction, concentration);
        double[] plateaus = [.. PlateauFractions.Select(PlateauAt)];

        double[] thicknesses = [PlateauAt(1 - (HalfHour / anode.SandTime)), .. plateaus];
        double full = (1 - CapacityDigits) * widest.Capacity, toTwice = Inaccessible(twice) - Inaccessible(plateau);
        double[] isLeast = inputs.OptionOf(_inaccessibleReading) == 0
            ? [Inaccessible(half) - Inaccessible(plateau), toTwice]
            : [full - half.Capacity, plateau.Capacity - full, toTwice];

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("td-120um", anode.DepletionTime, "s", numericalUncertainty: DepletionSolver.RootTolerance * anode.DepletionTime)
            .Note(
                "td-120um",
                ("depletion_h", anode.DepletionTime), ("implied_cm2_per_s", implied), ("denser_percent", Math.Sqrt(printed / anode.DepletionTime) - 1))
            .Scalar("td-closure-d", implied, "m2/s")
            .Scalar("td-model-over-exp", anode.DepletionTime, "s")
            .Note(
                "td-model-over-exp",
                ("depletion_h", anode.DepletionTime), ("measured_h", MeasuredDepletionTime), ("factor", anode.DepletionTime / MeasuredDepletionTime),
                ("needed_cm2_per_s", diffusivity * MeasuredDepletionTime / anode.DepletionTime))
            .Scalar("interface-drop-shape", FastestFall(anode), "1")
            .Scalar("capacity-is-current-times-td", DepletionChecks.LostOverCharge(anode, anode.DepletionTime), "1")
            .Scalar("plateau-thickness", thicknesses[inputs.OptionOf(_plateauCriterion)], "m")
            .Note(
                "plateau-thickness",
                ("at98_um", plateaus[0]), ("at99_um", plateaus[1]), ("at995_um", plateaus[2]), ("at999_um", plateaus[3]))
            .Scalar("plateau-time", widest.DepletionTime, "s", numericalUncertainty: DepletionSolver.RootTolerance * widest.DepletionTime)
            .Scalar("plateau-capacity", widest.Capacity, "C/m2", numericalUncertainty: DepletionSolver.RootTolerance * widest.Capacity)
            .Token("thin-limited-below-40", Trend.Of(timesUpToPlateau))
            .Scalar("diffusion-limited-above-40", widest.Capacity / plateau.Capacity, "1")
            .Token("inaccessible-minimum", Trend.Truth(isLeast.All(difference => difference > 0)))
            .DecidedBy("inaccessible-minimum", isLeast)
            .Note(
                "inaccessible-minimum",
                ("half_mAh_per_cm2", Inaccessible(half)), ("plateau_mAh_per_cm2", Inaccessible(plateau)), ("twice_mAh_per_cm2", Inaccessible(twice)));
        if (inputs.WantsFigures)
        {
            AddFigures(observations, inputs);
        }

        return observations.Complete();
    }

    private StrippingAnode Anode(CaseInputs inputs, double thickness) => new(_stripping.At(inputs, thickness));

    private static double Inaccessible(StrippingAnode anode) => anode.Inventory - anode.Capacity;

    // x/L of the largest fall between successive tenths of the depletion time; of all these the one farthest from the electrolyte.
    private static double FastestFall(StrippingAnode anode)
    {
        int farthest = 0;
        for (int tenth = 1; tenth <= 10; tenth++)
        {
            double before = (tenth - 1) * anode.DepletionTime / 10, after = tenth == 10 ? anode.DepletionTime : tenth * anode.DepletionTime / 10;
            int fastest = Enumerable.Range(0, PositionCount).MaxBy(i => At(anode, i, before) - At(anode, i, after));
            farthest = Math.Max(farthest, fastest);
        }

        return farthest / (PositionCount - 1.0);
    }

    private static double At(StrippingAnode anode, int position, double time) =>
        anode.ConcentrationAt(position == PositionCount - 1 ? anode.Parameters.Thickness : position * anode.Parameters.Thickness / (PositionCount - 1), time);

    private void AddFigures(CaseObservations observations, CaseInputs inputs)
    {
        double[] thicknesses = [1e-5, 2e-5, 4e-5, 8e-5, 1.2e-4, 1.6e-4];
        DepletionOptions options = new() { PositionCount = PositionCount };
        DepletionResult[] results = [.. thicknesses.Select(thickness => new DepletionSolver(_stripping.At(inputs, thickness), options).Solve())];
        var points = results.SelectMany(result => result.Profiles.SelectMany((profile, k) => profile.Concentrations.Select((c, i) =>
            (X: result.Positions[i], Fraction: c / result.Parameters.InitialConcentration, Part: k * 0.25, result.Parameters.Thickness)))).ToArray();
        observations.Table(new CaseTable(
            "fig-s9-profiles",
            [
                CaseColumn.Of("position_um", [.. points.Select(point => point.X)]),
                CaseColumn.Of("concentration_1", [.. points.Select(point => point.Fraction)]),
                CaseColumn.Of("time", [.. points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Part:0.##} t_d"))]),
                CaseColumn.Of("thickness", [.. points.Select(point => Micrometres.Of(point.Thickness))]),
            ]));
        double[] scan = [.. Enumerable.Range(1, 80).Select(i => i * 2e-6)];
        observations.Table(new CaseTable(
            "fig-s9-depletion-time",
            [
                CaseColumn.Of("thickness_um", scan),
                CaseColumn.Of("depletion_time_h", [.. scan.Select(thickness => Anode(inputs, thickness).DepletionTime)]),
                CaseColumn.Of("capacity_mAh_per_cm2", [.. scan.Select(thickness => Anode(inputs, thickness).Capacity)]),
            ]));
        observations.Table(new CaseTable(
            "stated-plateau",
            [CaseColumn.Of("thickness_um", [inputs[_plateauThickness]]), CaseColumn.Of("depletion_time_h", [inputs[_printedDepletionTime]])]));
        observations.Figure(new FigureDescription(
            "fig-s9-profiles",
            "Concentration across the anode until depletion",
            "Corresponds to Fig S9a-f: 0.1 mA/cm² from grains of 150 µm at 300 K.",
            new FigureAxis("distance from the electrolyte (µm)"),
            new FigureAxis("concentration / initial concentration"),
            [new FigureLayer(FigureMark.Line, "fig-s9-profiles", "position_um", "concentration_1", Series: "time", Facet: "thickness")],
            ["interface-drop-shape"]));
        observations.Figure(new FigureDescription(
            "fig-s9-depletion-time",
            "Depletion time against thickness",
            "Corresponds to Fig S9g. The rules are the stated plateau, 36 h from 40 µm on.",
            new FigureAxis("anode thickness (µm)"),
            new FigureAxis("depletion time (h)"),
            [
                new FigureLayer(FigureMark.Line, "fig-s9-depletion-time", "thickness_um", "depletion_time_h", Label: "computed"),
                new FigureLayer(FigureMark.Rule, "stated-plateau", "thickness_um", string.Empty, Label: "stated thickness"),
                new FigureLayer(FigureMark.Rule, "stated-plateau", string.Empty, "depletion_time_h", Label: "stated time"),
            ],
            ["td-120um", "plateau-time", "plateau-thickness", "thin-limited-below-40", "diffusion-limited-above-40"]));
    }
}
