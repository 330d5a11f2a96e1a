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
    private readonly IReadOnlyList<Input> _corners;
    private readonly IReadOnlyList<Input> _statedThicknesses;
    private readonly Input _ionicsUtilisation;
    private readonly Input _smallestGrainSize;
    private readonly Input _proposedGrainSize;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DesignTargetsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _ionicsUtilisation = paper.Definition("ionicsUtilisation", "design-targets", "utilisation_1", ("target", "ionics"));
        _corners = [Corner("ionics", 16), Corner("mixed", 26), Corner("fast", 26)];
        _statedThicknesses =
        [
            .. DesignTargetInputs.Names.Select(
                target => paper.Setting($"{target}StatedThickness", "design-targets", "minimum_thickness_um", ("target", target))),
        ];
        _smallestGrainSize = paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size");
        _proposedGrainSize = paper.Setting("proposedGrainSize", "parameters", "proposed_grain_size")
            .Within(0.5, 1.5, "'approximately 1 µm' has one digit");
        Description = CaseDescription.Of<DesignTargetsCase>(
            "design-targets",
            "Which thickness and grain size meet the targets?",
            answers:
            [
                .. Answer.ByModel(
                    "mixed-grain", "fast-grain", "ionics-over-mixed-thick", "ionics-over-fast-thick", "targets-ordering", "targets-reachable",
                    "box-corner-ionics", "box-corner-mixed", "box-corner-fast", "ionics-80pct-joint", "one-micron-ionics", "one-micron-mixed",
                    "one-micron-fast"),
            ],
            inputs:
            [
                .. _inference.All, _ionicsUtilisation, .. _corners, .. _statedThicknesses, _smallestGrainSize, _proposedGrainSize,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double concentration = BulkLithium.Concentration(inputs);
        DesignTarget[] targets = [.. _inference.Targets.Select(target => target.Of(inputs))];
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
        double nearlyStated = inputs[_inference.GrainLimits[0]] - HalfDigitOfLimit;
        ThicknessThreshold needed = DesignThresholds.SmallestThickness(targets[0], EffectiveDiffusivity.Hart(polycrystal, nearlyStated), concentration);

        // With the proposed grains: an anode of which the IONICS target uses all that it may, and thick ones for the other two.
        double proposed = EffectiveDiffusivity.Hart(polycrystal, inputs[_proposedGrainSize]);
        StrippingAnode ionicsAnode = new(new StrippingParameters
        {
            DiffusionCoefficient = proposed,
            Thickness = thicknessAtUtilisation,
            StrippingCurrentDensity = targets[0].StrippingCurrentDensity,
            InitialConcentration = concentration,
        });
        double[] capacities =
        [
            ionicsAnode.Capacity,
            .. targets.Skip(1).Select(target => DepletionLimits.SandCapacity(proposed, target.StrippingCurrentDensity, concentration)),
        ];

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("mixed-grain", limits[1], "m", closure: Closure)
            .Note("mixed-grain", ("ratios", ratios))
            .Scalar("fast-grain", limits[2], "m", closure: Closure)
            .Scalar("ionics-over-mixed-thick", limits[0] / limits[1], "1", closure: Closure)
            .Note("ionics-over-mixed-thick", ("ratios", ratios))
            .Scalar("ionics-over-fast-thick", limits[0] / limits[2], "1", closure: Closure)
            .Token("targets-ordering", Trend.Truth(isOrdered), Closure)
            .DecidedBy("targets-ordering", limits[0] - limits[1], limits[1] - limits[2])
            .Scalar("targets-reachable", limits.Count(limit => limit >= inputs[_smallestGrainSize]), "1", closure: Closure)
            .DecidedBy("targets-reachable", [.. limits.Select(limit => limit - inputs[_smallestGrainSize])])
            .Scalar("box-corner-ionics", corners[0], "m", closure: Closure)
            .Note("box-corner-ionics", ("inventory_um", needed.InventoryThickness), ("nearly_um", nearlyStated), ("needed_um", needed.SmallestThickness))
            .Scalar("box-corner-mixed", corners[1], "m", closure: Closure)
            .Scalar("box-corner-fast", corners[2], "m", closure: Closure)
            .Scalar("ionics-80pct-joint", limitAtUtilisation, "m", closure: Closure)
            .Note("ionics-80pct-joint", ("thickness_um", thicknessAtUtilisation), ("limit_um", limitAtUtilisation))
            .Scalar("one-micron-ionics", capacities[0], "C/m2", closure: Closure)
            .Note("one-micron-ionics", ("thickness_um", thicknessAtUtilisation), ("thick_mAh_per_cm2", capacities[1]))
            .Scalar("one-micron-mixed", capacities[1], "C/m2", closure: Closure)
            .Scalar("one-micron-fast", capacities[2], "C/m2", closure: Closure)
            .Note("one-micron-fast", ("limit_um", limits[2]));
        PolycrystalInference.Describe(observations, polycrystal);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, Limit);
        }

        return observations.Complete();
    }

    private static Input Corner(string target, int thickness) =>
        Input.Assumed($"{target}Corner", thickness, "um", 0, $"first whole micrometre above the stated bound of {thickness - 1} µm")
            .Within(thickness - 0.5, thickness + 1, "just above the stated bound: from the end of its rounding to two micrometres more");

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
                CaseColumn.Of("grain_size_um", [.. _inference.GrainLimits.Select(size => inputs[size])]),
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
