using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;
using Litmus.PhaseField.OneDimensional;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class CurvatureTests
{
    [TestCase(1.0, 2.0, 1.0, 2.0, 1.5)]
    [TestCase(1.0, 2.0, 1.0, 2.0, 1.0)]
    [TestCase(1.0, 1.5, 3.0, 4.0, 1.5)]
    [TestCase(3.0, 1.5, 1.0, 4.0, 1.0)]
    public void A_circular_grain_loses_area_at_the_constant_rate_of_its_boundary(
        double firstMobility, double firstGradient, double secondMobility, double secondGradient, double g)
    {
        BoundaryResult boundary = new BoundarySolver(new()
        {
            Energy = PairEnergy.Landau(1, 1, g),
            WellHeight = 1,
            FirstGradientEnergyCoefficient = firstGradient,
            SecondGradientEnergyCoefficient = secondGradient,
            FirstMobility = firstMobility,
            SecondMobility = secondMobility,
        }).Solve();
        AllenCahnParameters parameters = Runs.Block(
            new() { ColumnCount = 1, RowCount = 1 },
            FreeEnergyDensity.Landau(1, 1, g),
            1,
            LateralBoundary.ZeroFlux,
            (firstMobility, firstGradient),
            (secondMobility, secondGradient));

        (double earlyCoarse, double lateCoarse) = LossRates(parameters, 1, boundary.ReducedMobility);
        (double early, double late) = LossRates(parameters, 0.5, boundary.ReducedMobility);

        double expected = Math.PI / 2 * boundary.ReducedMobility;
        (early + ((early - earlyCoarse) / 3)).Should().BeApproximately(expected, 0.02 * expected, "the law holds up to about (width/radius)², (2.8/20)²");
        (late + ((late - lateCoarse) / 3)).Should().BeApproximately(expected, 0.02 * expected, "dA/dt does not depend on the radius");
    }

    [Test]
    public void The_area_left_of_a_circle_converges_with_the_square_of_the_spacing()
    {
        double coarse = AreaLeft(1), middle = AreaLeft(0.5), fine = AreaLeft(0.25);

        double order = Math.Log2((coarse - middle) / (middle - fine));
        order.Should().BeApproximately(2, 0.1, "the stencil is second order");
    }

    [TestCase(2)]
    [TestCase(4)]
    [TestCase(8)]
    public void A_grain_with_n_sides_gains_area_as_von_Neumann_and_Mullins_say(int sides)
    {
        // Rays along the axes and, for eight sides, the diagonals divide the neighbours of a central grain. The mirrors continue them.
        const double half = 40, radius = 16;
        CellGrid grid = new() { ColumnCount = 80, RowCount = 80 };
        AllenCahnParameters parameters =
            Runs.Block(grid, FreeEnergyDensity.Moelans, 1, LateralBoundary.ZeroFlux, [.. Enumerable.Repeat((1.0, 2.0), sides + 1)]);
        PhaseFieldState initial = Runs.State(grid, sides + 1, (field, x, y) =>
        {
            double dx = x - half, dy = y - half;
            int sector = (int)Math.Floor((Math.Atan2(dy, dx) + (2 * Math.PI)) / (2 * Math.PI / sides)) % sides;
            return field == ((dx * dx) + (dy * dy) < radius * radius ? 0 : sector + 1) ? 1 : 0;
        });

        double[] areas = [.. Runs.StatesAt(parameters, new() { TimeStep = 0.08 }, initial, 15, 45).Select(state => Runs.Area(state, 0))];

        double measured = (areas[1] - areas[0]) / 30, expected = Math.PI / 3 * 2 * (sides - 6);
        measured.Should().BeApproximately(expected, 0.1 * Math.Abs(expected), "junctions are as wide as boundaries, 2 in a radius of 16 to 20");
    }

    [Test]
    public void The_mean_area_of_grains_grows_at_a_constant_rate()
    {
        CellGrid grid = new() { ColumnCount = 128, RowCount = 128 };
        NucleusLayout nuclei = new() { Grid = grid, Count = 130, OrientationCount = 1, Radius = 24, StartHeight = 128, Seed = 20 };
        AllenCahnParameters film = Runs.Block(grid, FreeEnergyDensity.Moelans, 1, LateralBoundary.Periodic, (1.0, 2.0)) with
        {
            GrainOrientations = nuclei.GrainOrientations,
        };
        AllenCahnOptions options = new() { TimeStep = 0.08, Precision = FieldPrecision.Single, ActivityThreshold = 1e-5 };

        int[] living = [.. Runs.StatesAt(film, options, nuclei.Place(), 20, 60, 100)
            .Select(state => GrainMap.Of(film, state, 128).LivingGrains)];

        double first = (128.0 * 128 / living[1]) - (128.0 * 128 / living[0]), second = (128.0 * 128 / living[2]) - (128.0 * 128 / living[1]);
        first.Should().BePositive();
        (second / first).Should().BeInRange(
            0.5,
            2,
            "from {0} to {1} to {2} grains: the number of vanished grains gives each rate to about a quarter",
            living[0],
            living[1],
            living[2]);
    }

    [Test]
    public void Three_equal_grains_meet_at_angles_of_120_degrees()
    {
        // A boundary that ends on another one draws it along. The other moves without changing shape, with v = Mσ·2θ/W; θ is the turn of each half, and
        // 180° − 2θ the angle of the moving grain.
        const double width = 48;
        CellGrid grid = new() { ColumnCount = 48, RowCount = 64 };
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Moelans, 1, LateralBoundary.ZeroFlux, [.. Enumerable.Repeat((1.0, 2.0), 3)]);
        PhaseFieldState initial = Runs.State(grid, 3, (field, x, y) => field == (y < 16 ? 0 : x < width / 2 ? 1 : 2) ? 1 : 0);

        double[] areas = [.. Runs.StatesAt(parameters, new() { TimeStep = 0.08 }, initial, 250, 400).Select(state => Runs.Area(state, 0))];

        double speed = (areas[1] - areas[0]) / width / 150;
        double turn = speed * width / 2 / 2;
        double angle = 180 - (2 * turn * 180 / Math.PI);
        angle.Should().BeApproximately(
            120, 4, "equal energies balance at 120°; the junction, two cells wide in a half-width of 24, shifts it by at most 60° × 2/24 = 5°");
    }

    // A quarter circle between two mirrors: mean rates over two parts of its lifetime.
    private static (double Early, double Late) LossRates(AllenCahnParameters parameters, double spacing, double reducedMobility)
    {
        const double radius = 26;
        double lifetime = radius * radius / (2 * reducedMobility);
        CellGrid grid = new() { ColumnCount = (int)(36 / spacing), RowCount = (int)(36 / spacing), Spacing = spacing };
        PhaseFieldState initial = Runs.State(grid, 2, (field, x, y) => (field == 0) == (x * x) + (y * y) < radius * radius ? 1 : 0);
        AllenCahnOptions options = new() { Storage = FieldStorage.Dense, TimeStep = lifetime / 400 };
        double[] areas =
        [
            .. Runs.StatesAt(parameters with { Grid = grid }, options, initial, lifetime * 0.15, lifetime * 0.35, lifetime * 0.55)
                .Select(state => Runs.Area(state, 0)),
        ];
        return ((areas[0] - areas[1]) / (0.2 * lifetime), (areas[1] - areas[2]) / (0.2 * lifetime));
    }

    // All spacings use the same step, so only the spacing makes a difference.
    private static double AreaLeft(double spacing)
    {
        const double radius = 20;
        CellGrid grid = new() { ColumnCount = (int)(32 / spacing), RowCount = (int)(32 / spacing), Spacing = spacing };
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Moelans, 12, LateralBoundary.ZeroFlux, (1.0, 4.0), (1.0, 4.0));
        PhaseFieldState initial = Runs.State(grid, 2, (field, x, y) =>
        {
            double inside = (1 - Math.Tanh((Math.Sqrt((x * x) + (y * y)) - radius) / Math.Sqrt(8))) / 2;
            return field == 0 ? inside : 1 - inside;
        });
        AllenCahnOptions options = new() { TimeStep = 0.012, SubstepsPerStep = 4, Storage = FieldStorage.Dense };
        return Runs.Area(new AllenCahnSolver(parameters, options).Solve(initial).FinalState, 0);
    }
}
