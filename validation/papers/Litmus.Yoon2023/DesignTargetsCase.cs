using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which thickness and grain size meet the targets? (yoon2023, Fig 9 and its text, Abstract and Conclusion)</summary>
public sealed class DesignTargetsCase : IValidationCase
{
    private static readonly string[] Words = ["3 mA/cm², 3 mAh/cm²", "3 mA/cm², 5 mAh/cm²", "10 mA/cm², 5 mAh/cm²"];

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DesignTargetsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<DesignTargetsCase>(
            "design-targets",
            "Which thickness and grain size meet the targets?",
            answers:
            [
                "mixed-grain", "fast-grain", "ionics-over-mixed-thick", "ionics-over-fast-thick", "targets-ordering",
                "targets-reachable", "box-corner-ionics", "box-corner-mixed", "box-corner-fast", "ionics-80pct-joint",
                "optimal-grain-1um",
            ],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper),
                .. DesignTargetInputs.Names.Skip(1).SelectMany(target => DesignTargetInputs.Of(paper, target)),
                paper.Setting("ionicsUtilisation", "design-targets", "utilisation_1", ("target", "ionics")),
                Input.Exact("ionicsCorner", 16, "um", "first whole micrometre above the stated bound of 15 µm"),
                Input.Exact("mixedCorner", 26, "um", "first whole micrometre above the stated bound of 25 µm"),
                Input.Exact("fastCorner", 26, "um", "first whole micrometre above the stated bound of 25 µm"),
                .. DesignTargetInputs.Names.Select(target => paper.Setting($"{target}StatedThickness", "design-targets", "minimum_thickness_um", ("target", target))),
                .. DesignTargetInputs.Names.Skip(1).Select(target => paper.Setting($"{target}GrainLimit", "design-targets", "maximum_grain_size_um", ("target", target))),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        double concentration = PolycrystalInference.Concentration(inputs);
        DesignTarget[] targets = [.. DesignTargetInputs.Names.Select(name => DesignTargetInputs.Read(inputs, name))];
        double[] limits = [.. targets.Select(target => DesignThresholds.LargestGrainSizeOfThickAnode(target, polycrystal, concentration).LargestGrainSize)];
        double[] thicknesses = [.. targets.Select(target => AnodeInventory.Thickness(target.ArealCapacity, concentration))];
        double[] corners = [.. DesignTargetInputs.Names.Select((name, i) => Limit(targets[i], polycrystal, inputs[$"{name}Corner"], concentration))];
        double thicknessAtUtilisation = thicknesses[0] / inputs["ionicsUtilisation"];
        bool isOrdered = thicknesses[0] <= thicknesses[1] && thicknesses[1] <= thicknesses[2] && limits[0] > limits[1] && limits[1] > limits[2];

