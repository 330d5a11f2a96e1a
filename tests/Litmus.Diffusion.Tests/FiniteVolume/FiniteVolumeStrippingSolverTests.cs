using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.Primitives;

namespace Litmus.Diffusion.Tests.FiniteVolume;

public sealed class FiniteVolumeStrippingSolverTests
{
    // D = 1e-14 m²/s and L = 20 µm make L²/D = 40 000 s.
    private static readonly FiniteVolumeStrippingParameters Anode = new()
    {
        DiffusionCoefficient = 1e-14, Thickness = 20e-6, StrippingCurrentDensity = 3, InitialConcentration = Lithium.Concentration, Duration = 8000,
    };

    [Test]
    public void Error_compared_with_the_series_falls_with_the_square_of_the_spacing()
    {
        double coarse = InterfaceErrorWith(cellCount: 40, stepCount: 400), middle = InterfaceErrorWith(cellCount: 80, stepCount: 800);
        double fine = InterfaceErrorWith(cellCount: 160, stepCount: 1600);

        double first = Math.Log2(coarse / middle), second = Math.Log2(middle / fine);

        first.Should().BeApproximately(2, 0.1, "the scheme is second order in space, and the step falls with the spacing");
        second.Should().BeApproximately(2, 0.1, "the scheme is second order in space, and the step falls with the spacing");
    }

    [Test]
    public void Error_of_the_profile_falls_with_the_square_of_the_spacing()
    {
        double coarse = ProfileErrorWith(cellCount: 20), fine = ProfileErrorWith(cellCount: 40);

        Math.Log2(coarse / fine).Should().BeApproximately(2, 0.1, "the scheme is second order in space");
    }

    [TestCase(1e-4)]
    [TestCase(0.01)]
    [TestCase(0.3)]
    [TestCase(3.0)]
    public void Grid_and_series_agree_from_the_thick_to_the_thin_limit(double dimensionlessTime)
    {
        FiniteVolumeStrippingParameters parameters = Anode with { Duration = dimensionlessTime * 40_000 };

        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(parameters, new() { CellCount = 1000, StepCount = 200 }).Solve();

        double b = 3 * 20e-6 / (96485.33212 * 1e-14 * Lithium.Concentration);
        double[] differences = [.. result.Positions
            .Select((x, i) => Math.Abs((result.Concentrations[i] / Lithium.Concentration) - 1 + (b * DepletionSeries.Value(x / 20e-6, dimensionlessTime))))];
        (differences.Max() / (b * DepletionSeries.SurfaceValue(dimensionlessTime))).Should().BeLessThan(1e-3, "(h/ℓ)²/12 is 1e-3 at τ = 1e-4");
    }

    [Test]
    public void Depletion_time_on_the_grid_is_the_root_of_the_series()
    {
        FiniteVolumeStrippingParameters parameters = Anode with { Duration = 40_000 };

        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(parameters, new() { CellCount = 400, StepCount = 800 }).Solve();

        StrippingAnode anode = new(
            new() { DiffusionCoefficient = 1e-14, Thickness = 20e-6, StrippingCurrentDensity = 3, InitialConcentration = Lithium.Concentration });
        result.IsDepleted.Should().BeTrue();
        (result.DepletionTime / anode.DepletionTime).Should().BeApproximately(1, 1e-4, "second order with 1/400 and 1/800 leaves 1e-5");
    }

    [Test]
    public void The_charge_balances_to_rounding([Values(3, 50, 333)] int cellCount, [Values(1, 10, 100)] int stepCount)
    {
        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(Anode, new() { CellCount = cellCount, StepCount = stepCount }).Solve();

        result.BalanceError.Should().BeApproximately(0, 1e-11, "fluxes cancel between cells on any grid");
    }

    [Test]
    public void A_run_that_ends_earlier_is_not_depleted()
    {
        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(Anode with { Duration = 100 }).Solve();

        result.IsDepleted.Should().BeFalse();
        result.DepletionTime.Should().Be(double.PositiveInfinity);
    }

    [Test]
    public void Repetition_gives_the_same_bits()
    {
        FiniteVolumeStrippingResult first = new FiniteVolumeStrippingSolver(Anode).Solve(), second = new FiniteVolumeStrippingSolver(Anode).Solve();

        second.Concentrations.Should().Equal(first.Concentrations);
        second.InterfaceConcentrations.Should().Equal(first.InterfaceConcentrations);
    }

    [Test]
    public void Progress_is_reported_after_every_step_and_a_cancelled_run_stops()
    {
        List<SolverProgress> reports = [];
        using CancellationTokenSource source = new();
        source.Cancel();

        new FiniteVolumeStrippingSolver(Anode, new() { StepCount = 7 }).Solve(new Recorder(reports));
        Action cancelled = () => new FiniteVolumeStrippingSolver(Anode).Solve(cancellationToken: source.Token);

        reports.Select(r => r.Step).Should().Equal(1, 2, 3, 4, 5, 6, 7);
        reports[^1].Should().Be(new SolverProgress(7, 8000, 1));
        cancelled.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Overflow_names_the_cell_and_the_step()
    {
        FiniteVolumeStrippingParameters parameters = Anode with { StrippingCurrentDensity = 1e300, DiffusionCoefficient = 1e-30 };

        Action run = () => new FiniteVolumeStrippingSolver(parameters).Solve();

        run.Should().Throw<NonFiniteConcentrationException>().Which.Should().BeEquivalentTo(new { Cell = 0, Step = 1 });
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] calls =
        [
            () => _ = Anode with { DiffusionCoefficient = value }, () => _ = Anode with { Thickness = value },
            () => _ = Anode with { StrippingCurrentDensity = value },
            () => _ = Anode with { InitialConcentration = value }, () => _ = Anode with { Duration = value },
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Impossible_grids_are_refused()
    {
        Action cells = () => _ = new FiniteVolumeStrippingOptions { CellCount = 2 }, steps = () => _ = new FiniteVolumeStrippingOptions { StepCount = 0 };

        cells.Should().Throw<ArgumentOutOfRangeException>();
        steps.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double InterfaceErrorWith(int cellCount, int stepCount)
    {
        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(Anode, new() { CellCount = cellCount, StepCount = stepCount }).Solve();
        double b = 3 * 20e-6 / (PhysicalConstants.Faraday * 1e-14 * Lithium.Concentration);
        return Math.Abs((result.InterfaceConcentrations[^1] / Lithium.Concentration) - (1 - (b * DepletionSeries.Value(0, 0.2))));
    }

    // Cell means of the series by Simpson's rule: the solver computes means too.
    private static double ProfileErrorWith(int cellCount)
    {
        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(Anode, new() { CellCount = cellCount, StepCount = 2000 }).Solve();
        double b = 3 * 20e-6 / (PhysicalConstants.Faraday * 1e-14 * Lithium.Concentration), sum = 0;
        for (int cell = 0; cell < cellCount; cell++)
        {
            double left = (double)cell / cellCount, right = (double)(cell + 1) / cellCount;
            double mean = (DepletionSeries.Value(left, 0.2) + (4 * DepletionSeries.Value(0.5 * (left + right), 0.2)) + DepletionSeries.Value(right, 0.2)) / 6;
            double error = (result.Concentrations[cell] / Lithium.Concentration) - 1 + (b * mean);
            sum += error * error;
        }

        return Math.Sqrt(sum / cellCount);
    }
}
