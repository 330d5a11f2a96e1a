using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.AllenCahn;

/// <summary>Early ends, captured states and steps above the stability bound.</summary>
public class RunLengthTests
{
    private static readonly CellGrid Grid = new() { ColumnCount = 34, RowCount = 18 };

    [Test]
    public void A_settled_run_ends_early_with_the_fractions_of_the_whole_run([Values] FieldStorage storage)
    {
        (AllenCahnParameters film, PhaseFieldState start) = ShrinkingDisc(duration: 20);
        AllenCahnOptions options = new() { Storage = storage, SampleInterval = 50, StopsWhenSettled = true };

        AllenCahnResult settled = new AllenCahnSolver(film, options).Solve(start);
        AllenCahnResult whole = new AllenCahnSolver(film, options with { StopsWhenSettled = false }).Solve(start);

        settled.SettledAt.Should().BeInRange(1, 15, "the disc takes some time to vanish, and its last traces some more");
        settled.SettledAt.Should().Be(settled.Samples[^1].Time);
        settled.SampleAt(film.Duration).AreaFractions.Should().Equal(whole.Samples[^1].AreaFractions).And.Equal(1, 0);
        settled.SampleAt(film.Duration).OccupiedFraction.Should().Be(whole.Samples[^1].OccupiedFraction);
        settled.Samples.Should().BeEquivalentTo(whole.Samples.Take(settled.Samples.Length), o => o.WithStrictOrdering(), "both runs agree up to there");
        whole.Samples.Skip(settled.Samples.Length).Should().NotBeEmpty().And.AllSatisfy(sample => sample.AreaFractions.Should().Equal(1, 0));
        whole.SettledAt.Should().BeNull("the option is off");
    }

    [Test]
    public void A_run_in_which_two_orientations_live_does_not_settle()
    {
        // A flat boundary between equal grains does not move.
        AllenCahnParameters block = Runs.Block(Grid, FreeEnergyDensity.Chen, 4, LateralBoundary.Periodic, (1, 1), (1, 1));
        PhaseFieldState start = Runs.State(Grid, 2, (field, _, y) => (y < 9) == (field == 0) ? 1 : 0);

        AllenCahnResult result = new AllenCahnSolver(block, new() { SampleInterval = 50, StopsWhenSettled = true }).Solve(start);

        result.SettledAt.Should().BeNull();
        result.FinalState.Step.Should().Be(400);
    }

    [Test]
    public void Two_grains_of_one_orientation_are_settled_from_the_start()
    {
        AllenCahnParameters block = Runs.Block(Grid, FreeEnergyDensity.Chen, 4, LateralBoundary.Periodic, (1, 1), (1, 1)) with { GrainOrientations = [1, 1] };
        PhaseFieldState start = Runs.State(Grid, 2, (field, _, y) => (y < 9) == (field == 0) ? 1 : 0);

        AllenCahnResult result = new AllenCahnSolver(block, new() { SampleInterval = 50, StopsWhenSettled = true, CaptureTimes = [0, 3] }).Solve(start);

        result.SettledAt.Should().Be(0);
        result.Captured.Select(state => state.State).Should().Equal([start, start], "later captures are the settled state");
    }

    [Test]
    public void Grains_of_one_orientation_are_not_settled_while_cells_are_empty_or_rows_inactive()
    {
        AllenCahnParameters closed = Runs.Block(Grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (0.01, 1));
        AllenCahnParameters rising = closed with { Activation = new LayerClock { InitialRows = 9, LayerTime = 0.2 } };
        PhaseFieldState half = Runs.State(Grid, 1, (_, _, y) => y < 9 ? 1 : 0);
        AllenCahnOptions options = new() { SampleInterval = 10, StopsWhenSettled = true };

        AllenCahnResult empty = new AllenCahnSolver(closed, options).Solve(half), inactive = new AllenCahnSolver(rising, options).Solve(half);

        empty.SettledAt.Should().BeNull("half of the cells are empty, and the front moves by only 0.02 cells");
        inactive.Samples[0].OccupiedFraction.Should().Be(1);
        inactive.SettledAt.Should().BeNull("the active rows are full, but others follow");
    }

