using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.Primitives;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class AllenCahnSolverTests
{
    [Test]
    public void A_step_above_the_stability_bound_is_refused_with_the_name_of_the_limiting_orientation()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);

        Action construct = () => _ = new AllenCahnSolver(film, new() { TimeStep = 0.1, SubstepsPerStep = 2 });

        construct.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*0.05*stability bound*101*at least*substeps*");
    }

    [Test]
    public void The_stability_bound_is_that_of_the_orientation_with_the_fastest_rate()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid with { Spacing = 0.5 }, Formulation.ChenExposed, 1);

        double expected = 0.9 / ((4 * 6.1 * 3.1 / 0.25) + (6.1 * 2.5));

        ExplicitStability.LargestStep(film).Should().BeApproximately(expected, 1e-15, "0.9/[4Lκ/Δx² + wL(1.5a + g)] of (101); rounding only");
        ExplicitStability.LimitingOrientation(film).Should().Be("101");
        ExplicitStability.Substeps(film, expected * 3).Should().Be(3, "three times the bound takes three substeps");
    }

    [Test]
    public void An_explicit_step_at_twice_the_bound_diverges()
    {
        // The bound has a reserve of a tenth and assumes the largest curvature. It guards against a checkerboard.
        CellGrid grid = new() { ColumnCount = 16, RowCount = 16 };
        AllenCahnParameters block = Runs.Block(grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (1.0, 5.0));
        PhaseFieldState start = Runs.State(grid, 1, (_, x, y) => 1 + (1e-3 * (((int)x + (int)y) % 2 == 0 ? 1 : -1)));
        AllenCahnOptions options = new() { Storage = FieldStorage.Dense };
        double bound = ExplicitStability.LargestStep(block);
        FieldStore stable = FieldStore.Create(block, options, bound, start), unstable = FieldStore.Create(block, options, 2 * bound, start);

        stable.Advance(20, 16);
        unstable.Advance(20, 16);

        Math.Abs(stable.View(0).Value(0, 0, 0) - 1).Should().BeLessThan(1e-3, "a stable step damps the checkerboard");
        (Math.Abs(unstable.View(0).Value(0, 0, 0) - 1) < 1e-3).Should().BeFalse("an unstable step amplifies it, up to NaN");
    }

    [Test]
    public void An_activation_rule_that_deactivates_rows_is_refused([Values] FieldStorage storage)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1) with { Activation = new Tide() };

        Action solve = () => new AllenCahnSolver(film, new() { Storage = storage }).Solve(Runs.Start(film));

        solve.Should().Throw<InvalidOperationException>().WithMessage("The activation rule Tide returned 9 rows at 0.5; expected at least the 10*");
    }

    [Test]
    public void A_field_that_overflows_is_reported_with_its_place([Values] FieldStorage storage, [Values] FieldPrecision precision)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);
        PhaseFieldState start = Runs.State(film.Grid, film.FieldCount, (field, x, y) => field == 4 && (int)x == 17 && (int)y == 3 ? 1e30 : 0);

        Action solve = () => new AllenCahnSolver(film, new() { Storage = storage, Precision = precision }).Solve(start);

        NonFiniteFieldException exception = solve.Should().Throw<NonFiniteFieldException>().Which;
        exception.Step.Should().BeLessThan(3, "every step is checked");
        exception.Column.Should().BeInRange(17 - 9, 17 + 9, "NaN spreads by one cell per substep");
        exception.Message.Should().MatchRegex(
            "Order parameter [0-9]+ is not finite in column [0-9]+, row [0-9]+, layer 0 after step [12] .t = 0.0[12].. Raise the number of substeps");
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_start_that_is_not_finite_is_refused(double value)
    {
        Action create = () => Runs.State(Runs.SmallGrid, 2, (field, x, y) => field == 1 && (int)x == 5 && (int)y == 2 ? value : 0);

        create.Should().Throw<ArgumentException>().WithMessage("*parameter 1*column 5, row 2*finite*");
    }

    [Test]
    public void Grains_above_the_active_rows_of_an_exposed_run_are_refused()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);
        PhaseFieldState start = Runs.State(film.Grid, film.FieldCount, (field, _, y) => field == 0 && y > 20 ? 1 : 0);

        Action solve = () => new AllenCahnSolver(film).Solve(start);

        solve.Should().Throw<ArgumentException>().WithMessage("*above the 7 active rows*");
    }

    [Test]
    public void A_state_of_another_grid_or_number_of_grains_is_refused()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);

        Action otherGrid = () => new AllenCahnSolver(film).Solve(Runs.Start(Runs.Film(Runs.SmallGrid with { RowCount = 30 }, Formulation.ChenExposed, 1)));
        Action otherCount = () => new AllenCahnSolver(film).Solve(Runs.State(film.Grid, 3, (_, _, _) => 0));

        otherGrid.Should().Throw<ArgumentException>().WithMessage("*expected 12 fields*");
        otherCount.Should().Throw<ArgumentException>().WithMessage("*3 fields*expected 12 fields*");
    }

    [Test]
    public void Parameters_that_contradict_each_other_are_refused()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);

        Action noOrientation = () => _ = new AllenCahnSolver(film with { Orientations = [] });
        Action noGrain = () => _ = new AllenCahnSolver(film with { GrainOrientations = [] });
        Action wrongOrientation = () => _ = new AllenCahnSolver(film with { GrainOrientations = [0, 3] });
        Action exposedVoid = () => _ = new AllenCahnSolver(film with { FreeEnergy = FreeEnergyDensity.VoidOrderParameter(0.1) });

        noOrientation.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no orientation*");
        noGrain.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no grain*");
        wrongOrientation.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Grain 1 has orientation 3*0 … 2*");
        exposedVoid.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Closed*");
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_numbers_are_refused(double value)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, 1);

        Action[] actions =
        [
            () => _ = film with { WellHeight = value },
            () => _ = film with { Duration = value },
            () => _ = Runs.SmallGrid with { Spacing = value },
            () => _ = Runs.Orientations[0] with { Mobility = value },
            () => _ = Runs.Orientations[0] with { GradientEnergyCoefficient = value },
            () => _ = new AllenCahnOptions { TimeStep = value },
        ];

        actions.Should().AllSatisfy(action => action.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Every_orientation_reports_its_interface_width_and_a_narrow_one_warns()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid with { Spacing = 2 }, Formulation.ChenExposed, 0.05);

        AllenCahnResult result = new AllenCahnSolver(film).Solve(Runs.State(film.Grid, film.FieldCount, (_, _, _) => 0));

        result.InterfaceCells.Should().Equal(Math.Sqrt(1.6) / 2, Math.Sqrt(6.2) / 2, Math.Sqrt(4.8) / 2);
        result.Warnings.Should().ContainSingle("√(2κ/w)/Δx of (001) is 0.63").Which.Should().Contain("001").And.Contain("0.632");
    }

    [Test]
    public void A_run_reports_progress_and_can_be_cancelled()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 0.1);
        using CancellationTokenSource source = new();
        List<SolverProgress> reports = [];
        Recorder recorder = new(progress =>
        {
            reports.Add(progress);
            if (progress.Step == 4)
            {
                source.Cancel();
            }
        });

        Action solve = () => new AllenCahnSolver(film).Solve(Runs.Start(film), recorder, source.Token);

        solve.Should().Throw<OperationCanceledException>();
        reports.Select(report => report.Step).Should().Equal(1, 2, 3, 4);
        reports[^1].Fraction.Should().BeApproximately(0.4, 1e-12, "4 of 10 steps");
    }

    [Test]
    public void The_threshold_changes_the_dense_result_by_no_more_than_the_published_factor([Values(1e-10, 1e-8, 1e-6, 1e-4)] double threshold)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 2);

        PhaseFieldState dense = new AllenCahnSolver(film, new() { Storage = FieldStorage.Dense }).Solve(Runs.Start(film)).FinalState;
        PhaseFieldState tiles = new AllenCahnSolver(film, new() { ActivityThreshold = threshold }).Solve(Runs.Start(film)).FinalState;

        double difference = Runs.LargestDifference(dense, tiles);
        difference.Should().BeInRange(threshold, 100 * threshold, "the README gives a factor of 4 to 32; below 1 the threshold would do nothing");
    }

    private sealed class Recorder(Action<SolverProgress> record) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => record(value);
    }

    private sealed class Tide : IActivationRule
    {
        public string Name => nameof(Tide);

        public int ActiveRows(double time, int rowCount, double spacing) => time > 0.495 ? 9 : 10;
    }
}
