using Litmus.PhaseField.Activation;

namespace Litmus.PhaseField.Tests.Activation;

public class ActivationRuleTests
{
    [TestCase(0, 8)]
    [TestCase(1.19, 8)]
    [TestCase(1.2, 9)]
    [TestCase(120 * 0.01, 9)]
    [TestCase(360 * 0.01, 11)]
    [TestCase(74.4, 70)]
    [TestCase(1e9, 70)]
    public void A_clock_adds_a_row_at_each_interval_until_all_are_active(double time, int expected)
    {
        LayerClock clock = new() { InitialRows = 8, LayerTime = 1.2 };

        clock.ActiveRows(time, rowCount: 70, spacing: 0.5).Should().Be(expected);
    }

    [TestCase(0, 4)]
    [TestCase(9.99, 5)]
    [TestCase(10, 6)]
    [TestCase(30, 10)]
    [TestCase(100, 10)]
    public void A_deposited_film_fills_whole_rows(double time, int expected)
    {
        DepositedThickness film = DepositedThickness.AtConstantRate(initialThickness: 2, rate: 0.1, duration: 30);

        film.ActiveRows(time, rowCount: 40, spacing: 0.5).Should().Be(expected);
    }

    [Test]
    public void A_deposited_film_follows_a_history_with_rests()
    {
        DepositedThickness film = new([0, 10, 20, 30], [1, 3, 3, 4]);

        new[] { -1.0, 0, 5, 10, 15, 20, 25, 99 }.Select(film.ThicknessAt).Should().Equal(1, 1, 2, 3, 3, 3, 3.5, 4);
    }

    [Test]
    public void A_history_that_falls_is_refused()
    {
        Action thinner = () => _ = new DepositedThickness([0, 1], [2, 1]);
        Action earlier = () => _ = new DepositedThickness([1, 1], [1, 2]);
        Action uneven = () => _ = new DepositedThickness([0, 1], [2]);
        Action notFinite = () => _ = new DepositedThickness([0], [double.NaN]);

        thinner.Should().Throw<ArgumentException>().WithMessage("*Point 1*");
        earlier.Should().Throw<ArgumentException>().WithMessage("*later time*");
        uneven.Should().Throw<ArgumentException>().WithMessage("*2 times and 1 thicknesses*");
        notFinite.Should().Throw<ArgumentException>();
    }
}
