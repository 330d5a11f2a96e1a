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
/// The map is not published. A random field stands in for it. Its thickness follows a clipped g-and-h law between an assumed thinnest and the
/// printed thickest place. Location, scale and skewness of the law are fitted to the mean and to the two printed points themselves, so agreement is
/// closure. The band of <see cref="ActiveAreaBand"/> without points is what the printed numbers alone predict.
/// </remarks>
public sealed class ActiveAreaCase : IValidationCase
{
    private const string At64 = "strip-64-91";
    private const string At85 = "strip-85-47";
    private const string Closure = "location, scale and skewness of the thickness distribution are fitted to the mean and to both printed points";

    private readonly TomographyDeposit _deposit;
    private readonly FittedThickness _fitted;
    private readonly Input _voxel;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the deposit.</summary>
    public ActiveAreaCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = LewisTables.NumbersOf(data);
        _deposit = new TomographyDeposit(numbers);
        _fitted = new FittedThickness(numbers, _deposit);
        Description = CaseDescription.Of<ActiveAreaCase>(
            "active-area",
            "How much area is active when 64 % and 85 % of the lithium are stripped layer by layer?",
            answers: [.. Answer.ByRestatement(At64, At85)],
            inputs:
            [
                .. _fitted.Inputs,
                _deposit.MapEdge,
                _deposit.CorrelationLength,
                _voxel = numbers.Setting("voxel", LewisTables.Parameters, "voxel"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double first = inputs[_fitted.Fraction64], second = inputs[_fitted.Fraction85];
        ClippedTukeyGAndH law = _fitted.Of(inputs);
        int cells = TomographyDeposit.CellCount(inputs.Tier);

        // The map itself is needed for figures alone.
        int count = cells * cells;
        ActiveAreaCurve curve = new(DiscreteThickness.OfEqualAreas(ThicknessMap.AtRanks(count, law.AtRank)));

        // A map of n cells has its area in steps of 1/n, and its quantiles at midpoints: half a step, taken as a rectangular distribution.
        double step = 0.5 / count / Math.Sqrt(3);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(At64, curve.AtStrippedFraction(first).ActiveArea, "1", step, closure: Closure)
            .Scalar(At85, curve.AtStrippedFraction(second).ActiveArea, "1", step, closure: Closure);
        if (inputs.WantsFigures)
        {
            ThicknessMap map =
                ThicknessMap.ByRanks(_deposit.Draw(inputs, inputs[_deposit.CorrelationLength], cells, window: 0, cancellationToken), law.AtRank);
            AddNotes(observations, inputs, law, curve);
            AddReadings(observations, inputs, law);
            AddScatter(observations, inputs, law, cancellationToken);
            ImmutableArray<VoxelLayer> layers = VoxelLayers.Remove(map.Thickness.AsSpan(), inputs[_voxel]);
            AddLayers(observations, layers, first, second);
            AddCurve(observations, inputs, curve, layers);
            AddMaps(observations, map, [0, curve.AtStrippedFraction(first).Depth, curve.AtStrippedFraction(second).Depth]);
        }

        return observations.Complete();
    }

    private void AddNotes(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law, ActiveAreaCurve curve)
    {
        const double halfDigit = 0.005;
        ActiveAreaBand extremes = new([], inputs[_deposit.Thickest] / inputs[_deposit.Mean]);
        foreach ((string claim, double fraction) in new[] { (At64, inputs[_fitted.Fraction64]), (At85, inputs[_fitted.Fraction85]) })
        {
            ValueRange alone = extremes.At(fraction);
            observations
                .Note(claim + "/extremes-alone", ("low_percent", alone.Low), ("high_percent", alone.High), ("stripped_percent", fraction))
                .Note(
                    claim + "/rounding", ("less_percent", curve.AtStrippedFraction(fraction - halfDigit).ActiveArea),
                    ("more_percent", curve.AtStrippedFraction(fraction + halfDigit).ActiveArea), ("stripped_percent", fraction));
        }

        observations.Note(
            "fitted-law", ("location_um", law.Location), ("scale_um", law.Scale), ("skewness", law.Skewness), ("elongation", law.Elongation),
            ("thinnest_um", law.Thinnest), ("thickest_um", law.Thickest), ("clipped_percent", law.Survival(law.Thickest * (1 - 1e-9))));
    }

    // Other laws with the printed mean: none is used for a verdict.
    private void AddReadings(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law)
    {
        double mean = inputs[_deposit.Mean];
        DiscreteThickness By(Func<double, double> quantile) => DiscreteThickness.OfEqualAreas(ThicknessMap.AtRanks(4_000, quantile));
        ClippedTukeyGAndH normal = law with { Location = mean, Scale = (inputs[_deposit.Thickest] - mean) / 3, Skewness = 0, Elongation = 0, Thinnest = 0 };
        (string Name, IThicknessDistribution Law)[] readings =
        [
            ("even layer", DiscreteThickness.Of([mean], [1])),
            ("normal, thickest place at three standard deviations", normal),
            ("evenly spread from 0 to twice the mean", By(rank => 2 * mean * rank)),
            ("exponential", By(rank => -mean * Math.Log(1 - rank))),
            ("fitted g-and-h", law),
        ];
        double AreaOf(IThicknessDistribution distribution, Input fraction) => new ActiveAreaCurve(distribution).AtStrippedFraction(inputs[fraction]).ActiveArea;
        observations.Table(new CaseTable("other-laws",
        [
            CaseColumn.Of("law", [.. readings.Select(reading => reading.Name)]),
            CaseColumn.Of("active_area_64_percent", [.. readings.Select(reading => AreaOf(reading.Law, _fitted.Fraction64))]),
            CaseColumn.Of("active_area_85_percent", [.. readings.Select(reading => AreaOf(reading.Law, _fitted.Fraction85))]),
        ]));
    }

    // Windows of one law that are not mapped by their own ranks: how much of the printed area is the luck of the window.
    private void AddScatter(CaseObservations observations, CaseInputs inputs, ClippedTukeyGAndH law, CancellationToken cancellationToken)
    {
        const int cells = 64;
        int windows = inputs.Tier switch { Tier.Smoke => 16, Tier.Standard => 100, _ => 400 };
        double[] lengths = [.. new[] { 0.5, 1, 1.5, 2 }.Select(factor => factor * inputs[_deposit.CorrelationLength])];
        List<(double Length, double Mean, double Deviation, double Area64, double Deviation64, double Area85, double Deviation85)> rows = [];
        foreach (double length in lengths)
        {
            DiscreteThickness[] draws =
            [
                .. Enumerable.Range(0, windows).Select(window =>
                    ThicknessMap.ByPopulation(_deposit.Draw(inputs, length, cells, window, cancellationToken), law.AtNormal).Distribution()),
            ];
            (double mean, double deviation) = Moments(draws.Select(draw => draw.Mean));
            IEnumerable<double> AreasAt(Input fraction) => draws.Select(draw => new ActiveAreaCurve(draw).AtStrippedFraction(inputs[fraction]).ActiveArea);
            (double area64, double deviation64) = Moments(AreasAt(_fitted.Fraction64));
            (double area85, double deviation85) = Moments(AreasAt(_fitted.Fraction85));
            rows.Add((length, mean, deviation, area64, deviation64, area85, deviation85));
        }

        observations.Table(new CaseTable("window-scatter",
        [
            CaseColumn.Rounded("correlation_length_um", [.. rows.Select(row => row.Length)], digits: 6),
            CaseColumn.Of("mean_thickness_um", [.. rows.Select(row => row.Mean)]),
            CaseColumn.Of("mean_thickness_deviation_um", [.. rows.Select(row => row.Deviation)]),
            CaseColumn.Of("active_area_64_percent", [.. rows.Select(row => row.Area64)]),
            CaseColumn.Of("active_area_64_deviation_percent", [.. rows.Select(row => row.Deviation64)]),
            CaseColumn.Of("active_area_85_percent", [.. rows.Select(row => row.Area85)]),
            CaseColumn.Of("active_area_85_deviation_percent", [.. rows.Select(row => row.Deviation85)]),
        ]));
        observations.Note(
            At85 + "/windows", ("windows", windows), ("stripped_percent", inputs[_fitted.Fraction85]), ("deviation_percent", rows[1].Deviation85),
            ("length_um", rows[1].Length), ("short_deviation_percent", rows[0].Deviation85), ("short_um", rows[0].Length),
            ("long_deviation_percent", rows[^1].Deviation85), ("long_um", rows[^1].Length));
    }

    private static (double Mean, double Deviation) Moments(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return (mean, Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1)));
    }

