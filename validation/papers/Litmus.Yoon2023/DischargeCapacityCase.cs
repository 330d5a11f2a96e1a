using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How much can be discharged, against current and grain size? (yoon2023, Fig 8 and its text)</summary>
public sealed class DischargeCapacityCase : IValidationCase
{
    private const string Closure = PolycrystalInference.Closure;
    private const string Range = "a range about the 0.1 to 10 mA/cm² of the text; the axis of Fig 8 is not in the text";

    private readonly PolycrystalInference _inference;
    private readonly IReadOnlyList<Input> _thicknesses;
    private readonly Input _accessibleFraction;
    private readonly GrainSizeRange _grainSizes;
    private readonly Input _smallestCurrentDensity = Input.Exact("smallestCurrentDensity", 0.01, "mA/cm2", Range);
    private readonly Input _largestCurrentDensity = Input.Exact("largestCurrentDensity", 100, "mA/cm2", Range);

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DischargeCapacityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _thicknesses =
        [
            .. paper.Rows("fig8-thicknesses").Select(row => row["panel"])
                .Select(panel => paper.Definition($"thickness{panel.ToUpperInvariant()}", "fig8-thicknesses", "thickness_um", ("panel", panel))),
        ];
        _accessibleFraction = paper.Setting("accessibleFraction", "parameters", "accessible_fraction");
        _grainSizes = new GrainSizeRange(paper);
        Description = CaseDescription.Of<DischargeCapacityCase>(
            "discharge-capacity",
            "How much can be discharged, against current and grain size?",
            answers: [.. Answer.CannotFail("fig8-grain-trend", "fig8-current-trend", "fig8-90pct-side")],
            inputs:
            [
                .. _inference.All, .. _thicknesses, _accessibleFraction, .. _grainSizes.All, _smallestCurrentDensity, _largestCurrentDensity,
            ])
            .WithWords("fig8-grain-trend", [.. OutcomeWords.Trends, "neither"])
            .WithWords("fig8-current-trend", [.. OutcomeWords.Trends, "neither"]) with
        {
            Tables = [paper.Table("fig8-thicknesses")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        int count = inputs.Tier >= Tier.Nightly ? 101 : 41;
        CapacityMapOptions options = new()
        {
            GrainSizes = _grainSizes.Axis(inputs, count),
            CurrentDensities = new LogarithmicAxis { First = inputs[_smallestCurrentDensity], Last = inputs[_largestCurrentDensity], Count = count },
            ContourUtilisation = inputs[_accessibleFraction],
        };
        CapacityMapResult[] maps = [.. _thicknesses.Select(thickness => Map(inputs, polycrystal, inputs[thickness], options, cancellationToken))];

        CaseObservations observations = CaseObservations.For(Description)
            .Token("fig8-grain-trend", CommonTrend(maps, map => Columns(map).Select(column => Rows(map).Select(row => map.CapacityAt(row, column)))), Closure)
            .Token("fig8-current-trend", CommonTrend(maps, map => Rows(map).Select(row => Columns(map).Select(column => map.CapacityAt(row, column)))), Closure)
            .Token("fig8-90pct-side", Trend.Truth(maps.All(map => IsClosedTowardsFineAndSlow(map, inputs[_accessibleFraction]))), Closure);
        PolycrystalInference.Describe(observations, polycrystal);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, maps, [.. _thicknesses.Select(thickness => Micrometres.Of(inputs[thickness]))]);
        }

        return observations.Complete();
    }

    private static CapacityMapResult Map(
        CaseInputs inputs, PolycrystalParameters polycrystal, double thickness, CapacityMapOptions options, CancellationToken cancellationToken)
    {
        double concentration = BulkLithium.Concentration(inputs);
        CapacityMapParameters parameters = new() { Polycrystal = polycrystal, Thickness = thickness, InitialConcentration = concentration };
        return new CapacityMapSolver(parameters, options).Solve(cancellationToken: cancellationToken);
    }

    private static IEnumerable<int> Rows(CapacityMapResult map) => Enumerable.Range(0, map.GrainSizes.Length);

    private static IEnumerable<int> Columns(CapacityMapResult map) => Enumerable.Range(0, map.CurrentDensities.Length);

    private static string CommonTrend(CapacityMapResult[] maps, Func<CapacityMapResult, IEnumerable<IEnumerable<double>>> lines)
    {
        string[] found = [.. maps.SelectMany(lines).Select(line => Trend.Of([.. line])).Distinct(StringComparer.Ordinal)];
        return found.Length == 1 ? found[0] : "neither";
    }

    // Each point above the fraction has its neighbours of finer grain and of lower current above it too.
    private static bool IsClosedTowardsFineAndSlow(CapacityMapResult map, double fraction)
    {
        double least = fraction * map.Inventory;
        return Rows(map).All(row => Columns(map).All(column =>
            map.CapacityAt(row, column) < least
            || ((row == 0 || map.CapacityAt(row - 1, column) >= least) && (column == 0 || map.CapacityAt(row, column - 1) >= least))));
    }

    private void AddFigure(CaseObservations observations, CapacityMapResult[] maps, string[] names)
    {
        var cells = maps.SelectMany((map, k) => Rows(map).SelectMany(row => Columns(map).Select(column =>
            (Grain: map.GrainSizes[row], Current: map.CurrentDensities[column], Capacity: map.CapacityAt(row, column), Thickness: names[k])))).ToArray();
        observations.Table(new CaseTable(
            "fig-8",
            [
                CaseColumn.Of("grain_size_um", [.. cells.Select(cell => cell.Grain)]),
                CaseColumn.Of("current_density_mA_per_cm2", [.. cells.Select(cell => cell.Current)]),
                CaseColumn.Of("capacity_mAh_per_cm2", [.. cells.Select(cell => cell.Capacity)]),
                CaseColumn.Of("thickness", [.. cells.Select(cell => cell.Thickness)]),
            ]));
        var contour = maps.SelectMany((map, k) => Columns(map).Where(column => map.Contour[column].Kind == ThresholdKind.Limited)
            .Select(column => (Grain: map.Contour[column].LargestGrainSize, Current: map.CurrentDensities[column], Thickness: names[k]))).ToArray();
        observations.Table(new CaseTable(
            "fig-8-contour",
            [
                CaseColumn.Of("grain_size_um", [.. contour.Select(point => point.Grain)]),
                CaseColumn.Of("current_density_mA_per_cm2", [.. contour.Select(point => point.Current)]),
                CaseColumn.Of("thickness", [.. contour.Select(point => point.Thickness)]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-8",
            "Discharge capacity against grain size and current",
            "Corresponds to Fig 8. On the line 90 % of the lithium is accessible. Boundary and bulk diffusivity are inferred.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("current density (mA/cm²)", IsLogarithmic: true),
            [
                new FigureLayer(
                    FigureMark.Map, "fig-8", "grain_size_um", "current_density_mA_per_cm2",
                    Colour: new FigureColour("capacity_mAh_per_cm2", "capacity (mAh/cm²)", IsLogarithmic: true), Facet: "thickness"),
                new FigureLayer(
                    FigureMark.Line, "fig-8-contour", "grain_size_um", "current_density_mA_per_cm2", Facet: "thickness", Label: "90 % accessible"),
            ],
            Description.Answers));
    }
}