        const string Closure = PolycrystalInference.Closure;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("mixed-grain", limits[1], "m", closure: Closure)
            .Scalar("fast-grain", limits[2], "m", closure: Closure)
            .Scalar("ionics-over-mixed-thick", limits[0] / limits[1], "1", closure: Closure)
            .Scalar("ionics-over-fast-thick", limits[0] / limits[2], "1", closure: Closure)
            .Token("targets-ordering", Trend.Truth(isOrdered), Closure)
            .Scalar("targets-reachable", limits.Count(limit => limit >= inputs["smallestGrainSize"]), "1", closure: Closure)
            .Scalar("box-corner-ionics", corners[0], "m", closure: Closure)
            .Scalar("box-corner-mixed", corners[1], "m", closure: Closure)
            .Scalar("box-corner-fast", corners[2], "m", closure: Closure)
            .Scalar("ionics-80pct-joint", Limit(targets[0], polycrystal, thicknessAtUtilisation, concentration), "m", closure: Closure)
            .Scalar("optimal-grain-1um", limits.Max(), "m", closure: Closure)
            .NoteText(PolycrystalInference.Describe(polycrystal));
        AddNotes(observations, inputs, targets, polycrystal, concentration, thicknessAtUtilisation);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, targets, polycrystal, concentration);
        }

        return observations.Complete();
    }

    private static double Limit(DesignTarget target, PolycrystalParameters polycrystal, double thickness, double concentration) =>
        DesignThresholds.LargestGrainSize(target, polycrystal, thickness, concentration).LargestGrainSize;

    // The readings under which statements would hold that do not hold as printed.
    private static void AddNotes(
        CaseObservations observations, CaseInputs inputs, DesignTarget[] targets, PolycrystalParameters polycrystal, double concentration, double thicknessAtUtilisation)
    {
        double[] readings = [3e-5, 3.4e-5, 3.8e-5, 4.2e-5, 6e-5, 1.6e-4];
        string ratios = string.Join(
            ", ", readings.Select(thickness => $"{Text.Of(Limit(targets[0], polycrystal, thickness, concentration) / Limit(targets[1], polycrystal, thickness, concentration))} at {thickness * 1e6:0} µm"));
        string ratioReading = "In thick anodes D ∝ Q I alone sets the ratio, 15/9 without bulk diffusion, whatever D_GB is. Read at one thickness the ratio is " + ratios
            + "; the printed 2.0 with its rounding would fit limits read at 35 to 39 µm, which the paper does not state.";
        observations.NoteText("mixed-grain", ratioReading).NoteText("ionics-over-mixed-thick", ratioReading);

        double nearlyStated = inputs["ionicsGrainLimit"] - 0.05e-6;
        ThicknessThreshold needed = DesignThresholds.SmallestThickness(targets[0], EffectiveDiffusivity.Hart(polycrystal, nearlyStated), concentration);
        observations.NoteText(
            "box-corner-ionics",
            $"Lithium of 15 µm holds hardly more than the target, and using it up takes ever finer grains: the limit falls to zero at {Text.Of(needed.InventoryThickness * 1e6)} µm. Grains of 1.75 µm, which still print as 1.8, need "
            + $"{Text.Of(needed.SmallestThickness * 1e6)} µm. Read as the two ends of one curve, not as conditions that may be combined, 15 µm and 1.8 µm hold.");
        observations.NoteText(
            "ionics-80pct-joint",
            $"80 % utilisation allows at most {Text.Of(thicknessAtUtilisation * 1e6)} µm; there the limit is {Text.Of(Limit(targets[0], polycrystal, thicknessAtUtilisation, concentration) * 1e6)} µm.");
    }

    private void AddFigure(CaseObservations observations, CaseInputs inputs, DesignTarget[] targets, PolycrystalParameters polycrystal, double concentration)
    {
        double[] scan = [.. new LogarithmicAxis { First = 1.4e-5, Last = 2e-4, Count = 161 }.Points()];
        var edges = targets.SelectMany((target, k) => scan.Select(thickness => (Thickness: thickness, Limit: Limit(target, polycrystal, thickness, concentration), Target: Words[k])))
            .Where(edge => edge.Limit > 0).ToArray();
        observations.Table(new CaseTable(
            "fig-9",
            [
                CaseColumn.InUnit("thickness_um", [.. edges.Select(edge => edge.Thickness * 1e6)]),
                CaseColumn.InUnit("grain_size_um", [.. edges.Select(edge => edge.Limit * 1e6)]),
                CaseColumn.InUnit("finest_um", [.. edges.Select(_ => 0.01)]),
                CaseColumn.Of("target", [.. edges.Select(edge => edge.Target)]),
            ]));
        observations.Table(new CaseTable(
            "stated-limits",
            [
                CaseColumn.InUnit("thickness_um", [.. DesignTargetInputs.Names.Select(name => inputs[$"{name}StatedThickness"] * 1e6)]),
                CaseColumn.InUnit("grain_size_um", [.. DesignTargetInputs.Names.Select(name => inputs[$"{name}GrainLimit"] * 1e6)]),
                CaseColumn.Of("target", Words),
            ]));
        observations.Figure(new FigureDescription(
            "fig-9",
            "Which thickness and grain size meet the targets",
            "Corresponds to Fig 9. Designs in the shaded region below each line meet its target; points are the two stated limits, drawn as if they could be combined. Boundary and bulk diffusivity are "
            + "inferred from other statements.",
            new FigureAxis("anode thickness (µm)", IsLogarithmic: true),
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Band, "fig-9", "thickness_um", "grain_size_um", Series: "target", Y2: "finest_um"),
                new FigureLayer(FigureMark.Line, "fig-9", "thickness_um", "grain_size_um", Series: "target"),
                new FigureLayer(FigureMark.Point, "stated-limits", "thickness_um", "grain_size_um", Series: "target"),
            ],
            Description.Answers));
    }
}
