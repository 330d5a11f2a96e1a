using Litmus.Electrochemistry.Cycling;

namespace Litmus.Electrochemistry.Tests.Cycling;

public sealed class GalvanostaticClockTests
{
    private static readonly GalvanostaticClock TwoHours = new() { ArealCapacity = 3600, CurrentDensity = 1 };

    [Test]
    public void A_cycle_without_loss_takes_two_half_cycles()
    {
        TwoHours.Duration(1).Should().Be(7200);
        TwoHours.Duration(0.5).Should().Be(3600);
        TwoHours.Duration(11).Should().Be(79_200);
    }

    [Test]
    public void Losses_shorten_the_stripping()
    {
        GalvanostaticClock lossy = TwoHours with { FirstEfficiency = 0.9, LaterEfficiency = 0.98 };

        lossy.Duration(11).Should().BeApproximately(3600 * (1.9 + 19.8), 1e-9, "by hand: one first cycle and ten later ones");
    }

    [Test]
    public void Completed_cycles_are_those_whose_duration_fits([Values(1, 2, 11)] int cycles)
    {
        GalvanostaticClock lossy = TwoHours with { FirstEfficiency = 0.5, LaterEfficiency = 0.75 };

        lossy.CompletedCycles(lossy.Duration(cycles)).Should().Be(cycles, "halves and quarters are exact");
        lossy.CompletedCycles(lossy.Duration(cycles) - 1).Should().Be(cycles - 1);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals = [() => _ = TwoHours with { ArealCapacity = value }, () => _ = TwoHours with { CurrentDensity = value }];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_times_are_refused(double value)
    {
        Action[] refusals =
        [
            () => TwoHours.Duration(value), () => TwoHours.CompletedCycles(value),
            () => _ = TwoHours with { FirstEfficiency = value }, () => _ = TwoHours with { LaterEfficiency = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
