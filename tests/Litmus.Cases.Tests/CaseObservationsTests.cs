using Litmus.Comparison.Claims;

namespace Litmus.Cases.Tests;

public sealed class CaseObservationsTests
{
    private static readonly CaseDescription Verification = CaseDescription.Verification<NoCase>(
        "string", "Does a string solve its equations?", [], typeof(string));

    private static readonly CaseDescription Description = CaseDescription.Of<NoCase>("order", "Which is larger?", Answer.ByModel("order"), []);

    [Test]
    public void A_token_that_NaN_decides_is_refused()
    {
        CaseObservations observations = CaseObservations.For(Description).Token("order", "true");

        Action deciding = () => observations.DecidedBy("order", 1, double.NaN);

        deciding.Should().Throw<ArithmeticException>().WithMessage("*paper2000/order*order*NaN*");
    }

    [Test]
    public void A_word_that_the_description_does_not_list_is_refused()
    {
        CaseDescription faces = Description.WithWords("order", "001", "101");

        Action other = () => CaseObservations.For(faces).Token("order", "111");

        CaseObservations.For(faces).Token("order", "101").Observations["paper2000.order"].Token.Should().Be("101");
        other.Should().Throw<ArgumentException>().WithMessage("*gives '111' to 'order' and says that it gives one of 001, 101.*");
    }

    [Test]
    public void A_number_is_not_left_open_by_words()
    {
        CaseObservations observations = CaseObservations.For(Description).Scalar("order", 1, "m");

        Action leaving = () => observations.Unsettled("order", "mean of three");

        leaving.Should().Throw<ArgumentException>().WithMessage("*gave a number for 'order'. Give the number its uncertainty.*");
    }

    [TestCase("rise", "does not say that it answers 'rise'", "up", "down")]
    [TestCase("order", "at least two", "up")]
    [TestCase("order", "at least two", "up", "up")]
    [TestCase("order", "at least two", "up", "")]
    public void A_list_of_words_belongs_to_an_answer_and_has_two_that_differ(string claim, string message, params string[] words)
    {
        Action listing = () => Description.WithWords(claim, words);

        listing.Should().Throw<ArgumentException>().WithMessage($"*{message}*");
    }

    [Test]
    public void An_infinite_number_has_a_sign_and_may_decide()
    {
        CaseObservations observations = CaseObservations.For(Description).Token("order", "true").DecidedBy("order", double.NegativeInfinity);

        observations.Observations["paper2000.order"].DecidingNumbers.Should().Equal(double.NegativeInfinity);
    }

    [Test]
    public void A_verification_answers_no_claim_and_names_its_solver()
    {
        Verification.Id.Should().Be("paper2000/string");
        Verification.Answers.Should().BeEmpty();
        Verification.Verifies.Should().Be(typeof(string).Assembly.GetName().Name);
        Description.Verifies.Should().BeNull();
    }

    [Test]
    public void A_check_belongs_to_a_verification_and_has_a_name_of_its_own()
    {
        Margin tolerance = new(MarginKind.Absolute, 0.1, MarginBasis.NumericalConvergence, "a test");

        Action foreign = () => CaseObservations.For(Description).Check("length", "arithmetic", 1, 1, "m", tolerance);
        Action twice = () => CaseObservations.For(Verification)
            .Check("length", "arithmetic", 1, 1, "m", tolerance)
            .Check("length", "arithmetic", 1, 1, "m", tolerance);

        foreign.Should().Throw<ArgumentException>().WithMessage("*verifies no solver*");
        twice.Should().Throw<ArgumentException>().WithMessage("*already*");
    }

    [Test]
    public void A_verification_without_a_check_is_not_complete()
    {
        Action complete = () => CaseObservations.For(Verification).Complete();

        complete.Should().Throw<InvalidOperationException>().WithMessage("*checked nothing*");
    }

    [Test]
    public void Claims_are_named_without_their_paper_and_recorded_with_it()
    {
        CaseObservations observations = CaseObservations.For(Description).Token("order", "true");

        observations.Observations.Keys.Should().Equal("paper2000.order");
    }

    [Test]
    public void A_claim_that_the_case_does_not_answer_is_refused()
    {
        Action observing = () => CaseObservations.For(Description).Scalar("length", 1, "m");

        observing.Should().Throw<ArgumentException>().WithMessage("*paper2000/order*'length'*");
    }
}