    [TestCase(1, 1e-4, true, TestName = "A_trace_that_shrinks_ends_a_run")]
    [TestCase(1, 0.2, false, TestName = "A_part_of_another_grain_keeps_a_run_going")]
    [TestCase(0.6, 1e-4, false, TestName = "A_trace_that_can_grow_keeps_a_run_going")]
    public void Traces_of_another_orientation(double prevailing, double trace, bool isSettled)
    {
        // At the trace ∂φ/∂t = φ(1 − 2Σφ²): it shrinks at Σφ² = 1 and grows at 0.36.
        AllenCahnParameters block = Runs.Block(Grid, FreeEnergyDensity.Chen, 0.02, LateralBoundary.Periodic, (1, 1), (1, 1));
        PhaseFieldState start = Runs.State(Grid, 2, (field, x, y) => field == 0 ? prevailing : (int)x == 20 && (int)y == 7 ? trace : 0);

        AllenCahnResult result = new AllenCahnSolver(block, new() { SampleInterval = 1, StopsWhenSettled = true }).Solve(start);

        result.SettledAt.HasValue.Should().Be(isSettled);
    }

    [TestCase(1e-4, true, TestName = "A_trace_of_the_void_that_shrinks_ends_a_run")]
    [TestCase(0.4, false, TestName = "A_part_of_the_void_keeps_a_run_going")]
    public void Traces_of_the_void(double trace, bool isSettled)
    {
        AllenCahnParameters block = Runs.Block(Grid, FreeEnergyDensity.VoidOrderParameter(0.1), 0.02, LateralBoundary.Periodic, (1, 1)) with
        {
            GrainOrientations = [0],
        };
        PhaseFieldState start = Runs.State(Grid, 2, (field, x, y) => field == 1 ? 1 : (int)x == 20 && (int)y == 7 ? trace : 0);

        AllenCahnResult result = new AllenCahnSolver(block, new() { SampleInterval = 1, StopsWhenSettled = true }).Solve(start);

        result.SettledAt.HasValue.Should().Be(isSettled);
    }

    [Test]
    public void A_film_whose_grains_have_vanished_ends_early_with_the_rows_of_the_whole_run()
    {
        // The disc is too small to grow. The void gains a row every 2 time units.
        AllenCahnParameters film = Runs.Block(Grid, FreeEnergyDensity.VoidOrderParameter(0.1), 20, LateralBoundary.Periodic, (1, 1)) with
        {
            GrainOrientations = [0],
            Activation = new LayerClock { InitialRows = 9, LayerTime = 2 },
        };
        PhaseFieldState start = Runs.State(Grid, 2, (field, x, y) => (Math.Pow(x - 17, 2) + Math.Pow(y - 4, 2) < 5) == (field == 1) ? 1 : 0);
        AllenCahnOptions options = new() { SampleInterval = 50, StopsWhenSettled = true, CaptureTimes = [0, 19.5] };

        AllenCahnResult settled = new AllenCahnSolver(film, options).Solve(start);
        AllenCahnResult whole = new AllenCahnSolver(film, options with { StopsWhenSettled = false }).Solve(start);

        settled.SettledAt.Should().BeInRange(1, 18, "the disc takes some time to vanish, and its last traces some more");
        settled.Samples[0].OccupiedFraction.Should().BePositive();
        settled.SampleAt(film.Duration).OccupiedFraction.Should().Be(0).And.Be(whole.Samples[^1].OccupiedFraction);
        settled.SampleAt(film.Duration).AreaFractions.Should().Equal(whole.Samples[^1].AreaFractions);
        settled.Captured.Select(state => state.ActiveRows).Should().Equal(whole.Captured.Select(state => state.ActiveRows));
    }

    [Test]
    public void Captured_states_are_those_of_a_run_that_ends_then()
    {
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 0.5);

        AllenCahnResult result = new AllenCahnSolver(film, new() { CaptureTimes = [0, 0.1, 0.333, 0.5] }).Solve(Runs.Start(film));

