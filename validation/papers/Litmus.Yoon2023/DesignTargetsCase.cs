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
    private const string Closure = PolycrystalInference.Closure;

    private static readonly string[] TargetsInWords = ["3 mA/cm², 3 mAh/cm²", "3 mA/cm², 5 mAh/cm²", "10 mA/cm², 5 mAh/cm²"];

    private readonly PolycrystalInference _inference;
    private readonly IReadOnlyList<DesignTargetInputs> _targets;
    private readonly IReadOnlyList<Input> _corners;
    private readonly IReadOnlyList<Input> _statedThicknesses;
    private readonly IReadOnlyList<Input> _grainLimits;
    private readonly Input _ionicsUtilisation;
    private readonly Input _smallestGrainSize;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DesignTargetsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        DesignTargetInputs mixed = new(paper, "mixed"), fast = new(paper, "fast");
        _inference = new PolycrystalInference(paper);
        _targets = [_inference.Ionics, mixed, fast];
        _ionicsUtilisation = paper.Setting("ionicsUtilisation", "design-targets", "utilisation_1", ("target", "ionics"));
        _corners = [Corner("ionics", 16), Corner("mixed", 26), Corner("fast", 26)];
        _statedThicknesses =
        [
            .. DesignTargetInputs.Names.Select(
                target => paper.Setting($"{target}StatedThickness", "design-targets", "minimum_thickness_um", ("target", target))),
        ];
        _grainLimits = [_inference.IonicsGrainLimit, mixed.GrainLimit, fast.GrainLimit];
        _smallestGrainSize = paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size");
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
                .. _inference.All, .. mixed.All, .. fast.All, _ionicsUtilisation, .. _corners, .. _statedThicknesses, mixed.GrainLimit, fast.GrainLimit,
                _smallestGrainSize,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double concentration = PolycrystalInference.Concentration(inputs);
        DesignTarget[] targets = [.. _targets.Select(target => target.Of(inputs))];
        double Limit(int target, double thickness) =>
            DesignThresholds.LargestGrainSize(targets[target], polycrystal, thickness, concentration).LargestGrainSize;
        double[] limits = [.. targets.Select(target => DesignThresholds.LargestGrainSizeOfThickAnode(target, polycrystal, concentration).LargestGrainSize)];
        double[] thicknesses = [.. targets.Select(target => AnodeInventory.Thickness(target.ArealCapacity, concentration))];
        double[] corners = [.. _corners.Select((corner, target) => Limit(target, inputs[corner]))];
        double thicknessAtUtilisation = thicknesses[0] / inputs[_ionicsUtilisation], limitAtUtilisation = Limit(0, thicknessAtUtilisation);
        bool isOrdered = thicknesses[0] <= thicknesses[1] && thicknesses[1] <= thicknesses[2] && limits[0] > limits[1] && limits[1] > limits[2];

        // The readings under which statements would hold that do not hold as printed.
        double[] readings = [3e-5, 3.4e-5, 3.8e-5, 4.2e-5, 6e-5, 1.6e-4];
        string ratios = string.Join(
            ", ", readings.Select(thickness => $"{Text.Of(Limit(0, thickness) / Limit(1, thickness))} at {Micrometres.Of(thickness)}"));
        const double HalfDigitOfLimit = 0.05e-6;
        double nearlyStated = inputs[_inference.IonicsGrainLimit] - HalfDigitOfLimit;
        ThicknessThreshold needed = DesignThresholds.SmallestThickness(targets[0], EffectiveDiffusivity.Hart(polycrystal, nearlyStated), concentration);

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("mixed-grain", limits[1], "m", closure: Closure)
            .Note("mixed-grain", ("ratios", ratios))
            .Scalar("fast-grain", limits[2], "m", closure: Closure)
            .Scalar("ionics-over-mixed-thick", limits[0] / limits[1], "1", closure: Closure)
            .Note("ionics-over-mixed-thick", ("ratios", ratios))
            .Scalar("ionics-over-fast-thick", limits[0] / limits[2], "1", closure: Closure)
            .Token("targets-ordering", Trend.Truth(isOrdered), Closure)
            .Scalar("targets-reachable", limits.Count(limit => limit >= inputs[_smallestGrainSize]), "1", closure: Closure)
            .Scalar("box-corner-ionics", corners[0], "m", closure: Closure)
            .Note("box-corner-ionics", ("inventory_um", needed.InventoryThickness), ("nearly_um", nearlyStated), ("needed_um", needed.SmallestThickness))
            .Scalar("box-corner-mixed", corners[1], "m", closure: Closure)
            .Scalar("box-corner-fast", corners[2], "m", closure: Closure)
            .Scalar("ionics-80pct-joint", limitAtUtilisation, "m", closure: Closure)
            .Note("ionics-80pct-joint", ("thickness_um", thicknessAtUtilisation), ("limit_um", limitAtUtilisation))
            .Scalar("optimal-grain-1um", limits.Max(), "m", closure: Closure);
        PolycrystalInference.Describe(observations, polycrystal);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, Limit);
        }

        return observations.Complete();
    }

    private static Input Corner(string target, int thickness) =>
        Input.Exact($"{target}Corner", thickness, "um", $"first whole micrometre above the stated bound of {thickness - 1} µm");

    private void AddFigure(CaseObservations observations, CaseInputs inputs, Func<int, double, double> limit)
    {
        double[] scan = [.. new LogarithmicAxis { First = 1.4e-5, Last = 2e-4, Count = 161 }.Points()];
        var edges = TargetsInWords.SelectMany((target, k) => scan.Select(thickness => (Thickness: thickness, Limit: limit(k, thickness), Target: target)))
            .Where(edge => edge.Limit > 0).ToArray();
        observations.Table(new CaseTable(
            "fig-9",
            [
                CaseColumn.Of("thickness_um", [.. edges.Select(edge => edge.Thickness)]),
                CaseColumn.Of("grain_size_um", [.. edges.Select(edge => edge.Limit)]),
                CaseColumn.Of("finest_um", [.. edges.Select(_ => inputs[_smallestGrainSize])]),
                CaseColumn.Of("target", [.. edges.Select(edge => edge.Target)]),
            ]));
        observations.Table(new CaseTable(
            "stated-limits",
            [
                CaseColumn.Of("thickness_um", [.. _statedThicknesses.Select(thickness => inputs[thickness])]),
                CaseColumn.Of("grain_size_um", [.. _grainLimits.Select(size => inputs[size])]),
                CaseColumn.Of("target", TargetsInWords),
            ]));
        observations.Figure(new FigureDescription(
            "fig-9",
            "Which thickness and grain size meet the targets",
            "Corresponds to Fig 9. Shaded designs meet their target. A point combines two stated limits. Diffusivities are inferred.",
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
