using Litmus.Primitives;

namespace Litmus.Primitives.Tests;

/// <summary>Derived constants compared with the published digits of CODATA.</summary>
public sealed class PhysicalConstantsTests
{
    private const double Rounding = 1e-15;

    [Test]
    public void Faraday_constant_is_the_published_one()
    {
        PhysicalConstants.Faraday.Should().BeApproximately(96485.33212331001, 96485 * Rounding, "published as 96485.332 12… C/mol, exact; one product");
    }

    [Test]
    public void Molar_gas_constant_is_the_published_one()
    {
        PhysicalConstants.MolarGas.Should().BeApproximately(8.31446261815324, 9 * Rounding, "published as 8.314 462 618… J/(mol K), exact; one product");
    }

    [Test]
    public void Boltzmann_constant_in_electronvolt_is_the_published_one()
    {
        PhysicalConstants.BoltzmannInElectronvolt.Should().BeApproximately(8.617333262e-5, 5e-15, "published to ten digits, 8.617 333 262… × 10⁻⁵ eV/K");
    }

    [Test]
    public void Gas_constant_over_Faraday_constant_is_Boltzmanns_in_electronvolt()
    {
        (PhysicalConstants.MolarGas / PhysicalConstants.Faraday).Should().BeApproximately(
            PhysicalConstants.BoltzmannInElectronvolt, 8.6e-5 * 3 * Rounding, "both are k_B/e; three roundings");
    }

    [Test]
    public void Lithium_melts_at_its_Celsius_temperature()
    {
        (PhysicalConstants.LithiumMeltingTemperature - PhysicalConstants.ZeroCelsius).Should().BeApproximately(180.5, 1e-12, "one subtraction");
    }
}