    private static void AddLayers(CaseObservations observations, ImmutableArray<VoxelLayer> layers, double first, double second)
    {
        observations.Table(new CaseTable("voxel-layers",
        [
            CaseColumn.Of("layers", [.. layers.Select(layer => (double)layer.Count)]),
            CaseColumn.Of("stripped_fraction_percent", [.. layers.Select(layer => layer.StrippedFraction)]),
            CaseColumn.Of("active_area_percent", [.. layers.Select(layer => layer.ActiveArea)]),
            CaseColumn.Of("area_before_last_layer_percent", [.. layers.Select(layer => layer.AreaBeforeLastLayer)]),
        ]));
        foreach ((string claim, double fraction) in new[] { (At64, first), (At85, second) })
        {
            VoxelLayer nearest = layers.MinBy(layer => Math.Abs(layer.StrippedFraction - fraction));
            observations.Note(
                claim + "/voxels", ("layers", nearest.Count), ("stripped_percent", nearest.StrippedFraction), ("active_percent", nearest.ActiveArea),
                ("before_percent", nearest.AreaBeforeLastLayer));
        }
    }

    private void AddCurve(CaseObservations observations, CaseInputs inputs, ActiveAreaCurve curve, ImmutableArray<VoxelLayer> layers)
    {
        const string x = "stripped_fraction_percent";
        double first = inputs[_fitted.Fraction64], second = inputs[_fitted.Fraction85];
        ActiveAreaBand band = new([(first, inputs[_fitted.Area64]), (second, inputs[_fitted.Area85])], inputs[_deposit.Thickest] / inputs[_deposit.Mean]);

        // Each point twice, just before and just after it, since the band jumps there.
        double[] fractions = [.. Trend.Sweep(0, 0.995, 200).Concat([first - 1e-9, first, second - 1e-9, second]).Order()];
        observations.Table(new CaseTable("active-area",
        [
            CaseColumn.Of(x, fractions),
            CaseColumn.Of("active_area_percent", [.. fractions.Select(fraction => curve.AtStrippedFraction(fraction).ActiveArea)]),
            CaseColumn.Of("possible_low_percent", [.. fractions.Select(fraction => band.At(fraction).Low)]),
            CaseColumn.Of("possible_high_percent", [.. fractions.Select(fraction => band.At(fraction).High)]),
        ]));
        observations.Table(new CaseTable("printed-points",
        [
            CaseColumn.Of(x, [first, second]),
            CaseColumn.Of("active_area_percent", [inputs[_fitted.Area64], inputs[_fitted.Area85]]),
        ]));
        observations.Figure(new FigureDescription(
            "active-area",
            "Active area against stripped lithium",
            "The band holds every curve through both points without a place thicker than the printed one. "
            + $"The line is fitted to the points. {layers.Length - 1} layers of whole voxels strip all.",
            new FigureAxis("stripped lithium / %"),
            new FigureAxis("active area / %"),
            [
                new FigureLayer(FigureMark.Band, "active-area", x, "possible_low_percent", Y2: "possible_high_percent", Label: "possible through both points"),
                new FigureLayer(FigureMark.Line, "active-area", x, "active_area_percent", Label: "random field, fitted"),
                new FigureLayer(FigureMark.Point, "voxel-layers", x, "active_area_percent", Label: "whole voxels"),
                new FigureLayer(FigureMark.Point, "printed-points", x, "active_area_percent", Label: "paper"),
            ],
            [At64, At85, "strip-density-exists", "strip-active-monotone"]));
    }

