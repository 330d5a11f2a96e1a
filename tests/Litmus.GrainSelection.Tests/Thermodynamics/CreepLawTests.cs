using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.GrainSelection.Tests.Thermodynamics;

public sealed class CreepLawTests
{
    private static readonly CreepLaw Law = new() { ReferenceStrainRate = 1e-5, ReferenceStress = 1e6, StressExponent = 6.6 };

    [Test]
    public void Strain_rate_has_the_exponent_as_its_logarithmic_slope()
    {
        double slope = Math.Log(Law.StrainRate(4e6) / Law.StrainRate(2e6)) / Math.Log(2);

        slope.Should().BeApproximately(6.6, 1e-13, "one logarithm of a ratio near 100");
    }

    [Test]
    public void Strain_grows_in_proportion_to_time_from_the_reference_rate()
    {
        Law.Strain(1e6, 3600).Should().BeApproximately(0.036, 1e-16, "1e-5 per second for an hour");
        Law.Strain(0, 3600).Should().Be(0);
    }

    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_arguments_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Law with { ReferenceStrainRate = value },
            () => _ = Law with { ReferenceStress = value },
            () => _ = Law with { StressExponent = value },
            () => Law.StrainRate(value),
            () => Law.Strain(1e6, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
