using Litmus.Nucleation.Kinetics;

namespace Litmus.Nucleation.Tests.Kinetics;

public sealed class BarrierRateTests
{
    private static readonly BarrierRate Rate = new() { RateConstant = 3, BarrierConstant = 0.02 };

    [Test]
    public void At_zero_overpotential_rate_and_slope_take_their_limit([Values(0.0, 1e-200, -1e-200, 1e-3)] double overpotential)
    {
        Rate.At(overpotential).Should().Be(0, "e^(−B/η²) falls faster than any power and is below the smallest double");
        Rate.Slope(overpotential).Should().Be(0);
    }

    [Test]
    public void Rate_is_the_constant_times_the_barrier_factor()
    {
        Rate.At(-0.1).Should().BeApproximately(3 * Math.Exp(-2), 1e-14, "B/η² is 2 but for rounding");
        Rate.At(0.1).Should().Be(Rate.At(-0.1), "only the size of the overpotential matters");
    }

    [Test]
    public void Slope_is_the_derivative([Values(-0.2, -0.05, 0.1)] double overpotential)
    {
        const double Step = 1e-6;

        double difference = (Rate.At(overpotential + Step) - Rate.At(overpotential - Step)) / (2 * Step);

        (Rate.Slope(overpotential) / difference).Should().BeApproximately(1, 1e-6, "a central difference errs by (2Bh/η³)²/6, at most 2e-8");
    }

    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Rate with { RateConstant = value },
            () => _ = Rate with { BarrierConstant = value },
            () => _ = Rate with { BarrierConstant = 0 },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
