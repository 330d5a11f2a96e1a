using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.FreeEnergies;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>Which statements hold in which formulation of what the paper does not print.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Rows">One ensemble for each formulation and film, the reference formulation first.</param>
internal sealed record FormulationStudy(IReadOnlyList<FilmStatement> Statements, IReadOnlyList<(string Formulation, FilmEnsemble Ensemble)> Rows)
{
    /// <summary>Films that a study grows.</summary>
    /// <param name="referenceCount">Number of ensembles of the reference formulation.</param>
    /// <param name="seedCount">Seeds under the other formulations.</param>
    public static int FilmCount(int referenceCount, int seedCount) => Others.Length * referenceCount * seedCount;

    /// <summary>Grows every film under every formulation but the reference one, whose ensembles exist.</summary>
    /// <param name="archive">Grows the films.</param>
    /// <param name="reference">The ensembles of the reference formulation.</param>
    /// <param name="statements">The statements on them.</param>
    /// <param name="seedCount">Seeds under the other formulations.</param>
    /// <param name="progress">Told after each run.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static FormulationStudy Run(
        FilmArchive archive,
        IReadOnlyList<FilmEnsemble> reference,
        IReadOnlyList<FilmStatement> statements,
        int seedCount,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        FilmPlan[] plans =
        [
            .. Others.SelectMany(
                _ => reference.Select(film => film.Plan), (formulation, plan) => plan with { Choices = plan.Choices with { Formulation = formulation } }),
        ];
        FilmEnsemble[] grown = archive.Grow(plans, seedCount, mapTimes: [], progress, cancellationToken);
        return new FormulationStudy(statements, [.. reference.Concat(grown).Select(ensemble => (ensemble.Plan.Choices.Formulation.Name, ensemble))]);
    }

    /// <summary>Whether statements hold together, in each of the formulations in which their films grow, the reference first.</summary>
    public IReadOnlyList<bool> Outcomes(params FilmStatement[] statements) => Outcomes(
        [.. statements.Select(statement => statement.Film)],
        films => statements.Zip(films, (statement, film) => statement.Evidence(film).Mean > 0).All(holds => holds));

    /// <summary>Whether something holds of films, in each of the formulations in which they grow, the reference first.</summary>
    /// <param name="names">Names of the films.</param>
    /// <param name="holds">What is asked of them, in the order of their names.</param>
    public IReadOnlyList<bool> Outcomes(IReadOnlyList<string> names, Func<FilmEnsemble[], bool> holds) =>
    [
        .. Rows.GroupBy(row => row.Formulation)
            .Select(formulation => names.Select(name => formulation.Single(row => row.Ensemble.Plan.Name == name).Ensemble).ToArray())
            .Where(films => films.All(film => film.IsGrown))
            .Select(holds),
    ];

    /// <summary>Writes the table and the figure, and a note on each claim.</summary>
    public void AddTo(CaseObservations observations)
    {
        (FilmStatement Statement, string Formulation, FilmEnsemble Ensemble, string Outcome)[] cells =
        [
            .. Statements.SelectMany(
                statement => Rows.Where(row => row.Ensemble.Plan.Name == statement.Film),
                (statement, row) => (statement, row.Formulation, row.Ensemble, statement.Outcome(row.Ensemble))),
        ];
        CaseColumn Number(string name, Func<FilmEnsemble, FilmStatement, double> value) =>
            CaseColumn.Of(name, [.. cells.Select(cell => value(cell.Ensemble, cell.Statement))]);
        observations.Table(new CaseTable("formulations",
        [
            CaseColumn.Of("statement", [.. cells.Select(cell => cell.Statement.Text)]),
            CaseColumn.Of("formulation", [.. cells.Select(cell => cell.Formulation)]),
            CaseColumn.Of("outcome", [.. cells.Select(cell => cell.Outcome)]),
            Number("fraction_001_1", (ensemble, _) => Last(ensemble, "001").Mean),
            Number("fraction_101_1", (ensemble, _) => Last(ensemble, "101").Mean),
            Number("fraction_111_1", (ensemble, _) => Last(ensemble, "111").Mean),
            Number("evidence_1", (ensemble, statement) => statement.Evidence(ensemble).Mean),
            Number("evidence_deviation_1", (ensemble, statement) => statement.Evidence(ensemble).StandardDeviation),
            Number("filled_part_1", (ensemble, _) => ensemble.Filled.Mean),
            Number("seeds_1", (ensemble, _) => ensemble.Runs.Count),
        ]));
        observations.Figure(new FigureDescription(
            "formulations",
            "Which statement holds in which formulation",
            "One formulation per row, the reference formulation first. \"No film\": less than half of the domain is filled at the end.",
            new FigureAxis("statement", IsCategorical: true),
            new FigureAxis("formulation", IsCategorical: true),
            [FilmStatement.OutcomeMap("formulations")],
            [.. Statements.Select(statement => statement.Claim).Distinct()],
            FigurePalette.Outcomes));
        foreach (FilmStatement statement in Statements)
        {
            observations.Note(
                statement.Claim,
                FilmNotes.File,
                "formulations",
                ("statement", statement.Text),
                ("seeds", Rows[0].Ensemble.Runs.Count),
                ("other_seeds", Rows[^1].Ensemble.Runs.Count),
                ("outcomes", FilmStatement.ByOutcome(cells.Where(cell => cell.Statement == statement).Select(cell => (cell.Outcome, cell.Formulation)))));
        }
    }

    private static Formulation[] Others { get; } = [.. FilmFormulations.Studied.Skip(1)];

    private static Sample Last(FilmEnsemble ensemble, string orientation) => ensemble.Fraction(orientation, ensemble.Plan.Choices.Duration);
}
