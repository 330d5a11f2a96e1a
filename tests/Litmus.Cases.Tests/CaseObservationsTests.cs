namespace Litmus.Cases.Tests;

public sealed class CaseObservationsTests
{
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
}
