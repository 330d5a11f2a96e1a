using Litmus.Electrochemistry.Inventory;

namespace Litmus.Electrochemistry.Tests.Inventory;

public sealed class CorrosionLawTests
{
    private const double Day = 86_400;

    private static IEnumerable<ICorrosionLaw> ThatLoseTwoPercentOf100InADay() =>
        [ConstantCorrosion.FromLoss(2, Day), FirstOrderCorrosion.FromShare(0.02, Day), ParabolicCorrosion.FromLoss(2, Day)];

    [TestCaseSource(nameof(ThatLoseTwoPercentOf100InADay))]
    public void A_law_reproduces_the_loss_it_was_made_from(ICorrosionLaw law)
    {
        law.Loss(100, Day).Should().BeApproximately(2, 1e-12, "a logarithm or a root and its inverse");
        law.Loss(100, 0).Should().Be(0);
    }

    [Test]
    public void After_four_days_the_laws_differ_as_their_equations_say()
    {
        double[] losses = [.. ThatLoseTwoPercentOf100InADay().Select(law => law.Loss(100, 4 * Day))];

        losses[0].Should().BeApproximately(8, 1e-12, "in proportion to time");
        losses[1].Should().BeApproximately(100 * (1 - (0.98 * 0.98 * 0.98 * 0.98)), 1e-11, "four days at two percent of the rest");
        losses[2].Should().BeApproximately(4, 1e-12, "with the square root of time");
    }

    [TestCaseSource(nameof(ThatLoseTwoPercentOf100InADay))]
    public void No_law_loses_more_than_there_is(ICorrosionLaw law)
    {
        law.Loss(100, 1e12).Should().BeInRange(0, 100);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = new ConstantCorrosion { CurrentDensity = value }, () => _ = new FirstOrderCorrosion { RateConstant = value },
            () => _ = new ParabolicCorrosion { RateConstant = value }, () => ConstantCorrosion.FromLoss(value, 1), () => ConstantCorrosion.FromLoss(1, value),
            () => FirstOrderCorrosion.FromShare(value, 1), () => FirstOrderCorrosion.FromShare(0.5, value), () => ParabolicCorrosion.FromLoss(value, 1),
            () => ParabolicCorrosion.FromLoss(1, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCaseSource(nameof(ThatLoseTwoPercentOf100InADay))]
    public void Impossible_times_and_charges_are_refused(ICorrosionLaw law)
    {
        Action[] refusals = [() => law.Loss(-1, 1), () => law.Loss(double.NaN, 1), () => law.Loss(1, -1), () => law.Loss(1, double.PositiveInfinity)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
