using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Zhang2025.Films;

/// <summary>The printed spacing, step and constants exactly as they stand: one explicit step in each Δt. What happens?</summary>
internal static class LiteralRun
{
    /// <summary>Runs loaded and unloaded lithium with the spacing of the model and with the plain number printed in µm, and writes what happened.</summary>
    /// <param name="observations">Where to write.</param>
    /// <param name="claimId">The claim that the note belongs to.</param>
    /// <param name="plans">Films of the reference formulation.</param>
    /// <param name="printedSpacing">The printed number of Δx, in µm.</param>
    /// <param name="printedStep">The printed Δt [s].</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static void AddTo(CaseObservations observations, string claimId, IReadOnlyList<FilmPlan> plans, double printedSpacing, double printedStep, CancellationToken cancellationToken)
    {
        FilmPlan[] literal =
        [
            .. plans.SelectMany(plan => (double[])[plan.Choices.Spacing, printedSpacing], (plan, spacing) => plan with { Choices = plan.Choices with { Spacing = spacing, TimeStep = printedStep } }),
        ];
        Row[] rows = Replicas.Run(literal.Length, i => Run(literal[i], cancellationToken), progress: null, cancellationToken);
        observations.Table(new CaseTable("literal-run",
        [
            CaseColumn.Of("film", [.. rows.Select(row => row.Film)]),
            CaseColumn.InUnit("spacing_1", [.. rows.Select(row => row.Spacing)]),
            CaseColumn.InUnit("step_s", [.. rows.Select(row => row.Step)]),
            CaseColumn.InUnit("largest_stable_step_s", [.. rows.Select(row => row.LargestStep)]),
            CaseColumn.Of("limiting_orientation", [.. rows.Select(row => row.Limiting)]),
            CaseColumn.Of("outcome", [.. rows.Select(row => row.Outcome)]),
            CaseColumn.InUnit("last_step_1", [.. rows.Select(row => (double)row.LastStep)]),
        ]));
        observations.NoteText(
            claimId,
            $"The printed step taken literally, one explicit step of {Text.Of(rows[0].Step)} s: {string.Join("; ", rows.Select(row => $"{row.Film}, Δx = {Text.Of(row.Spacing)}: {row.Outcome} (bound {Text.Of(row.LargestStep)} s, set by {row.Limiting})"))}. All other runs divide the step as stability asks.");
    }

    private static Row Run(FilmPlan plan, CancellationToken cancellationToken)
    {
        AllenCahnParameters parameters = plan.Parameters(seed: 1);
        double largest = ExplicitStability.LargestStep(parameters);
        string limiting = ExplicitStability.LimitingOrientation(parameters);
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
            string outcome = result.SettledAt is { } time ? $"runs until its texture is settled, at {Text.Of(time)} s" : "runs to the end";
            return new Row(plan.Name, plan.Choices.Spacing, plan.Choices.TimeStep, largest, limiting, outcome, result.Samples[^1].Step);
        }
        catch (NonFiniteFieldException exception)
        {
            return new Row(plan.Name, plan.Choices.Spacing, plan.Choices.TimeStep, largest, limiting, $"overflows in step {exception.Step}, at {Text.Of(exception.Time)} s", exception.Step);
        }
    }

    private sealed record Row(string Film, double Spacing, double Step, double LargestStep, string Limiting, string Outcome, long LastStep);
}
