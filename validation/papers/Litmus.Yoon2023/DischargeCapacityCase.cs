using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How much can be discharged, against current and grain size? (yoon2023, Fig 8 and its text)</summary>
public sealed class DischargeCapacityCase : IValidationCase
{
    private readonly string[] _panels;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DischargeCapacityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _panels = [.. paper.Rows("fig8-thicknesses").Select(row => row["panel"])];
        Description = CaseDescription.Of<DischargeCapacityCase>(
            "discharge-capacity",
            "How much can be discharged, against current and grain size?",
            answers: ["fig8-grain-trend", "fig8-current-trend", "fig8-90pct-side"],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper),
                .. _panels.Select(panel => paper.Setting($"thickness{panel.ToUpperInvariant()}", "fig8-thicknesses", "thickness_um", ("panel", panel))),
                paper.Setting("accessibleFraction", "parameters", "accessible_fraction"),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
                paper.Setting("largestGrainSize", "parameters", "largest_grain_size"),
                Input.Exact("smallestCurrentDensity", 0.01, "mA/cm2", "the axis of Fig 8 is not in the text; a range about the 0.1 to 10 mA/cm2 that the text speaks of"),
                Input.Exact("largestCurrentDensity", 100, "mA/cm2", "the axis of Fig 8 is not in the text; a range about the 0.1 to 10 mA/cm2 that the text speaks of"),
            ]) with
        {
            Tables = [paper.Table("fig8-thicknesses")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        int count = inputs.Tier >= Tier.Nightly ? 101 : 41;
        CapacityMapOptions options = new()
        {
            GrainSizes = new LogarithmicAxis { First = inputs["smallestGrainSize"], Last = inputs["largestGrainSize"], Count = count },
            CurrentDensities = new LogarithmicAxis { First = inputs["smallestCurrentDensity"], Last = inputs["largestCurrentDensity"], Count = count },
            ContourUtilisation = inputs["accessibleFraction"],
        };
        CapacityMapResult[] maps =
        [
            .. _panels.Select(panel => new CapacityMapSolver(
                new CapacityMapParameters { Polycrystal = polycrystal, Thickness = inputs[$"thickness{panel.ToUpperInvariant()}"], InitialConcentration = PolycrystalInference.Concentration(inputs) },
                options).Solve(cancellationToken: cancellationToken)),
        ];

        const string Closure = PolycrystalInference.Closure;
        CaseObservations observations = CaseObservations.For(Description)
            .Token("fig8-grain-trend", Common(maps, map => Columns(map).Select(column => Trend.Of([.. Rows(map).Select(row => map.CapacityAt(row, column))]))), Closure)
            .Token("fig8-current-trend", Common(maps, map => Rows(map).Select(row => Trend.Of([.. Columns(map).Select(column => map.CapacityAt(row, column))]))), Closure)
            .Token("fig8-90pct-side", Trend.Truth(maps.All(map => IsClosedTowardsFineAndSlow(map, inputs["accessibleFraction"]))), Closure)
            .NoteText(PolycrystalInference.Describe(polycrystal));
        if (inputs.WantsFigures)
        {
            AddFigure(observations, maps, _panels.Select(panel => $"{inputs[$"thickness{panel.ToUpperInvariant()}"] * 1e6:0} µm").ToArray());
        }

        return observations.Complete();
    }

    private static IEnumerable<int> Rows(CapacityMapResult map) => Enumerable.Range(0, map.GrainSizes.Length);

    private static IEnumerable<int> Columns(CapacityMapResult map) => Enumerable.Range(0, map.CurrentDensities.Length);

    private static string Common(CapacityMapResult[] maps, Func<CapacityMapResult, IEnumerable<string>> trends)
    {
        string[] found = [.. maps.SelectMany(trends).Distinct(StringComparer.Ordinal)];
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
                CaseColumn.InUnit("grain_size_um", [.. cells.Select(cell => cell.Grain * 1e6)]),
                CaseColumn.InUnit("current_density_mA_per_cm2", [.. cells.Select(cell => cell.Current / 10)]),
                CaseColumn.InUnit("capacity_mAh_per_cm2", [.. cells.Select(cell => cell.Capacity / 36000)]),
                CaseColumn.Of("thickness", [.. cells.Select(cell => cell.Thickness)]),
            ]));
        var contour = maps.SelectMany((map, k) => Columns(map).Where(column => map.Contour[column].Kind == ThresholdKind.Limited)
            .Select(column => (Grain: map.Contour[column].LargestGrainSize, Current: map.CurrentDensities[column], Thickness: names[k]))).ToArray();
        observations.Table(new CaseTable(
            "fig-8-contour",
            [
                CaseColumn.InUnit("grain_size_um", [.. contour.Select(point => point.Grain * 1e6)]),
                CaseColumn.InUnit("current_density_mA_per_cm2", [.. contour.Select(point => point.Current / 10)]),
                CaseColumn.Of("thickness", [.. contour.Select(point => point.Thickness)]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-8",
            "Discharge capacity against grain size and current",
            "Corresponds to Fig 8; the line is where 90 % of the lithium is accessible. Boundary and bulk diffusivity are inferred from other statements.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("current density (mA/cm²)", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Map, "fig-8", "grain_size_um", "current_density_mA_per_cm2", Colour: new FigureColour("capacity_mAh_per_cm2", "capacity (mAh/cm²)", IsLogarithmic: true), Facet: "thickness"),
                new FigureLayer(FigureMark.Line, "fig-8-contour", "grain_size_um", "current_density_mA_per_cm2", Facet: "thickness", Label: "90 % accessible"),
            ],
            Description.Answers));
    }
}
