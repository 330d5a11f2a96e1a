using Litmus.Nucleation.Sites;

namespace Litmus.Nucleation.Tests.Sites;

public sealed class SiteDistributionTests
{
    private static readonly SiteDistribution Narrow = new() { SiteDensity = 1e14, MeanContactAngle = 0.6, ContactAngleSpread = 0.05 };

    [Test]
    public void Moments_are_those_of_a_normal_distribution()
    {
        Narrow.Average(_ => 1).Should().Be(1, "the weights are normalised");
        Narrow.Average(angle => angle).Should().BeApproximately(0.6, 1e-14, "the nodes are symmetric");
        Narrow.Average(angle => (angle - 0.6) * (angle - 0.6)).Should().BeApproximately(0.0025, 1e-11, "64 nodes over sixteen standard deviations");
        Narrow.Average(angle => Math.Pow((angle - 0.6) / 0.05, 4)).Should().BeApproximately(3, 1e-7, "the fourth moment of a normal distribution");
    }

    [Test]
    public void A_distribution_cut_off_at_its_mean_is_half_normal()
    {
        SiteDistribution half = Narrow with { MeanContactAngle = 1e-12 };

        half.Average(angle => angle).Should().BeApproximately(0.05 * Math.Sqrt(2 / Math.PI), 1e-11, "the mean of half a normal distribution");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Narrow with { SiteDensity = value },
            () => _ = Narrow with { MeanContactAngle = value },
            () => _ = Narrow with { ContactAngleSpread = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
