using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class NotAssessedReasonsTests
{
    [TestCase(NotAssessedReason.MeasuredInput, "measured input")]
    [TestCase(NotAssessedReason.FigureNotAvailable, "figure not available")]
    [TestCase(NotAssessedReason.ModelInputNotPublished, "model input not published")]
    [TestCase(NotAssessedReason.NeedsExternalEngine, "needs an external engine")]
    [TestCase(NotAssessedReason.TierNotRun, "tier not run")]
    [TestCase(NotAssessedReason.TierRaised, "no longer run at this tier")]
    [TestCase(NotAssessedReason.TimeLimit, "time limit")]
    [TestCase(NotAssessedReason.ModelNotBuiltYet, "model not built yet")]
    public void A_claim_that_is_not_assessed_has_the_words_of_its_reason_and_no_numbers(NotAssessedReason reason, string words) =>
        NotAssessedReasons.Judge(reason).Should().Be(new Judgement(Verdict.NotAssessed, words, Outcome: null));

    [TestCase(Computability.Yes, NotAssessedReason.ModelNotBuiltYet)]
    [TestCase(Computability.MeasuredInput, NotAssessedReason.MeasuredInput)]
    [TestCase(Computability.FigureNotAvailable, NotAssessedReason.FigureNotAvailable)]
    [TestCase(Computability.ModelInputNotPublished, NotAssessedReason.ModelInputNotPublished)]
    [TestCase(Computability.NeedsExternalEngine, NotAssessedReason.NeedsExternalEngine)]
    public void A_claim_that_no_case_answers_has_the_reason_of_its_computability(Computability computability, NotAssessedReason expected) =>
        NotAssessedReasons.ForUnanswered(computability).Should().Be(expected);

    [Test]
    public void Every_reason_has_words_of_its_own() =>
        Enum.GetValues<NotAssessedReason>().Select(NotAssessedReasons.InWords).Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);

    [Test]
    public void What_is_not_on_the_closed_list_is_refused()
    {
        Action words = () => NotAssessedReasons.InWords((NotAssessedReason)99);
        Action reason = () => NotAssessedReasons.ForUnanswered((Computability)99);

        words.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Unknown reason.*99*");
        reason.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Unknown computability.*99*");
    }
}
