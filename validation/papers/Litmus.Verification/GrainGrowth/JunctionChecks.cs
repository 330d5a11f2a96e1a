using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.Verification.GrainGrowth;

/// <summary>Grains that meet in threes: the law of von Neumann and Mullins, and the angle of 120°.</summary>
internal static class JunctionChecks
{
    private const double TimeStep = 0.08;

    public static void Check(CaseObservations observations, double mobility, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        CheckSides(observations, mobility, gradient, wellHeight, cancellationToken);
        double angle = Angle(mobility, gradient, wellHeight, cancellationToken);
        observations.Check(
            "Angle at the junction of three equal grains", "120°: equal boundary energies balance", angle, 120, "deg",
            Tolerance.Absolute(4, "the junction is two cells wide in a half-width of 24, worth 60° × 2/24 = 5° at most"));
    }

    private static void CheckSides(CaseObservations observations, double mobility, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        int[] sides = [2, 3, 4, 5, 6, 7, 8];
        double slope = Math.PI / 3 * mobility * gradient;
        double[] found = [.. sides.Select(count => GrowthRate(count, mobility, gradient, wellHeight, cancellationToken))];
        double[] exact = [.. sides.Select(count => slope * (count - 6))];
        foreach (int count in (int[])[2, 4, 8])
        {
            int i = Array.IndexOf(sides, count);
            observations.Check(
                $"Grain with {count} sides, dA/dt", "(π/3)Mσ(n − 6) with Mσ = Lκ (von Neumann, Mullins)", found[i], exact[i], "1",
                Tolerance.Relative(0.1, "junctions are as wide as boundaries, 2 of a radius of 16 to 20"));
        }

        // Least squares over all of them.
        double meanSides = sides.Average(), meanRate = found.Average();
        double fitted = sides.Zip(found, (n, rate) => (n - meanSides) * (rate - meanRate)).Sum() / sides.Sum(n => (n - meanSides) * (n - meanSides));
        observations.Check(
            "dA/dt against the number of sides, slope", "(π/3)Mσ", fitted, slope, "1",
            Tolerance.Relative(0.1, "junctions are as wide as boundaries, 2 of a radius of 16 to 20"));
        observations.Check(
            "Number of sides at which a grain neither grows nor shrinks", "6", meanSides - (meanRate / fitted), 6, "1",
            Tolerance.Absolute(0.5, "beyond half a side it would be another whole number"));

        const string table = "sides";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("sides_less_6", [.. sides.Select(n => n - 6.0)]),
                CaseColumn.Of("found_rate_1", found),
                CaseColumn.Of("exact_rate_1", exact),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "Growth of a grain with n sides",
            "Points: found. Line: (π/3)Mσ(n − 6). A grain in the middle, its neighbours divided by n equal rays; the law holds whatever lies outside.",
            new FigureAxis("n − 6"),
            new FigureAxis("dA/dt / L w Δx²"),
            [
                new FigureLayer(FigureMark.Line, table, "sides_less_6", "exact_rate_1", Label: "exact"),
                new FigureLayer(FigureMark.Point, table, "sides_less_6", "found_rate_1", Label: "found"),
            ],
            []));
    }

    private static double GrowthRate(int sides, double mobility, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        const double half = 32, radius = 16;
        CellGrid grid = new() { ColumnCount = 64, RowCount = 64 };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.Moelans, wellHeight, LateralBoundary.ZeroFlux, [.. Enumerable.Repeat((mobility, gradient), sides + 1)]);
        PhaseFieldState initial = GrainBlock.State(grid, sides + 1, (field, x, y) =>
        {
            double dx = x - half, dy = y - half;
            int sector = (int)Math.Floor((Math.Atan2(dy, dx) + (2 * Math.PI)) / (2 * Math.PI / sides)) % sides;
            return field == ((dx * dx) + (dy * dy) < radius * radius ? 0 : sector + 1) ? 1 : 0;
        });
        PhaseFieldState[] states = GrainBlock.StatesAt(parameters, new() { TimeStep = TimeStep }, initial, cancellationToken, 15, 45);
        double duration = (states[1].Step - states[0].Step) * TimeStep;
        return (GrainBlock.Area(states[1], 0) - GrainBlock.Area(states[0], 0)) / duration;
    }

    // A boundary that ends on another one draws it along as two halves of the curve that moves without changing shape: v = Mσ·2θ/W, where θ is the turn of each
    // half and 180° − 2θ the angle of the moving grain.
    private static double Angle(double mobility, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        const double width = 48;
        CellGrid grid = new() { ColumnCount = 48, RowCount = 64 };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.Moelans, wellHeight, LateralBoundary.ZeroFlux, [.. Enumerable.Repeat((mobility, gradient), 3)]);
        PhaseFieldState initial = GrainBlock.State(grid, 3, (field, x, y) => field == (y < 16 ? 0 : x < width / 2 ? 1 : 2) ? 1 : 0);
        PhaseFieldState[] states = GrainBlock.StatesAt(parameters, new() { TimeStep = TimeStep }, initial, cancellationToken, 250, 400);
        double speed = (GrainBlock.Area(states[1], 0) - GrainBlock.Area(states[0], 0)) / width / ((states[1].Step - states[0].Step) * TimeStep);
        double turn = speed * width / 2 / (mobility * gradient);
        return 180 - (2 * turn * 180 / Math.PI);
    }
}
