using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Gates;

public sealed class ChangeRulesTests
{
    [TestCase(1.0, 0.0, Change.Identical)]
    [TestCase(1.00000000000001, 0.0, Change.Equivalent)]
    [TestCase(1.001, 0.001, Change.Equivalent)]
    [TestCase(1.001, 0.0001, Change.Shifted)]
    public void A_value_is_identical_equivalent_within_the_noise_or_shifted(double now, double uNum, Change expected)
    {
        Change change =
            ChangeRules.Compare(Some.Accepted(Verdict.Reproduced, value: 1), new Judgement(Verdict.Reproduced, "reason", null), Some.Observed(now, uNum));

        change.Should().Be(expected);
    }

    [TestCase(Verdict.NotReproduced, Verdict.Inconclusive, Change.Improved)]
    [TestCase(Verdict.Inconclusive, Verdict.Consistent, Change.Improved)]
    [TestCase(Verdict.Reproduced, Verdict.Inconclusive, Change.Regressed)]
    [TestCase(Verdict.Inconclusive, Verdict.NotReproduced, Change.Regressed)]
    [TestCase(Verdict.Reproduced, Verdict.NotAssessed, Change.Lost)]
    [TestCase(Verdict.NotAssessed, Verdict.Reproduced, Change.New)]
    [TestCase(Verdict.NotAssessed, Verdict.NotAssessed, Change.Identical)]
    public void Verdicts_have_an_order(Verdict before, Verdict now, Change expected)
    {
        Observation? observation = now == Verdict.NotAssessed ? null : Some.Observed(1);

        ChangeRules.Compare(Some.Accepted(before, value: 1), new Judgement(now, "reason", null), observation).Should().Be(expected);
    }

    [Test]
    public void Nothing_accepted_is_new() =>
        ChangeRules.Compare(null, new Judgement(Verdict.Reproduced, "reason", null), Some.Observed(1)).Should().Be(Change.New);

    [TestCase("001", Change.Identical)]
    [TestCase("101", Change.Shifted)]
    public void A_token_is_the_same_or_another(string now, Change expected)
    {
        Observation observation = new() { Token = now, Unit = "1" };

        ChangeRules.Compare(Some.Accepted(Verdict.NotReproduced, token: "001"), new Judgement(Verdict.NotReproduced, "reason", null), observation).Should()
            .Be(expected);
    }
}
