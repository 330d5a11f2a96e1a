using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>When does an anode of coarse grains run out of lithium at the interface? (yoon2023, Fig S9 and Results, Battery design guidelines)</summary>
public sealed class ThickAnodeDepletionCase : IValidationCase
{
    private const int IntervalCount = 4000;
    private const int PositionCount = 101;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public ThickAnodeDepletionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<ThickAnodeDepletionCase>(
            "thick-anode-depletion",
            "When does an anode of coarse grains run out of lithium at the interface?",
            answers:
            [
                "td-120um", "td-closure-d", "td-model-over-exp", "interface-drop-shape",
                "capacity-is-current-times-td", "plateau-thickness", "plateau-time", "plateau-capacity", "thin-limited-below-40",
                "diffusion-limited-above-40", "inaccessible-minimum",
            ],
            inputs:
            [
                paper.Setting("currentDensity", "stripping-case", "stripping_current_density"),
                paper.Setting("thickness", "stripping-case", "anode_thickness"),
                paper.Printed("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150")),
                paper.Printed("printedDepletionTime", "stripping-case", "depletion_time_model"),
                paper.Setting("plateauThickness", "stripping-case", "plateau_thickness"),
                paper.Setting("halfPlateauThickness", "fig8-thicknesses", "thickness_um", ("panel", "b")),
                paper.Setting("doublePlateauThickness", "fig8-thicknesses", "thickness_um", ("panel", "d")),
                paper.Setting("largestThickness", "fig8-thicknesses", "thickness_um", ("panel", "e")),
                Input.Exact("plateauCriterion", 0.5, "h", "half a unit of the printed plateau time of 36 h; the paper gives no criterion"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double current = inputs["currentDensity"], concentration = PolycrystalInference.Concentration(inputs), diffusivity = inputs["diffusivity"];
        StrippingAnode anode = Anode(inputs, inputs["thickness"]), widest = Anode(inputs, inputs["largestThickness"]), plateau = Anode(inputs, inputs["plateauThickness"]);
        StrippingAnode half = Anode(inputs, inputs["halfPlateauThickness"]), twice = Anode(inputs, inputs["doublePlateauThickness"]);
        double plateauFraction = 1 - (inputs["plateauCriterion"] / anode.SandTime);
        double[] timesUpToPlateau = [.. Enumerable.Range(1, 40).Select(i => Anode(inputs, i * inputs["plateauThickness"] / 40).DepletionTime)];
        double PlateauAt(double fraction) => DesignThresholds.PlateauThickness(current, diffusivity, fraction, concentration) * 1e6;

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("td-120um", anode.DepletionTime, "s", numericalUncertainty: DepletionSolver.RootTolerance * anode.DepletionTime)
            .NoteText("td-120um", $"The printed 2.9e-11 cm²/s and dense lithium give {Text.Of(anode.DepletionTime / 3600)} h; 36 h needs {Text.Of(Implied(inputs, concentration) * 1e4 * 1e11)}e-11 cm²/s, "
                + "which prints as 3.0e-11, or a denser lithium by 1.6 %.")
            .Scalar("td-closure-d", Implied(inputs, concentration), "m2/s")
            .Scalar("td-model-over-exp", anode.DepletionTime, "s")
            .NoteText("td-model-over-exp", $"{Text.Of(anode.DepletionTime / 3600)} h against 12 h measured is a factor of {Text.Of(anode.DepletionTime / (12 * 3600))}. The grain size of the measured anode is not known, "
                + $"but 12 h need {Text.Of(diffusivity * 12 * 3600 / anode.DepletionTime * 1e4)} cm²/s, less than the 2.1e-11 cm²/s inferred for the bulk alone: no grain size gives them.")
            .Scalar("interface-drop-shape", FastestFall(anode), "1")
            .Scalar("capacity-is-current-times-td", StrippedCharge.Of(anode, anode.DepletionTime, IntervalCount) / (current * anode.DepletionTime), "1")
            .Scalar("plateau-thickness", DesignThresholds.PlateauThickness(current, diffusivity, plateauFraction, concentration), "m")
            .NoteText("plateau-thickness", $"The answer depends on the criterion, which is not printed: 98 % of the limit at {Text.Of(PlateauAt(0.98))} µm, 99 % at {Text.Of(PlateauAt(0.99))} µm, 99.5 % at "
                + $"{Text.Of(PlateauAt(0.995))} µm, 99.9 % at {Text.Of(PlateauAt(0.999))} µm. If only the thicknesses 10, 20, 40, 80 and 160 µm of Fig 8 were computed, 40 µm is the first on the plateau.")
            .Scalar("plateau-time", widest.DepletionTime, "s", numericalUncertainty: DepletionSolver.RootTolerance * widest.DepletionTime)
            .Scalar("plateau-capacity", widest.Capacity, "C/m2", numericalUncertainty: DepletionSolver.RootTolerance * widest.Capacity)
            .Token("thin-limited-below-40", Trend.Of(timesUpToPlateau))
            .Scalar("diffusion-limited-above-40", widest.Capacity / plateau.Capacity, "1")
            .Token("inaccessible-minimum", Trend.Truth(Inaccessible(plateau) < Inaccessible(half) && Inaccessible(plateau) < Inaccessible(twice)))
            .Evidence("inaccessible-minimum", Inaccessible(half) - Inaccessible(plateau), Inaccessible(twice) - Inaccessible(plateau))
            .NoteText("inaccessible-minimum", $"Inaccessible lithium is {MilliampereHours(Inaccessible(half))} mAh/cm² at 20 µm, {MilliampereHours(Inaccessible(plateau))} at 40 µm and {MilliampereHours(Inaccessible(twice))} at 80 µm: it only "
                + "grows with thickness. Read as the thinnest anode that still gives the full 3.6 mAh/cm², 40 µm holds.");
        if (inputs.WantsFigures)
        {
            AddFigures(observations, inputs);
        }

        return observations.Complete();
    }

    private static StrippingAnode Anode(CaseInputs inputs, double thickness) => new(Physics(inputs, thickness));

    private static StrippingParameters Physics(CaseInputs inputs, double thickness) => new()
    {
        DiffusionCoefficient = inputs["diffusivity"],
        Thickness = thickness,
        StrippingCurrentDensity = inputs["currentDensity"],
        InitialConcentration = PolycrystalInference.Concentration(inputs),
    };

    private static double Implied(CaseInputs inputs, double concentration) =>
        DepletionLimits.DiffusionCoefficientFromSandTime(inputs["printedDepletionTime"], inputs["currentDensity"], concentration);

    private static double Inaccessible(StrippingAnode anode) => anode.Inventory - anode.Capacity;

    private static string MilliampereHours(double capacity) => Text.Of(capacity / 36000);

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

    private static void AddFigures(CaseObservations observations, CaseInputs inputs)
    {
        double[] thicknesses = [1e-5, 2e-5, 4e-5, 8e-5, 1.2e-4, 1.6e-4];
        DepletionResult[] results = [.. thicknesses.Select(thickness => new DepletionSolver(Physics(inputs, thickness), new DepletionOptions { PositionCount = PositionCount }).Solve())];
        var points = results.SelectMany(result => result.Profiles.SelectMany((profile, k) => profile.Concentrations.Select((c, i) =>
            (X: result.Positions[i], Fraction: c / result.Parameters.InitialConcentration, Part: k * 0.25, result.Parameters.Thickness)))).ToArray();
        observations.Table(new CaseTable(
            "fig-s9-profiles",
            [
                CaseColumn.InUnit("position_um", [.. points.Select(point => point.X * 1e6)]),
                CaseColumn.InUnit("concentration_1", [.. points.Select(point => point.Fraction)]),
                CaseColumn.Of("time", [.. points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Part:0.##} t_d"))]),
                CaseColumn.Of("thickness", [.. points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Thickness * 1e6:0} µm"))]),
            ]));
        double[] scan = [.. Enumerable.Range(1, 80).Select(i => i * 2e-6)];
        observations.Table(new CaseTable(
            "fig-s9-depletion-time",
            [
                CaseColumn.InUnit("thickness_um", [.. scan.Select(thickness => thickness * 1e6)]),
                CaseColumn.InUnit("depletion_time_h", [.. scan.Select(thickness => Anode(inputs, thickness).DepletionTime / 3600)]),
                CaseColumn.InUnit("capacity_mAh_per_cm2", [.. scan.Select(thickness => Anode(inputs, thickness).Capacity / 36000)]),
            ]));
        observations.Table(new CaseTable("stated-plateau", [CaseColumn.InUnit("thickness_um", [inputs["plateauThickness"] * 1e6]), CaseColumn.InUnit("depletion_time_h", [inputs["printedDepletionTime"] / 3600])]));
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
