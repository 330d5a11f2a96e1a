using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Zhang2025.Films;

/// <summary>What happens with the printed spacing, step and constants taken literally: one explicit step in each Δt.</summary>
internal static class LiteralRun
{
    /// <summary>Runs each film with the spacing of the model and with the number printed in µm, and writes what happens.</summary>
    /// <param name="observations">Where to write.</param>
    /// <param name="claim">The claim that the note belongs to.</param>
    /// <param name="plans">Films of the reference formulation.</param>
    /// <param name="printedSpacing">The printed number of Δx, in µm.</param>
    /// <param name="printedStep">The printed Δt [s].</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static void AddTo(
        CaseObservations observations,
        string claim,
        IReadOnlyList<FilmPlan> plans,
        double printedSpacing,
        double printedStep,
        CancellationToken cancellationToken)
    {
        FilmPlan[] literal =
        [
            .. plans.SelectMany(
                plan => (double[])[plan.Choices.Spacing, printedSpacing],
                (plan, spacing) => At(plan, spacing, printedStep)),
        ];
        Row[] rows = Replicas.Run(literal.Length, i => Run(literal[i], cancellationToken), progress: null, cancellationToken);
        observations.Table(new CaseTable("literal-run",
        [
            CaseColumn.Of("film", [.. rows.Select(row => row.Film)]),
            CaseColumn.Of("spacing_1", [.. rows.Select(row => row.Spacing)]),
            CaseColumn.Of("step_s", [.. rows.Select(row => row.Step)]),
            CaseColumn.Of("largest_stable_step_s", [.. rows.Select(row => row.LargestStep)]),
            CaseColumn.Of("limiting_orientation", [.. rows.Select(row => row.Limiting)]),
            CaseColumn.Of("outcome", [.. rows.Select(row => row.Outcome)]),
            CaseColumn.Of("last_step_1", [.. rows.Select(row => (double)row.LastStep)]),
        ]));
        IEnumerable<string> outcomes = rows.Select(row =>
            $"{row.Film}, Δx = {Text.Of(row.Spacing)}: {row.Outcome} (stable up to {Text.Of(row.LargestStep)} s, limited by {row.Limiting})");
        observations.Note(claim, FilmNotes.File, "literal-step", ("step_s", rows[0].Step), ("outcomes", string.Join("; ", outcomes)));
    }

    /// <summary>Observes how much of the printed time a film survives with the printed spacing and step taken literally.</summary>
    /// <param name="observations">Where to record it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="plan">The film.</param>
    /// <param name="printedSpacing">The printed number of Δx, in µm.</param>
    /// <param name="printedStep">The printed Δt [s].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static void Observe(
        CaseObservations observations, string claim, FilmPlan plan, double printedSpacing, double printedStep, CancellationToken cancellationToken)
    {
        Row row = Run(At(plan, printedSpacing, printedStep), cancellationToken);
        double survived = row.Survives ? plan.Choices.Duration : row.LastStep * row.Step;
        observations
            .Scalar(claim, survived, "s")
            .Note(claim, FilmNotes.File, "literal-step-of-one-film", ("outcome", row.Outcome), ("stable_s", row.LargestStep));
    }

    /// <summary>Whether a film survives, in each formulation with the printed number as spacing and with that of the model, the reference first.</summary>
    /// <param name="plan">The film of the reference formulation.</param>
    /// <param name="printedSpacing">The printed number of Δx, in µm.</param>
    /// <param name="printedStep">The printed Δt [s].</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static IReadOnlyList<bool> Outcomes(FilmPlan plan, double printedSpacing, double printedStep, CancellationToken cancellationToken)
    {
        FilmPlan[] plans =
        [
            .. FilmFormulations.Candidates.SelectMany(
                _ => (double[])[printedSpacing, plan.Choices.Spacing],
                (candidate, spacing) => At(plan with { Choices = plan.Choices with { Formulation = candidate.Formulation } }, spacing, printedStep)),
        ];
        return Replicas.Run(plans.Length, i => Run(plans[i], cancellationToken).Survives, progress: null, cancellationToken);
    }

    private static FilmPlan At(FilmPlan plan, double spacing, double step) =>
        plan with { Choices = plan.Choices with { Spacing = spacing, TimeStep = step } };

    private static Row Run(FilmPlan plan, CancellationToken cancellationToken)
    {
        AllenCahnParameters parameters = plan.Parameters(seed: 1);
        Row Row(string outcome, long lastStep, bool survives = true) => new(
            plan.Name,
            plan.Choices.Spacing,
            plan.Choices.TimeStep,
            ExplicitStability.LargestStep(parameters),
            ExplicitStability.LimitingOrientation(parameters),
            outcome,
            lastStep,
            survives);
        AllenCahnOptions options = new()
        {
            TimeStep = plan.Choices.TimeStep,
            SubstepsPerStep = 1,
            AllowsUnstableStep = true,
            SampleInterval = FilmRun.SampleInterval(plan.Choices.TimeStep),
            StopsWhenSettled = true,
        };
        try
        {
            AllenCahnResult result = new AllenCahnSolver(parameters, options).Solve(plan.Start(seed: 1), progress: null, cancellationToken);
            return Row(result.SettledAt is { } time ? $"runs until its texture is settled, at {Text.Of(time)} s" : "runs to the end", result.Samples[^1].Step);
        }
        catch (NonFiniteFieldException exception)
        {
            return Row($"overflows in step {exception.Step}, at {Text.Of(exception.Time)} s", exception.Step, survives: false);
        }
    }

    private sealed record Row(string Film, double Spacing, double Step, double LargestStep, string Limiting, string Outcome, long LastStep, bool Survives);
}
