using Litmus.Primitives.Deposition;

namespace Litmus.Primitives.Tests.Deposition;

public sealed class FaradayDepositionTests
{
    private static readonly FaradayDeposition Lithium = new() { MolarMass = 6.94e-3, Density = 534 };

    [Test]
    public void One_milliampere_hour_per_square_centimetre_of_lithium_is_the_textbook_thickness()
    {
        Lithium.Thickness(36_000).Should().BeApproximately(4.85e-6, 0.01e-6, "textbooks give 4.85 µm per mAh/cm²");
    }

    [Test]
    public void A_faraday_of_charge_deposits_one_mole()
    {
        FaradayDeposition unit = new() { MolarMass = 1, Density = 1 };

        unit.Thickness(96485.33212331001).Should().BeApproximately(1, 1e-15, "F to 16 digits: 96485.33212331001… C/mol");
    }

    [Test]
    public void A_divalent_ion_deposits_half_the_volume()
    {
        (Lithium with { ChargeNumber = 2 }).VolumePerCharge.Should().Be(Lithium.VolumePerCharge / 2);
    }

    [Test]
    public void Thickness_inverts_capacity_and_rate_inverts_current()
    {
        Lithium.ArealCapacity(Lithium.Thickness(72_000)).Should().BeApproximately(72_000, 1e-10, "two roundings");
        Lithium.CurrentDensity(Lithium.Rate(1)).Should().BeApproximately(1, 1e-15, "two roundings");
    }

    [Test]
    public void Rate_times_duration_is_the_thickness()
    {
        (Lithium.Rate(1) * FaradayDeposition.Duration(72_000, 1)).Should().BeApproximately(Lithium.Thickness(72_000), 1e-20, "relative 1e-15 of 1e-5 m");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Lithium with { MolarMass = value },
            () => _ = Lithium with { Density = value },
            () => _ = Lithium with { ChargeNumber = 0 },
            () => FaradayDeposition.Duration(1, value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