        result.Captured.Select(state => (state.Time, state.State.Step)).Should().Equal([(0, 0), (0.1, 10), (0.333, 33), (0.5, 50)], "the nearest steps");
        result.Captured.Select(state => state.ActiveRows).Should().Equal([7, 7, 10, 11], "from 7 on, every 0.1 adds a row in the step after");
        PhaseFieldState[] apart = Runs.StatesAt(film, new(), Runs.Start(film), 0.1, 0.33, 0.5);
        for (int i = 0; i < apart.Length; i++)
        {
            Runs.AreIdentical(result.Captured[i + 1].State, apart[i]).Should().BeTrue("capturing changes nothing");
        }
    }

    [Test]
    public void A_resumed_run_captures_from_its_start_on()
    {
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 0.3);
        PhaseFieldState middle = new AllenCahnSolver(film with { Duration = 0.1 }).Solve(Runs.Start(film)).FinalState;

        AllenCahnResult result = new AllenCahnSolver(film, new() { CaptureTimes = [0.05, 0.1, 0.2] }).Solve(middle);

        result.Captured.Select(state => (state.Time, state.ActiveRows)).Should().Equal([(0.1, 7), (0.2, 8)], "the rows are those of the uninterrupted run");
    }

    [Test]
    public void Capture_times_that_fall_or_lie_outside_the_run_are_refused()
    {
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 1);

        Action falling = () => _ = new AllenCahnOptions { CaptureTimes = [1, 0.5] };
        Action negative = () => _ = new AllenCahnOptions { CaptureTimes = [-1] };
        Action late = () => _ = new AllenCahnSolver(film, new() { CaptureTimes = [1.5] });
        Action early = () => new AllenCahnSolver(film).Solve(Runs.Start(film)).SampleAt(-0.1);

        falling.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*0.5 after 1*rising*");
        negative.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*CaptureTimes[0] is -1*");
        late.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1.5*duration of 1*");
        early.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*first sample is at 0*");
    }

    [Test]
    public void A_step_beyond_the_bound_that_is_allowed_overflows_and_says_when([Values] FieldStorage storage)
    {
        // Two substeps of 0.05 with a bound of 0.009: five times too long.
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 10);

        AllenCahnOptions options = new() { TimeStep = 0.1, SubstepsPerStep = 2, AllowsUnstableStep = true, Storage = storage };
        Action solve = () => new AllenCahnSolver(film, options).Solve(Runs.Start(film));

        NonFiniteFieldException exception = solve.Should().Throw<NonFiniteFieldException>().Which;
        exception.Step.Should().BeInRange(2, 20, "a factor of five per substep, then cubes");
        exception.Time.Should().BeApproximately(exception.Step * 0.1, 1e-12, "rounding only");
    }

    [Test]
    public void A_step_beyond_the_bound_that_does_not_overflow_gives_a_warning()
    {
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 0.1);
        AllenCahnOptions options = new() { TimeStep = 0.1, SubstepsPerStep = 1, AllowsUnstableStep = true };

        AllenCahnResult beyond = new AllenCahnSolver(film, options).Solve(Runs.State(Grid, film.FieldCount, (_, _, _) => 0));
        AllenCahnResult within = new AllenCahnSolver(film, options with { SubstepsPerStep = null }).Solve(Runs.State(Grid, film.FieldCount, (_, _, _) => 0));

        beyond.SubstepsPerStep.Should().Be(1);
        beyond.Warnings.Should().ContainSingle().Which.Should().Match("*step of 0.1 is above the stability bound*orientation 101*");
        within.Warnings.Should().BeEmpty("the default number of substeps keeps the bound");
    }

    [Test]
    public void One_solver_gives_the_same_bits_on_two_threads_at_once([Values] FieldStorage storage)
    {
        AllenCahnParameters film = Runs.Film(Grid, Formulation.ChenExposed, duration: 0.5);
        AllenCahnSolver solver = new(film, new() { Storage = storage, ThreadCount = 2 });
        PhaseFieldState start = Runs.Start(film), alone = solver.Solve(start).FinalState;
        PhaseFieldState[] together = new PhaseFieldState[4];

        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = solver.Solve(start).FinalState);

        together.Should().AllSatisfy(state => Runs.AreIdentical(alone, state).Should().BeTrue("runs share no state"));
    }

    // A disc of one orientation in a grain of another. It vanishes in about r²/2.
    private static (AllenCahnParameters Film, PhaseFieldState Start) ShrinkingDisc(double duration)
    {
        AllenCahnParameters block = Runs.Block(Grid, FreeEnergyDensity.Chen, duration, LateralBoundary.Periodic, (2, 1), (2, 1));
        return (block, Runs.State(Grid, 2, (field, x, y) => (Math.Pow(x - 17, 2) + Math.Pow(y - 9, 2) < 16) == (field == 1) ? 1 : 0));
    }
}
