using Litmus.Cases;
using Litmus.Comparison.Results;

namespace Litmus.Verification.GrainGrowth;

/// <summary>The orders of the scheme in space and time, two-sided, by manufactured solutions in every form of the free energy.</summary>
internal static class OrderChecks
{
    public static void Check(CaseObservations observations, Tier tier, CancellationToken cancellationToken)
    {
        int[] cells = tier == Tier.Smoke ? [12, 24] : [12, 24, 48];
        int[] steps = [100, 200, 400];
        double[][] errors = [.. ManufacturedSolution.All.Select(solution => cells.Select(count => solution.ErrorAt(count, cancellationToken)).ToArray())];
        double[][] differences =
        [
            .. ManufacturedSolution.All.Select(solution => steps.Select(count => solution.DifferenceAt(count, cancellationToken)).ToArray()),
        ];
        for (int form = 0; form < ManufacturedSolution.All.Count; form++)
        {
            string name = ManufacturedSolution.All[form].Name;
            observations.Check(
                $"Manufactured solution, {name}: order in the spacing", "2: central differences, steps that fall with the square of the spacing",
                Math.Log2(errors[form][^2] / errors[form][^1]), 2, "1",
                Tolerance.Absolute(0.1, "two-sided; the next term falls with the fourth power"));
            observations.Check(
                $"Manufactured solution, {name}: order in the step", "1: explicit Euler", Math.Log2(differences[form][^2] / differences[form][^1]), 1, "1",
                Tolerance.Absolute(0.1, "two-sided; the next term falls with the square of the step"));
        }

        Draw(
            observations, "order-space", "Error against the spacing", "spacing Δx", "error (root mean square)",
            cells.Select(ManufacturedSolution.SpacingOf), errors, 2);
        Draw(
            observations, "order-time", "Difference against the step", "step Δt", "difference from half the step (root mean square)",
            steps.Select(ManufacturedSolution.StepOf), differences, 1);
    }

    private static void Draw(
        CaseObservations observations, string table, string title, string axis, string error, IEnumerable<double> widths, double[][] errors, int order)
    {
        double[] x = [.. widths];

        // A line of the exact order through the coarsest error of the first form.
        double[] line = [.. x.Select(width => errors[0][0] * Math.Pow(width / x[0], order))];
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("form", [.. ManufacturedSolution.All.SelectMany(solution => x.Select(_ => solution.Name))]),
                CaseColumn.Of("width_1", [.. errors.SelectMany(_ => x)]),
                CaseColumn.Of("error_1", [.. errors.SelectMany(form => form)]),
            ]));
        observations.Table(new CaseTable(table + "-exact", [CaseColumn.Of("width_1", x), CaseColumn.Of("error_1", line)]));
        observations.Figure(new FigureDescription(
            table,
            title,
            $"Manufactured solutions in four forms of the free energy. Line: order {order}, through the coarsest point of the first form.",
            new FigureAxis(axis, IsLogarithmic: true),
            new FigureAxis(error, IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, table + "-exact", "width_1", "error_1", Label: $"order {order}"),
                new FigureLayer(FigureMark.Point, table, "width_1", "error_1", Series: "form"),
            ],
            []));
    }
}
