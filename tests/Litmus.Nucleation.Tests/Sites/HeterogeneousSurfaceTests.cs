using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Sites;

namespace Litmus.Nucleation.Tests.Sites;

public sealed class HeterogeneousSurfaceTests
{
    private static readonly HeterogeneousSurfaceParameters Copper = new()
    {
        Sites = new SiteDistribution { SiteDensity = 1e14, MeanContactAngle = 0.6, ContactAngleSpread = 0.1 },
        Kinetics = new ButlerVolmer { ExchangeCurrentDensity = 10, TransferCoefficient = 0.5, Temperature = 298.15 },
        ElectrolyteFaceEnergy = 0.5,
        MolarVolume = 1.3e-5,
        RateConstant = 1,
        Duration = 1,
        ActiveFraction = 0.01,
    };

    [Test]
    public void Without_spread_every_site_follows_one_exponential()
    {
        HeterogeneousSurface uniform = new(Copper with { Sites = Copper.Sites with { ContactAngleSpread = 1e-7 } });

        double fraction = uniform.AccessibleFraction(-0.2);

        // B of one site from the closed form: 16πγ³V_m²f/(3F²k_BT) with f = (2 + c)(1 − c)²/4, c = cos 0.6.
        double c = Math.Cos(0.6);
        double b = 16 * Math.PI / 3 * 0.125 * 1.69e-10 / (96485.33212331 * 96485.33212331) * (2 + c) * (1 - c) * (1 - c) / 4 / (1.380649e-23 * 298.15);
        fraction.Should().BeApproximately(1 - Math.Exp(-Math.Exp(-b / 0.04)), 1e-10, "a spread of 1e-7 shifts the mean of a smooth function by its square");
    }

    [Test]
    public void No_site_opens_at_or_above_equilibrium([Values(0.0, 0.2)] double overpotential)
    {
        new HeterogeneousSurface(Copper).AccessibleFraction(overpotential).Should().Be(0);
    }

    [Test]
    public void Every_site_opens_in_the_end()
    {
        double fraction = new HeterogeneousSurface(Copper with { Duration = 1e200 }).AccessibleFraction(-0.3);

        fraction.Should().BeApproximately(1, 1e-12, "k t e^(−B/η²) is large at every site of the distribution");
    }

    [Test]
    public void With_rising_current_more_sites_open_and_critical_nuclei_shrink()
    {
        HeterogeneousSurface surface = new(Copper);

        NucleationAtCurrent[] found = [.. new[] { 1.0, 3, 10, 30, 100 }.Select(surface.At)];

        found.Select(at => at.Density).Should().BeInAscendingOrder();
        found.Select(at => at.CriticalRadius).Should().BeInDescendingOrder();
        found.Should().OnlyContain(at => at.AccessibleFraction > 0 && at.AccessibleFraction < 1 && at.Overpotential < 0);
    }

    [Test]
    public void Current_through_a_share_of_the_surface_is_denser_by_its_inverse()
    {
        double part = new HeterogeneousSurface(Copper).At(1).Overpotential;
        double whole = new HeterogeneousSurface(Copper with { ActiveFraction = 1 }).At(100).Overpotential;

        part.Should().BeApproximately(whole, 1e-14, "1/0.01 is 100 to rounding");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Copper with { ElectrolyteFaceEnergy = value },
            () => _ = Copper with { MolarVolume = value },
            () => _ = Copper with { RateConstant = value },
            () => _ = Copper with { Duration = value },
            () => _ = Copper with { ActiveFraction = value },
            () => new HeterogeneousSurface(Copper).At(value),
            () => new HeterogeneousSurface(Copper).AccessibleFraction(double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
