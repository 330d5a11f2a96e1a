using Litmus.Cases;
using Litmus.Comparison.Results;

namespace Litmus.Zhang2025.Films;

/// <summary>Orientation maps of one seed, and area fractions of all seeds against time.</summary>
internal static class FilmFigures
{
    private const double CurveTime = 5;

    /// <summary>Writes the maps of seed 1.</summary>
    public static void AddMaps(CaseObservations observations, FilmEnsemble ensemble, string id, string caption, IReadOnlyList<string> claims)
    {
        int columns = ensemble.Plan.Choices.ColumnCount;
        string[] names = [.. ensemble.Plan.Orientations.Select(orientation => orientation.Name)];
        (string Panel, int Cell, string Word)[] cells =
        [
            .. ensemble.Runs[0].Maps.SelectMany(map =>
                map.Orientations.Select((orientation, cell) => ($"{Text.Of(map.Time)} s", cell, orientation < 0 ? "void" : names[orientation]))),
        ];
        observations.Table(new CaseTable(id,
        [
            CaseColumn.Of("column_1", [.. cells.Select(cell => (double)(cell.Cell % columns))]),
            CaseColumn.Of("row_1", [.. cells.Select(cell => (double)(cell.Cell / columns))]),
            CaseColumn.Of("orientation", [.. cells.Select(cell => cell.Word)]),
            CaseColumn.Of("time", [.. cells.Select(cell => cell.Panel)]),
        ]));
        observations.Figure(new FigureDescription(
            id,
            $"Orientation maps, {ensemble.Plan.Name}",
            caption + " Seed 1 of the reference formulation. A cell is empty where no grain reaches half of a free surface.",
            new FigureAxis("column / cells"),
            new FigureAxis("row / cells"),
            [
                new FigureLayer(
                    FigureMark.Map, id, "column_1", "row_1", Colour: new FigureColour("orientation", "orientation", IsCategorical: true), Facet: "time"),
            ],
            claims,
            FigurePalette.Orientations,
            HasEqualScales: true));
    }

    /// <summary>Writes the curves of several films.</summary>
    public static void AddCurves(
        CaseObservations observations, IReadOnlyList<FilmEnsemble> ensembles, string id, string title, string caption, IReadOnlyList<string> claims)
    {
        (string Film, double Time, string Orientation, Sample Fraction)[] rows =
        [
            .. ensembles.SelectMany(ensemble => Times(ensemble).SelectMany(time => ensemble.Plan.Orientations.Select(orientation =>
                (ensemble.Plan.Name, time, orientation.Name, ensemble.Fraction(orientation.Name, time))))),
        ];
        CaseColumn Number(string name, Func<Sample, double> value) => CaseColumn.Of(name, [.. rows.Select(row => value(row.Fraction))]);
        observations.Table(new CaseTable(id,
        [
            CaseColumn.Of("film", [.. rows.Select(row => row.Film)]),
            CaseColumn.Of("time_s", [.. rows.Select(row => row.Time)]),
            CaseColumn.Of("orientation", [.. rows.Select(row => row.Orientation)]),
            Number("fraction_1", sample => sample.Mean),
            Number("fraction_lower_1", sample => Math.Max(0, sample.Mean - (2 * sample.StandardDeviation))),
            Number("fraction_upper_1", sample => Math.Min(1, sample.Mean + (2 * sample.StandardDeviation))),
        ]));
        observations.Figure(new FigureDescription(
            id,
            title,
            $"{caption} Bands: two standard deviations over {ensembles[0].Runs.Count} seeds. All films have the same nuclei.",
            new FigureAxis("time / s"),
            new FigureAxis("part of the grown area"),
            [
                new FigureLayer(FigureMark.Band, id, "time_s", "fraction_lower_1", Series: "orientation", Y2: "fraction_upper_1", Facet: "film"),
                new FigureLayer(FigureMark.Line, id, "time_s", "fraction_1", Series: "orientation", Facet: "film"),
            ],
            claims,
            FigurePalette.Orientations));
    }

    /// <summary>Writes what each seed ended with.</summary>
    public static void AddSeeds(CaseObservations observations, IReadOnlyList<FilmEnsemble> ensembles)
    {
        (FilmEnsemble Ensemble, FilmRun Run)[] rows = [.. ensembles.SelectMany(ensemble => ensemble.Runs, (ensemble, run) => (ensemble, run))];
        CaseColumn Number(string name, Func<FilmEnsemble, FilmRun, double> value) =>
            CaseColumn.Of(name, [.. rows.Select(row => value(row.Ensemble, row.Run))]);
        CaseColumn Fraction(string orientation, Func<FilmChoices, double> time, string name) =>
            Number(name, (ensemble, run) => run.At(time(ensemble.Plan.Choices)).AreaFractions[ensemble.Plan.OrientationNumber(orientation)]);
        observations.Table(new CaseTable("seeds",
        [
            CaseColumn.Of("film", [.. rows.Select(row => row.Ensemble.Plan.Name)]),
            Number("seed_1", (_, run) => run.Seed),
            Fraction("001", choices => choices.EarlyTime, "early_fraction_001_1"),
            Fraction("101", choices => choices.EarlyTime, "early_fraction_101_1"),
            Fraction("111", choices => choices.EarlyTime, "early_fraction_111_1"),
            Fraction("001", choices => choices.Duration, "last_fraction_001_1"),
            Fraction("101", choices => choices.Duration, "last_fraction_101_1"),
            Fraction("111", choices => choices.Duration, "last_fraction_111_1"),
            CaseColumn.Of("settled", [.. rows.Select(row => row.Run.SettledAt is { } time ? $"{Text.Of(time)} s" : "no")]),
        ]));
    }

    private static IEnumerable<double> Times(FilmEnsemble ensemble) =>
        Enumerable.Range(0, (int)Math.Floor(ensemble.Plan.Choices.Duration / CurveTime) + 1).Select(i => i * CurveTime);
}
