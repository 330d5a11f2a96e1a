using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.Feasibility;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>How much area is active when 64 % and 85 % of the lithium are stripped? (lewis2023, Fig 3c and 5e-f)</summary>
/// <remarks>
/// The map is not published. A random field stands in for it, whose distribution of thickness is a clipped g-and-h law between an assumed thinnest and the printed thickest place, with location, scale and skewness fitted to the mean and
/// to the two printed points themselves: agreement is closure. What the printed numbers alone predict is the band of <see cref="ActiveAreaBand"/> without points.
/// </remarks>
public sealed class ActiveAreaCase(ReferenceDataset data) : IValidationCase
{
    private const string At64 = "strip-64-91";
    private const string At85 = "strip-85-47";
    private const string Closure = "location, scale and skewness of the thickness distribution are fitted to the mean and to the two printed points, because the map is not published";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(TomographyDeposit.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double first = inputs["strippedFraction64"], second = inputs["strippedFraction85"];
        ClippedTukeyGAndH law = TukeyGAndHFit.Through(
            inputs["meanThickness"], (first, inputs["activeArea64"]), (second, inputs["activeArea85"]), inputs["elongation"], inputs["thinnest"], inputs["thickest"]);
        int cells = TomographyDeposit.CellCount(inputs.Tier);
        ThicknessMap map = ThicknessMap.ByRanks(TomographyDeposit.Draw(inputs, cells, TomographyDeposit.FirstSeed, cancellationToken), law.AtRank);
        ActiveAreaCurve curve = new(map.Distribution());

        // A map of n cells has its area in steps of 1/n, and its quantiles at midpoints: half a step, taken as a rectangular distribution.
        double step = 0.5 / (cells * (double)cells) / Math.Sqrt(3);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(At64, curve.AtStrippedFraction(first).ActiveArea, "1", step, closure: Closure)
            .Scalar(At85, curve.AtStrippedFraction(second).ActiveArea, "1", step, closure: Closure);
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, law, curve);
            AddReadings(observations, inputs, law);
            AddScatter(observations, inputs, law, cancellationToken);
            ImmutableArray<VoxelLayer> layers = VoxelLayers.Remove(map.Thickness.AsSpan(), inputs["voxel"]);
            AddLayers(observations, layers);
            AddCurve(observations, inputs, curve, layers);
            AddMaps(observations, map, [0, curve.AtStrippedFraction(first).Depth, curve.AtStrippedFraction(second).Depth]);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper) => CaseDescription.Of<ActiveAreaCase>(
        "active-area",
        "How much area is active when 64 % and 85 % of the lithium are stripped layer by layer?",
        answers: [At64, At85],
        inputs:
        [
            TomographyDeposit.Mean(paper),
            TomographyDeposit.Thickest(paper),
            Input.Assumed("thinnest", 5, "um", 5 / Math.Sqrt(3), "printed as below 10 µm only; the middle of what that leaves, known to ± 5 µm"),
            Input.Assumed("elongation", 0.1, "1", 0, "tails of the thickness distribution; not printed. With less the thinnest place of the map would stay above the printed 10 µm"),
            Input.From("strippedFraction64", TomographyDeposit.Printed(paper, "5e", "stripped_fraction_percent")),
            Input.From("strippedFraction85", TomographyDeposit.Printed(paper, "5f", "stripped_fraction_percent")),

            // What the distribution is fitted to; their rounding is the margin of the claims and is counted there.
            Input.SettingFrom("activeArea64", TomographyDeposit.Printed(paper, "5e", "active_area_percent")),
            Input.SettingFrom("activeArea85", TomographyDeposit.Printed(paper, "5f", "active_area_percent")),
            TomographyDeposit.MapEdge(paper),
            TomographyDeposit.CorrelationLength,
            Input.Exact("voxel", paper.Table("cell-parameters").Parameter("voxel").Value, "um", paper.Table("cell-parameters").Parameter("voxel").Location),
        ]);

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law, ActiveAreaCurve curve)
    {
        ActiveAreaBand extremes = new([], inputs["thickest"] / inputs["meanThickness"]);
        foreach ((string claim, string name) in new[] { (At64, "64"), (At85, "85") })
        {
            double fraction = inputs[$"strippedFraction{name}"];
            ValueRange alone = extremes.At(fraction);
            observations
                .NoteText(claim, $"Mean and thickest place alone allow {100 * alone.Low:F0} to {100 * alone.High:F0} % at {name} % stripped: without the map nothing predicts the printed area; a law that is fitted to it says only that such a deposit exists.")
                .NoteText(claim, $"With the fitted law held, half a per cent of stripped lithium either way gives {100 * curve.AtStrippedFraction(fraction - 0.005).ActiveArea:F2} to {100 * curve.AtStrippedFraction(fraction + 0.005).ActiveArea:F2} %: the rounding of {name} % weighs {(name == "64" ? "about as much as" : "more than")} that of the area.");
        }

        observations.NoteText($"Fitted law: location {1e6 * law.Location:F3} µm, scale {1e6 * law.Scale:F3} µm, skewness {law.Skewness:F4}, elongation {law.Elongation}, clipped at {1e6 * law.Thinnest:F1} and {1e6 * law.Thickest:F1} µm; {100 * law.Survival(law.Thickest * (1 - 1e-9)):F1} % of the area is as thick as the upper clip.");
    }

    // Other laws with the printed mean: none is used for a verdict.
    private static void AddReadings(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law)
    {
        double mean = inputs["meanThickness"], thickest = inputs["thickest"];
        double[] ranks = [.. Enumerable.Range(0, 4_000).Select(i => (i + 0.5) / 4_000)];
        DiscreteThickness By(Func<double, double> quantile) => DiscreteThickness.OfEqualAreas([.. ranks.Select(quantile)]);
        ClippedTukeyGAndH normal = law with { Location = mean, Scale = (thickest - mean) / 3, Skewness = 0, Elongation = 0, Thinnest = 0 };
        (string Name, IThicknessDistribution Law)[] readings =
        [
            ("even layer", DiscreteThickness.Of([mean], [1])),
            ("normal, thickest place at three standard deviations", normal),
            ("evenly spread from 0 to twice the mean", By(rank => 2 * mean * rank)),
            ("exponential", By(rank => -mean * Math.Log(1 - rank))),
            ("fitted g-and-h", law),
        ];
        observations.Table(new CaseTable("other-laws",
        [
            CaseColumn.Of("law", [.. readings.Select(reading => reading.Name)]),
            CaseColumn.InUnit("active_area_64_percent", [.. readings.Select(reading => 100 * new ActiveAreaCurve(reading.Law).AtStrippedFraction(0.64).ActiveArea)]),
            CaseColumn.InUnit("active_area_85_percent", [.. readings.Select(reading => 100 * new ActiveAreaCurve(reading.Law).AtStrippedFraction(0.85).ActiveArea)]),
        ]));
    }

    // Windows of one law that are not mapped by their own ranks: how much of the printed area is the luck of the window.
    private static void AddScatter(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law, CancellationToken cancellationToken)
    {
        const int cells = 64;
        int windows = inputs.Tier switch { Tier.Smoke => 16, Tier.Standard => 100, _ => 400 };
        double[] lengths = [.. new[] { 0.5, 1, 1.5, 2 }.Select(factor => factor * inputs["correlationLength"])];
        List<(double Length, double Mean, double Deviation, double Area64, double Deviation64, double Area85, double Deviation85)> rows = [];
        foreach (double length in lengths)
        {
            DiscreteThickness[] draws =
            [
                .. Enumerable.Range(0, windows).Select(window => ThicknessMap
                    .ByPopulation(TomographyDeposit.Draw(inputs["mapEdge"], length, cells, TomographyDeposit.FirstSeed + (ulong)window, cancellationToken), law.AtNormal).Distribution()),
            ];
            (double mean, double deviation) = Moments(draws.Select(draw => draw.Mean));
            (double area64, double deviation64) = Moments(draws.Select(draw => new ActiveAreaCurve(draw).AtStrippedFraction(inputs["strippedFraction64"]).ActiveArea));
            (double area85, double deviation85) = Moments(draws.Select(draw => new ActiveAreaCurve(draw).AtStrippedFraction(inputs["strippedFraction85"]).ActiveArea));
            rows.Add((length, mean, deviation, area64, deviation64, area85, deviation85));
        }

        observations.Table(new CaseTable("window-scatter",
        [
            CaseColumn.InUnit("correlation_length_um", [.. rows.Select(row => Math.Round(1e6 * row.Length, 6))]),
            CaseColumn.InUnit("mean_thickness_um", [.. rows.Select(row => 1e6 * row.Mean)]),
            CaseColumn.InUnit("mean_thickness_deviation_um", [.. rows.Select(row => 1e6 * row.Deviation)]),
            CaseColumn.InUnit("active_area_64_percent", [.. rows.Select(row => 100 * row.Area64)]),
            CaseColumn.InUnit("active_area_64_deviation_percent", [.. rows.Select(row => 100 * row.Deviation64)]),
            CaseColumn.InUnit("active_area_85_percent", [.. rows.Select(row => 100 * row.Area85)]),
            CaseColumn.InUnit("active_area_85_deviation_percent", [.. rows.Select(row => 100 * row.Deviation85)]),
        ]));
        observations.NoteText(At85, $"One window of the map's size is one draw: over {windows} windows of the same law the area at 85 % has a standard deviation of {100 * rows[1].Deviation85:F1} points with a correlation length of {1e6 * rows[1].Length:F0} µm, and {100 * rows[0].Deviation85:F1} to {100 * rows[^1].Deviation85:F1} points from {1e6 * rows[0].Length:F0} to {1e6 * rows[^1].Length:F0} µm.");
    }

    private static (double Mean, double Deviation) Moments(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return (mean, Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1)));
    }

    private static void AddLayers(CaseObservations observations, ImmutableArray<VoxelLayer> layers)
    {
        observations.Table(new CaseTable("voxel-layers",
        [
            CaseColumn.Of("layers", [.. layers.Select(layer => (double)layer.Count)]),
            CaseColumn.InUnit("stripped_fraction_percent", [.. layers.Select(layer => 100 * layer.StrippedFraction)]),
            CaseColumn.InUnit("active_area_percent", [.. layers.Select(layer => 100 * layer.ActiveArea)]),
            CaseColumn.InUnit("area_before_last_layer_percent", [.. layers.Select(layer => 100 * layer.AreaBeforeLastLayer)]),
        ]));
        foreach ((string claim, double fraction) in new[] { (At64, 0.64), (At85, 0.85) })
        {
            VoxelLayer nearest = layers.MinBy(layer => Math.Abs(layer.StrippedFraction - fraction));
            observations.NoteText(claim, $"In whole voxels the nearest state is {nearest.Count} layers: {100 * nearest.StrippedFraction:F1} % stripped, {100 * nearest.ActiveArea:F1} % active with P(h > d), {100 * nearest.AreaBeforeLastLayer:F1} % if a pixel that has just been emptied were counted.");
        }
    }

    private static void AddCurve(CaseObservations observations, CaseInputs inputs, ActiveAreaCurve curve, ImmutableArray<VoxelLayer> layers)
    {
        double first = inputs["strippedFraction64"], second = inputs["strippedFraction85"];
        ActiveAreaBand band = new([(first, inputs["activeArea64"]), (second, inputs["activeArea85"])], inputs["thickest"] / inputs["meanThickness"]);

        // Each point twice, just before and just after it, since the band jumps there.
        double[] fractions = [.. Trend.Sweep(0, 0.995, 200).Concat([first - 1e-9, first, second - 1e-9, second]).Order()];
        observations.Table(new CaseTable("active-area",
        [
            CaseColumn.InUnit("stripped_fraction_percent", [.. fractions.Select(fraction => 100 * fraction)]),
            CaseColumn.InUnit("active_area_percent", [.. fractions.Select(fraction => 100 * curve.AtStrippedFraction(fraction).ActiveArea)]),
            CaseColumn.InUnit("possible_low_percent", [.. fractions.Select(fraction => 100 * band.At(fraction).Low)]),
            CaseColumn.InUnit("possible_high_percent", [.. fractions.Select(fraction => 100 * band.At(fraction).High)]),
        ]));
        observations.Table(new CaseTable("printed-points",
        [
            CaseColumn.InUnit("stripped_fraction_percent", [100 * first, 100 * second]),
            CaseColumn.InUnit("active_area_percent", [100 * inputs["activeArea64"], 100 * inputs["activeArea85"]]),
        ]));
        observations.Figure(new FigureDescription(
            "active-area",
            "Active area against stripped lithium",
            $"Points of Fig 5e-f, every curve that passes through both and has no place thicker than {1e6 * inputs["thickest"]:F0} µm (band), the field that stands in for the unpublished map (line, fitted to the points), and the same field in whole voxels, of which {layers.Length - 1} layers strip all.",
            new FigureAxis("stripped lithium / %"),
            new FigureAxis("active area / %"),
            [
                new FigureLayer(FigureMark.Band, "active-area", "stripped_fraction_percent", "possible_low_percent", Y2: "possible_high_percent", Label: "possible through both points"),
                new FigureLayer(FigureMark.Line, "active-area", "stripped_fraction_percent", "active_area_percent", Label: "random field, fitted"),
                new FigureLayer(FigureMark.Point, "voxel-layers", "stripped_fraction_percent", "active_area_percent", Label: "whole voxels"),
                new FigureLayer(FigureMark.Point, "printed-points", "stripped_fraction_percent", "active_area_percent", Label: "paper"),
            ],
            [At64, At85, "strip-density-exists", "strip-active-monotone"]));
    }

    // Cells of at most 128 along each edge; what is left after each depth.
    private static void AddMaps(CaseObservations observations, ThicknessMap map, double[] depths)
    {
        ThicknessMap thinned = map.Thinned((map.CellCount + 127) / 128);
        string[] states = ["as deposited", "64 % stripped", "85 % stripped"];
        List<(string State, double X, double Y, double Left)> rows = [];
        for (int state = 0; state < states.Length; state++)
        {
            for (int cell = 0; cell < thinned.Thickness.Length; cell++)
            {
                double x = 1e6 * thinned.Spacing * (cell % thinned.CellCount), y = 1e6 * thinned.Spacing * (cell / thinned.CellCount);
                rows.Add((states[state], Math.Round(x, 3), Math.Round(y, 3), Math.Round(1e6 * Math.Max(0, thinned.Thickness[cell] - depths[state]), 3)));
            }
        }

        observations.Table(new CaseTable("thickness-maps",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.InUnit("x_um", [.. rows.Select(row => row.X)]),
            CaseColumn.InUnit("y_um", [.. rows.Select(row => row.Y)]),
            CaseColumn.InUnit("thickness_um", [.. rows.Select(row => row.Left)]),
        ]));
        observations.Figure(new FigureDescription(
            "thickness-maps",
            "Lithium left on the window",
            "Counterpart of Fig 3c and 5e-f with a random field in the place of the unpublished map: its distribution of thickness passes through the printed points, its pattern is one draw. Zero is where no lithium is left.",
            new FigureAxis("x / µm"),
            new FigureAxis("y / µm"),
            [new FigureLayer(FigureMark.Map, "thickness-maps", "x_um", "y_um", Colour: new FigureColour("thickness_um", "thickness / µm"), Facet: "state")],
            [At64, At85],
            HasEqualScales: true));
    }
}
