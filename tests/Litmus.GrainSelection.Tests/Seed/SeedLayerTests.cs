using Litmus.GrainSelection.Seed;

namespace Litmus.GrainSelection.Tests.Seed;

public sealed class SeedLayerTests
{
    private static readonly SeedLayer Silicon = new() { Thickness = 500e-9, Density = 2200, MolarMass = 28e-3 };

    [Test]
    public void Areal_and_specific_capacity_are_inverse()
    {
        double areal = Silicon.ArealCapacity(8_352_000);

        areal.Should().BeApproximately(8_352_000 * (2200 * 500e-9), 1e-11, "q ρ h of order 1e4");
        Silicon.SpecificCapacity(areal).Should().BeApproximately(8_352_000, 1e-8, "two roundings");
        Silicon.DensityImpliedBy(areal, 8_352_000).Should().BeApproximately(2200, 1e-11, "two roundings");
    }

    [Test]
    public void Swelling_starts_at_one_and_adds_the_volume_of_lithium_per_volume_of_host()
    {
        SeedLayer host = new() { Thickness = 1, Density = 2000, MolarMass = 0.02 };

        host.MolarVolume.Should().BeApproximately(1e-5, 1e-20, "0.02/2000");
        host.SwellingRatio(0, 9e-6).Should().Be(1);
        host.SwellingRatio(2, 9e-6).Should().BeApproximately(2.8, 1e-15, "1 + 2 · 0.9");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Silicon with { Thickness = value },
            () => _ = Silicon with { Density = value },
            () => _ = Silicon with { MolarMass = value },
            () => Silicon.DensityImpliedBy(value, 1),
            () => Silicon.DensityImpliedBy(1, value),
            () => Silicon.SwellingRatio(1, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
