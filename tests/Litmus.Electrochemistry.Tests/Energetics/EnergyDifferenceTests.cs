using Litmus.Electrochemistry.Energetics;

namespace Litmus.Electrochemistry.Tests.Energetics;

public sealed class EnergyDifferenceTests
{
    private const double Electronvolt = 1.602176634e-19;
    private static readonly EnergyDifference TenMillielectronvolt =
        new() { First = -0.56 * Electronvolt, Second = -0.57 * Electronvolt, Temperature = 298.15, Accuracy = 0.02 * Electronvolt };

    [Test]
    public void At_room_temperature_the_thermal_energy_is_25_7_millielectronvolts()
    {
        TenMillielectronvolt.InThermalEnergies.Should().BeApproximately(0.389217, 5e-7, "0.010/0.0256926 by hand");
    }

    [Test]
    public void A_difference_below_temperature_or_accuracy_carries_no_argument()
    {
        TenMillielectronvolt.CarriesArgument.Should().BeFalse();
        (TenMillielectronvolt with { Second = -0.60 * Electronvolt }).CarriesArgument.Should().BeTrue("0.04 eV exceeds both");
        (TenMillielectronvolt with { Second = -0.60 * Electronvolt, Accuracy = 0.05 * Electronvolt }).CarriesArgument.Should().BeFalse("0.04 is below 0.05");
    }

    [Test]
    public void Impossible_parameters_are_refused()
    {
        Action[] refusals =
        [
            () => _ = TenMillielectronvolt with { First = double.NaN }, () => _ = TenMillielectronvolt with { Second = double.PositiveInfinity },
            () => _ = TenMillielectronvolt with { Temperature = 0 }, () => _ = TenMillielectronvolt with { Temperature = -1 },
            () => _ = TenMillielectronvolt with { Accuracy = -1 },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
