using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.OneDimensional;

namespace Litmus.Verification.GrainGrowth;

/// <summary>A circular grain in another one: v = Mσ/r, so that it loses area at the constant rate 2πMσ.</summary>
internal static class CircleChecks
{
    private const double Radius = 26;
    private const double Side = 36;

    // Parts of the time that the circle would take to vanish.
    private static readonly double[] Parts = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];

    public static void Check(CaseObservations observations, double mobility, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        // Equal grains with g = 3/2: 1/M = ∫Σφ′²/L dx and σ = κ∫Σφ′² dx give Mσ = Lκ without any profile.
        Pair equal = new("equal grains, g = 3/2", 1.5, (mobility, gradient), (mobility, gradient));
        Pair unequal = new("unequal grains, g = 1", 1, (3, 1.5), (1, 4));
        Shrinkage first = Shrink(equal, wellHeight, mobility * gradient, cancellationToken);
        Shrinkage second = Shrink(unequal, wellHeight, ReducedMobility(unequal, wellHeight), cancellationToken);
        (Shrinkage, string)[] circles = [(first, "2πMσ with Mσ = Lκ"), (second, "2πMσ with M and σ of the one-dimensional equilibrium profile")];
        foreach ((Shrinkage shrinkage, string exact) in circles)
        {
            observations.Check(
                $"Circle of {shrinkage.Pair.Name}: loss of area, early", exact, shrinkage.Early, shrinkage.Expected, "1",
                Tolerance.Relative(0.02, "the law holds up to about (width/radius)², (2.8/20)²"));
            observations.Check(
                $"Circle of {shrinkage.Pair.Name}: loss of area, late", exact + ", whatever the radius", shrinkage.Late, shrinkage.Expected, "1",
                Tolerance.Relative(0.02, "the law holds up to about (width/radius)², (2.8/20)²"));
        }

        Draw(observations, [first, second]);
    }

    /// <summary>The area left of a circle falls with the square of the spacing towards its limit.</summary>
    public static void CheckOrder(CaseObservations observations, double wellHeight, CancellationToken cancellationToken)
    {
        double coarse = AreaLeft(1, wellHeight, cancellationToken), middle = AreaLeft(0.5, wellHeight, cancellationToken);
        double fine = AreaLeft(0.25, wellHeight, cancellationToken);
        observations.Check(
            "Area left of a circle, order in the spacing", "2: central differences", Math.Log2((coarse - middle) / (middle - fine)), 2, "1",
            Tolerance.Absolute(0.1, "two-sided; the next term falls with the fourth power"));
    }

    private static double ReducedMobility(Pair pair, double wellHeight) => new BoundarySolver(new()
    {
        Energy = PairEnergy.Landau(1, 1, pair.Coupling),
        WellHeight = wellHeight,
        FirstGradientEnergyCoefficient = pair.Inner.Gradient,
        SecondGradientEnergyCoefficient = pair.Outer.Gradient,
        FirstMobility = pair.Inner.Mobility,
        SecondMobility = pair.Outer.Mobility,
    }).Solve().ReducedMobility;

    // Rates are extrapolated from two spacings; the areas are those of the finer one.
    private static Shrinkage Shrink(Pair pair, double wellHeight, double reducedMobility, CancellationToken cancellationToken)
    {
        double lifetime = Radius * Radius / (2 * reducedMobility);
        double[] coarse = Areas(pair, wellHeight, 1, lifetime, cancellationToken), fine = Areas(pair, wellHeight, 0.5, lifetime, cancellationToken);
        double Rate(double[] areas, double from, double to) => (areas[Array.IndexOf(Parts, from)] - areas[Array.IndexOf(Parts, to)]) / ((to - from) * lifetime);
        double Extrapolated(double from, double to) => Rate(fine, from, to) + ((Rate(fine, from, to) - Rate(coarse, from, to)) / 3);
        return new Shrinkage(
            pair, [.. Parts.Select(part => part * lifetime)], fine, Extrapolated(0.15, 0.35), Extrapolated(0.35, 0.55), 2 * Math.PI * reducedMobility);
    }

    // A quarter of the circle, between two mirrors.
    private static double[] Areas(Pair pair, double wellHeight, double spacing, double lifetime, CancellationToken cancellationToken)
    {
        CellGrid grid = new() { ColumnCount = (int)(Side / spacing), RowCount = (int)(Side / spacing), Spacing = spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.Landau(1, 1, pair.Coupling), wellHeight, LateralBoundary.ZeroFlux, pair.Inner, pair.Outer);
        PhaseFieldState initial = GrainBlock.State(grid, 2, (field, x, y) => (field == 0) == (x * x) + (y * y) < Radius * Radius ? 1 : 0);
        AllenCahnOptions options = new() { Storage = FieldStorage.Dense, TimeStep = lifetime / 400 };
        PhaseFieldState[] states = GrainBlock.StatesAt(parameters, options, initial, cancellationToken, [.. Parts.Select(part => part * lifetime)]);
        return [.. states.Select(state => 4 * GrainBlock.Area(state, 0))];
    }

    // Same step for all spacings, so that differences are those of the spacing.
    private static double AreaLeft(double spacing, double wellHeight, CancellationToken cancellationToken)
    {
        const double radius = 12, side = 20;
        CellGrid grid = new() { ColumnCount = (int)(side / spacing), RowCount = (int)(side / spacing), Spacing = spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.Moelans, wellHeight, LateralBoundary.ZeroFlux, (1.0, 4.0), (1.0, 4.0)) with { Duration = 6 };
        PhaseFieldState initial = GrainBlock.State(grid, 2, (field, x, y) =>
        {
            double inside = (1 - Math.Tanh((Math.Sqrt((x * x) + (y * y)) - radius) / Math.Sqrt(8))) / 2;
            return field == 0 ? inside : 1 - inside;
        });
        AllenCahnOptions options = new() { TimeStep = 0.012, SubstepsPerStep = 4, Storage = FieldStorage.Dense };
        return GrainBlock.Area(new AllenCahnSolver(parameters, options).Solve(initial, progress: null, cancellationToken).FinalState, 0);
    }

    private static void Draw(CaseObservations observations, Shrinkage[] shrinkages)
    {
        const string table = "circle";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("pair", [.. shrinkages.SelectMany(shrinkage => shrinkage.Times.Select(_ => shrinkage.Pair.Name))]),
                CaseColumn.Of("time_1", [.. shrinkages.SelectMany(shrinkage => shrinkage.Times)]),
                CaseColumn.Of("found_area_1", [.. shrinkages.SelectMany(shrinkage => shrinkage.Areas)]),
                CaseColumn.Of("exact_area_1", [.. shrinkages.SelectMany(shrinkage => shrinkage.Times.Select(shrinkage.ExactArea))]),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "Area of a circular grain",
            "Points: found, on the finer grid of half a cell. Lines: straight, with the slope −2πMσ, through the first point.",
            new FigureAxis("time × Lw"),
            new FigureAxis("area (squared spacings)"),
            [
                new FigureLayer(FigureMark.Line, table, "time_1", "exact_area_1", Series: "pair"),
                new FigureLayer(FigureMark.Point, table, "time_1", "found_area_1", Series: "pair"),
            ],
            []));
    }

    private sealed record Pair(string Name, double Coupling, (double Mobility, double Gradient) Inner, (double Mobility, double Gradient) Outer);

    private sealed record Shrinkage(Pair Pair, double[] Times, double[] Areas, double Early, double Late, double Expected)
    {
        /// <summary>Area at a time, on the straight line through the first point.</summary>
        public double ExactArea(double time) => Areas[0] - (Expected * (time - Times[0]));
    }
}
