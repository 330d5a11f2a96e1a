using Litmus.Diffusion.Depletion;

namespace Litmus.Diffusion.Tests.Depletion;

public sealed class DepletionSeriesTests
{
    // 400 eigenfunctions in forty-digit arithmetic.
    [TestCase(0.0, 0.001, 0.035682482323055422291)]
    [TestCase(0.3, 0.01, 0.0017245728649561552732)]
    [TestCase(1.0, 0.05, 0.00026934212500303737029)]
    [TestCase(0.3, 0.2, 0.26179343068332101841)]
    [TestCase(1.0, 0.3, 0.14382442697621867633)]
    [TestCase(0.5, 0.35, 0.30833338389596117288)]
    [TestCase(0.0, 2.0, 2.3333333327912066417)]
    public void Series_agrees_with_forty_digit_values(double position, double time, double expected)
    {
        double value = DepletionSeries.Value(position, time);

        value.Should().BeApproximately(expected, 1e-15 + (1e-14 * expected), "four terms leave less than 1e-16, the rest is rounding");
    }

    [Test]
    public void Series_is_continuous_across_the_change_at_one_over_pi([Values(0, 0.1, 0.37, 0.5, 0.9, 1)] double position)
    {
        double before = DepletionSeries.Value(position, Math.BitDecrement(DepletionSeries.SwitchTime));
        double after = DepletionSeries.Value(position, DepletionSeries.SwitchTime);
        double gradientBefore = DepletionSeries.Gradient(position, Math.BitDecrement(DepletionSeries.SwitchTime));
        double gradientAfter = DepletionSeries.Gradient(position, DepletionSeries.SwitchTime);

        after.Should().BeApproximately(before, 1e-14, "both series give the same function");
        gradientAfter.Should().BeApproximately(gradientBefore, 1e-14, "both series give the same function");
    }

    [Test]
    public void Surface_value_and_its_derivative_are_continuous_across_the_change()
    {
        double before = Math.BitDecrement(DepletionSeries.SwitchTime), after = DepletionSeries.SwitchTime;

        DepletionSeries.SurfaceValue(after).Should().BeApproximately(DepletionSeries.SurfaceValue(before), 1e-14);
        DepletionSeries.SurfaceDerivative(after).Should().BeApproximately(DepletionSeries.SurfaceDerivative(before), 1e-14);
        DepletionSeries.SurfaceValue(after).Should().BeApproximately(0.64288607214966723845, 1e-15, "forty-digit value at the self-dual point");
    }

    [Test]
    public void Surface_value_is_the_series_at_the_electrolyte([Values(1e-8, 1e-3, 0.1, 0.3, 0.33, 1, 10)] double time)
    {
        double surface = DepletionSeries.SurfaceValue(time);

        surface.Should().BeApproximately(DepletionSeries.Value(0, time), 1e-14 * (1 + surface), "one function by two routes");
    }

    [Test]
    public void Surface_derivative_is_the_slope_of_the_surface_value([Values(0.001, 0.05, 0.2, 0.31, 0.33, 1)] double time)
    {
        double step = 1e-4 * time;

        double slope = (8 * (DepletionSeries.SurfaceValue(time + step) - DepletionSeries.SurfaceValue(time - step))
            - (DepletionSeries.SurfaceValue(time + (2 * step)) - DepletionSeries.SurfaceValue(time - (2 * step)))) / (12 * step);

        (DepletionSeries.SurfaceDerivative(time) / slope).Should().BeApproximately(1, 1e-10, "rounding over the relative step 1e-4 leaves 1e-12");
    }

    [Test]
    public void Inventory_loss_equals_the_charge_stripped([Values(0.05, 0.5)] double time)
    {
        const int panels = 1000;
        double sum = DepletionSeries.Value(0, time) + DepletionSeries.Value(1, time);

        for (int i = 1; i < panels; i++)
        {
            sum += (i % 2 == 0 ? 2 : 4) * DepletionSeries.Value((double)i / panels, time);
        }

        (sum / (3 * panels)).Should().BeApproximately(time, 1e-11, "Simpson's rule errs by h⁴/180 times the fourth derivative, below 1e-12");
    }

    [TestCase(0.02)]
    [TestCase(0.2)]
    [TestCase(1.0)]
    public void Slope_is_minus_one_at_the_electrolyte_and_zero_at_the_collector(double time)
    {
        const double step = 1e-3;

        double atElectrolyte = ((-25 * DepletionSeries.Value(0, time)) + (48 * DepletionSeries.Value(step, time)) - (36 * DepletionSeries.Value(2 * step, time))
            + (16 * DepletionSeries.Value(3 * step, time)) - (3 * DepletionSeries.Value(4 * step, time))) / (12 * step);
        double atCollector = ((25 * DepletionSeries.Value(1, time)) - (48 * DepletionSeries.Value(1 - step, time))
            + (36 * DepletionSeries.Value(1 - (2 * step), time)) - (16 * DepletionSeries.Value(1 - (3 * step), time))
            + (3 * DepletionSeries.Value(1 - (4 * step), time))) / (12 * step);

        atElectrolyte.Should().BeApproximately(-1, 1e-7, "the one-sided formula errs by h⁴/5 times the fifth derivative, at most 1e4 here");
        atCollector.Should().BeApproximately(0, 1e-7, "the one-sided formula errs by h⁴/5 times the fifth derivative, at most 1e4 here");
        DepletionSeries.Gradient(0, time).Should().BeApproximately(-1, 1e-14);
        DepletionSeries.Gradient(1, time).Should().BeApproximately(0, 1e-14);
    }

    [Test]
    public void Gradient_is_the_slope_of_the_series([Values(0.1, 0.5, 0.8)] double position, [Values(0.02, 0.3, 0.32, 1)] double time)
    {
        const double step = 1e-3;

        double slope = (8 * (DepletionSeries.Value(position + step, time) - DepletionSeries.Value(position - step, time))
            - (DepletionSeries.Value(position + (2 * step), time) - DepletionSeries.Value(position - (2 * step), time))) / (12 * step);

        DepletionSeries.Gradient(position, time).Should().BeApproximately(slope, 1e-8, "it errs by h⁴/30 times the fifth derivative, at most 1e4 here");
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(-1)]
    public void Time_outside_the_model_is_refused(double time)
    {
        Action[] calls =
        [
            () => DepletionSeries.Value(0.5, time), () => DepletionSeries.Gradient(0.5, time),
            () => DepletionSeries.SurfaceValue(time), () => DepletionSeries.SurfaceDerivative(time),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(double.NaN)]
    [TestCase(-0.01)]
    [TestCase(1.01)]
    public void Position_outside_the_anode_is_refused(double position)
    {
        Action call = () => DepletionSeries.Value(position, 0.5);

        call.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Nothing_is_depleted_at_the_start()
    {
        DepletionSeries.Value(0, 0).Should().Be(0);
        DepletionSeries.Value(0.5, 0).Should().Be(0);
        DepletionSeries.SurfaceValue(0).Should().Be(0);
        DepletionSeries.Gradient(0, 0).Should().Be(-1);
        DepletionSeries.SurfaceDerivative(0).Should().Be(double.PositiveInfinity);
    }
}
