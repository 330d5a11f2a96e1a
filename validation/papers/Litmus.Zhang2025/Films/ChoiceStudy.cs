using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>How far the texture of lithium depends on each choice that the paper does not print and on the numerics, one change at a time.</summary>
internal static class ChoiceStudy
{
    /// <summary>Films that a study grows.</summary>
    /// <param name="references">Films of the reference formulation.</param>
    /// <param name="seedCount">Seeds of each changed film.</param>
    public static int FilmCount(IReadOnlyList<FilmPlan> references, int seedCount) => references.Sum(plan => Changes(plan).Count()) * seedCount;

    /// <summary>Grows the films and writes table, figure and notes.</summary>
    /// <param name="observations">Where to write.</param>
    /// <param name="archive">Grows the films.</param>
    /// <param name="references">Ensembles of the reference formulation: loaded and unloaded lithium.</param>
    /// <param name="statements">One statement about each of the two films.</param>
    /// <param name="seedCount">Seeds of each changed film.</param>
    /// <param name="progress">Told after each run.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static void AddTo(
        CaseObservations observations,
        FilmArchive archive,
        IReadOnlyList<FilmEnsemble> references,
        IReadOnlyList<FilmStatement> statements,
        int seedCount,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        FilmPlan[] plans = [.. references.SelectMany(reference => Changes(reference.Plan))];
        FilmEnsemble[] changed = archive.Grow(plans, seedCount, mapTimes: [], progress, cancellationToken);
        int changeCount = plans.Length / references.Count;
        (string Change, FilmStatement Statement, FilmEnsemble Ensemble)[] rows =
        [
            .. references.SelectMany((reference, i) => changed
                .Skip(i * changeCount).Take(changeCount)
                .Select(ensemble => (Change: ensemble.Plan.Name, statements[i], ensemble))
                .Prepend((Change: "reference", statements[i], reference))),
        ];
        CaseColumn Evidence(string name, Func<Sample, double> value) =>
            CaseColumn.Of(name, [.. rows.Select(row => value(row.Statement.Evidence(row.Ensemble)))]);
        observations.Table(new CaseTable("choices",
        [
            CaseColumn.Of("choice", [.. rows.Select(row => row.Change)]),
            CaseColumn.Of("statement", [.. rows.Select(row => row.Statement.Text)]),
            CaseColumn.Of("outcome", [.. rows.Select(row => row.Statement.Outcome(row.Ensemble))]),
            Evidence("lead_1", sample => sample.Mean),
            Evidence("lead_lower_1", sample => sample.Mean - (2 * sample.StandardError)),
            Evidence("lead_upper_1", sample => sample.Mean + (2 * sample.StandardError)),
            CaseColumn.Of("filled_part_1", [.. rows.Select(row => row.Ensemble.Filled.Mean)]),
            CaseColumn.Of("seeds_1", [.. rows.Select(row => (double)row.Ensemble.Runs.Count)]),
        ]));
        observations.Figure(new FigureDescription(
            "choices",
            "The texture under other choices",
            "One choice changed at a time. A lead of 1: the face is alone at the end; below 0: another face leads. Ranges: two standard errors.",
            new FigureAxis("lead of the face"),
            new FigureAxis("choice", IsCategorical: true),
            [
                new FigureLayer(FigureMark.Range, "choices", "lead_lower_1", "choice", Series: "statement", X2: "lead_upper_1"),
                new FigureLayer(FigureMark.Point, "choices", "lead_1", "choice", Series: "statement"),
            ],
            [.. statements.Select(statement => statement.Claim)]));
        foreach (IGrouping<FilmStatement, (string Change, FilmStatement Statement, FilmEnsemble Ensemble)> statement in rows.GroupBy(row => row.Statement))
        {
            string[] exceptions =
            [
                .. statement.Select(row => (row.Change, Outcome: row.Statement.Outcome(row.Ensemble)))
                    .Where(row => row.Outcome != FilmStatement.Holds).Select(row => $"{row.Change} ({row.Outcome})"),
            ];
            observations.Note(
                statement.Key.Claim,
                FilmNotes.File,
                "choices",
                ("statement", statement.Key.Text),
                ("changes", changeCount),
                ("seeds", seedCount),
                ("exceptions", exceptions.Length == 0 ? "none" : string.Join("; ", exceptions)));
        }
    }

    // Nuclei must lie within the rows that are active at the start, so larger ones come with more rows.
    private static IEnumerable<FilmPlan> Changes(FilmPlan plan)
    {
        FilmChoices choices = plan.Choices;
        FilmPlan With(string name, FilmChoices changed) => plan with { Name = name, Choices = changed };
        foreach (double factor in (double[])[0.5, 2])
        {
            yield return With($"w = {Text.Of(choices.WellHeight * factor)}", choices with { WellHeight = choices.WellHeight * factor });
        }

        foreach (double coupling in (double[])[0.75, 1.5, 2])
        {
            Formulation coupled = choices.Formulation with { FreeEnergy = FreeEnergyDensity.Landau(1, 1, coupling) };
            yield return With($"g = {Text.Of(coupling)}", choices with { Formulation = coupled });
        }

        foreach (double factor in (double[])[0.25, 0.5, 2, 4])
        {
            yield return With($"τ = {Text.Of(choices.LayerTime * factor)} s", choices with { LayerTime = choices.LayerTime * factor });
        }

        foreach (double radius in (double[])[1, 3, 4])
        {
            int rows = Math.Max(choices.InitialRows, (int)Math.Ceiling(choices.NucleusHeight + radius));
            string more = rows > choices.InitialRows ? $", {rows} rows at the start" : string.Empty;
            yield return With($"radius of nuclei {radius} cells{more}", choices with { NucleusRadius = radius, InitialRows = rows });
        }

        foreach (double factor in (double[])[0.5, 2])
        {
            int count = (int)Math.Round(choices.NucleusCount * factor);
            yield return With($"{count} nuclei", choices with { NucleusCount = count });
        }

        foreach (int rows in (int[])[12, 20])
        {
            yield return With($"{rows} rows at the start", choices with { InitialRows = rows });
        }

        yield return With("film of half as many rows", choices with { RowCount = choices.RowCount / 2 });
        yield return With("orientations drawn, not dealt", choices with { DrawsOrientations = true });
        yield return With("no flux through the sides", choices with { Sides = LateralBoundary.ZeroFlux });
        foreach (double factor in (double[])[0.7, 1.4])
        {
            yield return With($"Δx = {Text.Of(choices.Spacing * factor)}, same domain", Refined(choices, factor));
        }

        yield return With("double precision", choices) with { Precision = FieldPrecision.Double };
        foreach (double factor in (double[])[0.01, 100])
        {
            FilmChoices changed = choices with { ActivityThreshold = choices.ActivityThreshold * factor };
            yield return With(string.Create(CultureInfo.InvariantCulture, $"threshold of tiles {changed.ActivityThreshold:0e0}"), changed);
        }

        yield return With("explicit steps of 0.0025 s or less", choices with { TimeStep = 0.0025 });
    }

    // The same film, nuclei and rate on other cells.
    private static FilmChoices Refined(FilmChoices choices, double factor) => choices with
    {
        Spacing = choices.Spacing * factor,
        ColumnCount = (int)Math.Round(choices.ColumnCount / factor),
        RowCount = (int)Math.Round(choices.RowCount / factor),
        NucleusRadius = choices.NucleusRadius / factor,
        NucleusHeight = choices.NucleusHeight / factor,
        InitialRows = (int)Math.Ceiling(choices.InitialRows / factor),
        LayerTime = choices.LayerTime * factor,
    };
}
