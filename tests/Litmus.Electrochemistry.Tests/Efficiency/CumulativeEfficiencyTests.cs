using Litmus.Electrochemistry.Efficiency;

namespace Litmus.Electrochemistry.Tests.Efficiency;

public sealed class CumulativeEfficiencyTests
{
    [Test]
    public void Two_cycles_at_ninety_percent_leave_eighty_one()
    {
        CumulativeEfficiency.Retention(0.9, 2).Should().BeApproximately(0.81, 1e-15, "a product of two");
        CumulativeEfficiency.Retention(1, 1e6).Should().Be(1);
    }

    [Test]
    public void The_three_forms_are_inverse([Values(0.5, 0.993, 0.99999)] double efficiency, [Values(0.3, 0.8)] double retention)
    {
        double cycles = CumulativeEfficiency.CyclesToRetention(efficiency, retention);

        CumulativeEfficiency.Retention(efficiency, cycles).Should().BeApproximately(retention, 1e-11, "the logarithm of 0.99999 loses five digits");
        CumulativeEfficiency.MeanEfficiency(retention, cycles).Should().BeApproximately(efficiency, 1e-14, "a few roundings");
    }

    [Test]
    public void Eighty_percent_after_fifty_cycles_is_a_mean_of_99_55()
    {
        CumulativeEfficiency.MeanEfficiency(0.8, 50).Should().BeApproximately(0.9955471, 5e-8, "exp(ln 0.8/50) by hand");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => CumulativeEfficiency.Retention(value, 1), () => CumulativeEfficiency.CyclesToRetention(value, 0.8),
            () => CumulativeEfficiency.CyclesToRetention(0.9, value),
            () => CumulativeEfficiency.MeanEfficiency(value, 5), () => CumulativeEfficiency.MeanEfficiency(0.8, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_cell_that_loses_nothing_never_reaches_a_retention()
    {
        Action refusal = () => CumulativeEfficiency.CyclesToRetention(1, 0.8);

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("efficiency is 1; expected a number strictly between 0 and 1.*");
    }
}
