using Litmus.Electrochemistry.Creep;

namespace Litmus.Electrochemistry.Tests.Creep;

public sealed class PowerLawCreepTests
{
    private static readonly PowerLawCreep Metal =
        new() { ReferenceStress = 8e5, ReferenceStrainRate = 1e-3, ReferenceTemperature = 298, StressExponent = 6.5, ActivationEnergy = 37_000 };

    [Test]
    public void The_law_passes_through_the_measured_point()
    {
        Metal.StrainRate(8e5, 298).Should().BeApproximately(1e-3, 1e-18, "the point itself");
        Metal.FlowStress(1e-3, 298).Should().BeApproximately(8e5, 1e-9, "the point itself");
    }

    [Test]
    public void Doubling_the_stress_multiplies_the_rate_by_two_to_the_exponent()
    {
        (Metal.StrainRate(1.6e6, 298) / 1e-3).Should().BeApproximately(90.50967, 5e-6, "2^6.5 by hand");
    }

    [Test]
    public void The_temperature_enters_as_an_Arrhenius_factor()
    {
        double ratio = Metal.StrainRate(8e5, 333) / Metal.StrainRate(8e5, 298);

        Math.Log(ratio).Should().BeApproximately(37_000 / 8.31446261815324 * ((1 / 298.0) - (1 / 333.0)), 1e-12, "−(Q/R) Δ(1/T)");
    }

    [Test]
    public void Stress_and_rate_are_inverse([Values(1e-9, 1e-3, 1)] double rate, [Values(250, 298, 400)] double temperature)
    {
        Metal.StrainRate(Metal.FlowStress(rate, temperature), temperature).Should().BeApproximately(rate, rate * 1e-12, "a power and its inverse");
    }

    [Test]
    public void For_a_Newtonian_body_the_shear_viscosity_is_a_third_of_the_uniaxial_one()
    {
        PowerLawCreep newtonian = Metal with { StressExponent = 1, ActivationEnergy = 0 };

        newtonian.ShearConsistency(298).Should().BeApproximately(8e8 / 3, 1e-6, "σ/ε̇ = 8e8 Pa s, after Trouton");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Metal with { ReferenceStress = value }, () => _ = Metal with { ReferenceStrainRate = value },
            () => _ = Metal with { ReferenceTemperature = value }, () => _ = Metal with { StressExponent = value }, () => Metal.StrainRate(1, value),
            () => Metal.FlowStress(1, value), () => Metal.ShearConsistency(value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_stresses_rates_and_energies_are_refused(double value)
    {
        Action[] refusals = [() => Metal.StrainRate(value, 298), () => Metal.FlowStress(value, 298), () => _ = Metal with { ActivationEnergy = value }];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
