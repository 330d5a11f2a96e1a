using Litmus.Comparison.Claims;

namespace Litmus.Cases.Tests;

public sealed class CaseObservationsTests
{
    private static readonly CaseDescription Verification = CaseDescription.Verification("string", "Does a string solve its equations?", [], typeof(string));

    private static readonly CaseDescription Description = new("paper2000/order", "Which is larger?", ["paper2000.order"], [], []);

    [Test]
    public void A_token_that_NaN_decides_is_refused()
    {
        CaseObservations observations = CaseObservations.For(Description).Token("paper2000.order", "true");

        Action deciding = () => observations.Evidence("paper2000.order", 1, double.NaN);

        deciding.Should().Throw<ArithmeticException>().WithMessage("*paper2000/order*paper2000.order*NaN*");
    }

    [Test]
    public void An_infinite_number_has_a_sign_and_may_decide()
    {
        CaseObservations observations = CaseObservations.For(Description).Token("paper2000.order", "true").Evidence("paper2000.order", double.NegativeInfinity);

        observations.Observations["paper2000.order"].Evidence.Should().Equal(double.NegativeInfinity);
    }

    [Test]
    public void A_verification_answers_no_claim_and_names_its_solver()
    {
        Verification.Id.Should().Be("verification/string");
        Verification.Answers.Should().BeEmpty();
        Verification.Verifies.Should().Be(typeof(string).Assembly.GetName().Name);
        Description.Verifies.Should().BeNull();
    }

    [Test]
    public void A_check_belongs_to_a_verification_and_has_a_name_of_its_own()
    {
        Margin tolerance = new(MarginKind.Absolute, 0.1, MarginBasis.NumericalConvergence, "a test");

        Action foreign = () => CaseObservations.For(Description).Check("length", "arithmetic", 1, 1, "m", tolerance);
        Action twice = () => CaseObservations.For(Verification).Check("length", "arithmetic", 1, 1, "m", tolerance).Check("length", "arithmetic", 1, 1, "m", tolerance);

        foreign.Should().Throw<ArgumentException>().WithMessage("*verifies no solver*");
        twice.Should().Throw<ArgumentException>().WithMessage("*already*");
    }

    [Test]
    public void A_verification_without_a_check_is_not_complete()
    {
        Action complete = () => CaseObservations.For(Verification).Complete();

        complete.Should().Throw<InvalidOperationException>().WithMessage("*checked nothing*");
    }
}
