using Litmus.Electrochemistry.Spectroscopy;

namespace Litmus.Electrochemistry.Tests.Spectroscopy;

public sealed class SpinOrbitDoubletTests
{
    private static readonly SpinOrbitDoublet Copper = new() { LowerLine = 932.4, UpperLine = 952.2 };

    [Test]
    public void A_doublet_has_its_splitting_and_predicts_the_other_line()
    {
        Copper.Splitting.Should().BeApproximately(19.8, 1e-12, "a difference of two numbers of 1e3");
        Copper.LowerLineOf(950).Should().BeApproximately(930.2, 1e-12, "the same splitting below");
    }

    [Test]
    public void The_spread_is_that_of_the_splittings_and_not_of_the_lines()
    {
        SpinOrbitDoublet charged = new() { LowerLine = 940, UpperLine = 959.7 };

        SpinOrbitDoublet.Spread([Copper, charged]).Should().BeApproximately(0.1, 1e-12, "19.8 minus 19.7");
        SpinOrbitDoublet.Spread([Copper]).Should().Be(0);
    }

    [Test]
    public void The_spread_of_no_doublet_is_refused()
    {
        Action refusal = () => SpinOrbitDoublet.Spread([]);

        refusal.Should().Throw<ArgumentException>().WithMessage("There is no doublet*");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals = [() => _ = Copper with { LowerLine = value }, () => _ = Copper with { UpperLine = value }, () => Copper.LowerLineOf(value)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
