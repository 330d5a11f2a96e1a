using Litmus.Nucleation.StiffIntegration;

namespace Litmus.Nucleation.Tests.StiffIntegration;

public sealed class RosenbrockTests
{
    [Test]
    public void Error_falls_with_the_cube_of_the_step()
    {
        double coarse = Math.Abs(FixedSteps(20) - Math.Sqrt(0.5));
        double middle = Math.Abs(FixedSteps(40) - Math.Sqrt(0.5));
        double fine = Math.Abs(FixedSteps(80) - Math.Sqrt(0.5));

        Math.Log2(coarse / middle).Should().BeApproximately(3, 0.1, "the method is of third order");
        Math.Log2(middle / fine).Should().BeApproximately(3, 0.1, "the method is of third order");
    }

    [Test]
    public void Embedded_error_of_a_step_falls_with_its_cube()
    {
        double Estimate(double step)
        {
            RosenbrockStepper stepper = new(new CubicDecay());
            double[] error = new double[1];
            stepper.Prepare([1]);
            stepper.TryStep([1], step, new double[1], error).Should().BeTrue();
            return Math.Abs(error[0]);
        }

        double order = Math.Log2(Estimate(0.002) / Estimate(0.001));

        order.Should().BeApproximately(3, 0.1, "the embedded solution is of second order, so its local error is of third");
    }

    [Test]
    public void Error_estimate_bounds_the_error_of_a_step_from_above()
    {
        RosenbrockStepper stepper = new(new CubicDecay());
        double[] next = new double[1];
        double[] error = new double[1];
        stepper.Prepare([1]);

        stepper.TryStep([1], 0.1, next, error);

        Math.Abs(next[0] - (1 / Math.Sqrt(1.1))).Should().BeLessThan(Math.Abs(error[0]), "the solution kept is one order better than the embedded one");
    }

    [Test]
    public void Robertsons_problem_ends_at_its_published_values()
    {
        double[] state = [1, 0, 0];
        RosenbrockOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerances = [1e-12, 1e-18, 1e-12] };

        IntegrationResult result = new RosenbrockIntegrator(new Robertson(), options).Integrate(state, 0, 1e11);

        // Test set for initial value problem solvers, problem ROBER, t = 1e11.
        (state[0] / 0.2083340149701255e-7).Should().BeApproximately(1, 1e-4, "a thousand steps of a relative error of 1e-7, some of which cancel");
        (state[1] / 0.8333360770334713e-13).Should().BeApproximately(1, 1e-4, "a thousand steps of a relative error of 1e-7, some of which cancel");
        (state[0] + state[1] + state[2]).Should().BeApproximately(1, 1e-12, "the method conserves the sum, a linear invariant");
        result.StepCount.Should().BeLessThan(3000);
    }

    [Test]
    public void Van_der_Pols_problem_ends_at_its_published_values()
    {
        double[] state = [2, 0];
        RosenbrockOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerances = [1e-8] };

        new RosenbrockIntegrator(new VanDerPol(), options).Integrate(state, 0, 2);

        // Test set for initial value problem solvers, problem VDPOL, t = 2.
        state[0].Should().BeApproximately(1.706167732170483, 1e-5, "a hundred tolerances");
        state[1].Should().BeApproximately(-0.8928097010247975, 1e-5, "a hundred tolerances");
    }

    [Test]
    public void Error_falls_with_the_tolerance()
    {
        double ErrorAt(double tolerance)
        {
            double[] state = [1];
            new RosenbrockIntegrator(
                new CubicDecay(), new RosenbrockOptions { RelativeTolerance = tolerance, AbsoluteTolerances = [1e-14] }).Integrate(state, 0, 10);
            return Math.Abs((state[0] * Math.Sqrt(11)) - 1);
        }

        ErrorAt(1e-8).Should().BeLessThan(ErrorAt(1e-5) / 50, "the error follows the tolerance at third order with local extrapolation");
    }

    [Test]
    public void An_event_is_found_where_the_solution_reaches_it()
    {
        double[] state = [1];

        IntegrationResult result = new RosenbrockIntegrator(new CubicDecay(), new RosenbrockOptions { RelativeTolerance = 1e-9, AbsoluteTolerances = [1e-12] })
            .Integrate(state, 0, 100, [y => y[0] - 0.2, y => y[0] - 0.5]);

        result.Event.Should().Be(1, "a half comes before a fifth");
        result.Time.Should().BeApproximately(3, 1e-6, "1/√(1 + 3) is a half; a tolerance of 1e-9 over some hundred steps");
        state[0].Should().BeLessThanOrEqualTo(0.5).And.BeApproximately(0.5, 1e-11, "the step ends just beyond the event");
    }

    [Test]
    public void Two_runs_give_identical_bits()
    {
        double[] first = [2, 0];
        double[] second = [2, 0];

        new RosenbrockIntegrator(new VanDerPol()).Integrate(first, 0, 1);
        new RosenbrockIntegrator(new VanDerPol()).Integrate(second, 0, 1);

        second.Should().Equal(first);
    }

    [Test]
    public void A_solution_that_ends_is_reported_with_its_time()
    {
        Action run = () => new RosenbrockIntegrator(new BlowUp()).Integrate([1], 0, 2);

        run.Should().Throw<StepSizeUnderflowException>().Which.Time.Should().BeApproximately(1, 1e-3, "1/√(1 − t) ends at t = 1");
    }

    [Test]
    public void Too_many_steps_are_reported_with_the_time_reached()
    {
        Action run = () => new RosenbrockIntegrator(new VanDerPol(), new RosenbrockOptions { MaximumStepCount = 10 }).Integrate([2, 0], 0, 2);

        run.Should().Throw<StepCountExceededException>().Which.StepCount.Should().Be(10);
    }

    [Test]
    public void A_run_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        Action run = () => new RosenbrockIntegrator(new VanDerPol()).Integrate(
            [2, 0], 0, 2, accepted: (_, _) => source.Cancel(), cancellationToken: source.Token);

        run.Should().Throw<OperationCanceledException>();
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_options_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = new RosenbrockOptions { RelativeTolerance = value },
            () => _ = new RosenbrockOptions { AbsoluteTolerances = [value] },
            () => _ = new RosenbrockOptions { AbsoluteTolerances = [] },
            () => _ = new RosenbrockOptions { MaximumStep = double.IsPositiveInfinity(value) ? double.NaN : value },
            () => _ = new RosenbrockOptions { MaximumStepCount = 0 },
            () => new RosenbrockIntegrator(new CubicDecay()).Integrate([1], 0, value > 0 ? value : -1),
            () => new RosenbrockIntegrator(new CubicDecay()).Integrate([1], double.NaN, 1),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_wrong_number_of_components_is_refused()
    {
        Action state = () => new RosenbrockIntegrator(new CubicDecay()).Integrate([1, 2], 0, 1);
        Action tolerances = () => _ = new RosenbrockIntegrator(new CubicDecay(), new RosenbrockOptions { AbsoluteTolerances = [1e-6, 1e-6] });

        state.Should().Throw<ArgumentException>().WithMessage("*2 components*");
        tolerances.Should().Throw<ArgumentException>().WithMessage("*2 absolute tolerances*");
    }

    private static double FixedSteps(int count)
    {
        RosenbrockStepper stepper = new(new CubicDecay());
        double[] state = [1];
        double[] next = new double[1];
        double[] error = new double[1];
        for (int step = 0; step < count; step++)
        {
            stepper.Prepare(state);
            stepper.TryStep(state, 1.0 / count, next, error).Should().BeTrue();
            state[0] = next[0];
        }

        return state[0];
    }
}