    // What is left after each depth, with at most 128 cells along each edge.
    private static void AddMaps(CaseObservations observations, ThicknessMap map, double[] depths)
    {
        ThicknessMap thinned = map.Thinned((map.CellCount + 127) / 128);
        string[] states = ["as deposited", "64 % stripped", "85 % stripped"];
        List<(string State, double X, double Y, double Left)> rows = [];
        for (int state = 0; state < states.Length; state++)
        {
            for (int cell = 0; cell < thinned.Thickness.Length; cell++)
            {
                double x = thinned.Spacing * (cell % thinned.CellCount), y = thinned.Spacing * (cell / thinned.CellCount);
                rows.Add((states[state], x, y, Math.Max(0, thinned.Thickness[cell] - depths[state])));
            }
        }

        observations.Table(new CaseTable("thickness-maps",
        [
            CaseColumn.Of("state", [.. rows.Select(row => row.State)]),
            CaseColumn.Rounded("x_um", [.. rows.Select(row => row.X)], digits: 3),
            CaseColumn.Rounded("y_um", [.. rows.Select(row => row.Y)], digits: 3),
            CaseColumn.Rounded("thickness_um", [.. rows.Select(row => row.Left)], digits: 3),
        ]));
        observations.Figure(new FigureDescription(
            "thickness-maps",
            "Lithium left on the window",
            "As Fig 3c and 5e-f: one draw of a random field that passes through the printed points. Zero: no lithium left.",
            new FigureAxis("x / µm"),
            new FigureAxis("y / µm"),
            [new FigureLayer(FigureMark.Map, "thickness-maps", "x_um", "y_um", Colour: new FigureColour("thickness_um", "thickness / µm"), Facet: "state")],
            [At64, At85],
            HasEqualScales: true));
    }
}
