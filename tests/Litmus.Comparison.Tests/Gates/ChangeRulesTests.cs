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

    [TestCase(1.25, 0.125, Change.Equivalent)]
    [TestCase(0.75, 0.125, Change.Equivalent)]
    [TestCase(1.2500001, 0.125, Change.Shifted)]
    [TestCase(0.7499999, 0.125, Change.Shifted)]
    public void The_noise_floor_is_twice_the_numerical_uncertainty(double now, double uNum, Change expected) =>
        After(1, Some.Observed(now, uNum)).Should().Be(expected);

    [TestCase(-1, -1.00000000000005, Change.Equivalent)]
    [TestCase(-1, -1.0000000000002, Change.Shifted)]
    [TestCase(1e-20, 1.0000000000002e-20, Change.Shifted, Description = "a small number has a small rounding")]
    [TestCase(1e20, 1.00000000000005e20, Change.Equivalent)]
    [TestCase(0, -0.0, Change.Equivalent, Description = "other bits")]
    [TestCase(0, 1e-300, Change.Shifted)]
    public void Rounding_is_relative_to_the_size_of_the_number(double before, double now, Change expected) =>
        After(before, Some.Observed(now)).Should().Be(expected);

    [TestCase(Verdict.Reproduced, Verdict.NotReproduced, Change.Regressed)]
    [TestCase(Verdict.NotReproduced, Verdict.WithinBand, Change.Improved)]
    [TestCase(Verdict.Reproduced, Verdict.Consistent, Change.Identical)]
    public void Words_of_agreement_have_one_rank(Verdict before, Verdict now, Change expected) =>
        ChangeRules.Compare(Some.Accepted(before, value: 1), new Judgement(now, "reason", null), Some.Observed(1)).Should().Be(expected);

    [Test]
    public void A_number_in_place_of_a_token_has_shifted()
    {
        AcceptedJudgement accepted = Some.Accepted(Verdict.NotReproduced, token: "001");
        Judgement now = new(Verdict.NotReproduced, "reason", null);

        ChangeRules.Compare(accepted, now, Some.Observed(1)).Should().Be(Change.Shifted);
        ChangeRules.Compare(accepted, now, observation: null).Should().Be(Change.Shifted);
    }

    private static Change After(double before, Observation now) =>
        ChangeRules.Compare(Some.Accepted(Verdict.Reproduced, value: before), new Judgement(Verdict.Reproduced, "reason", null), now);
}
