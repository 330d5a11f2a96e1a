using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Kinetics;

namespace Litmus.Nucleation.Tests.Interphase;

public sealed class BuriedKineticsTests
{
    private static readonly ButlerVolmer Kinetics = new() { ExchangeCurrentDensity = 10, TransferCoefficient = 0.5, Temperature = 298.15 };

    // RT/F at 298.15 K [V], CODATA 2022.
    private const double ThermalVoltage = 0.025692579121;

    [Test]
    public void The_shift_is_zero_without_depletion([Values(-0.2, -0.01, 0.0, 0.1)] double potential)
    {
        BuriedKinetics.Shift(Kinetics, potential, 1).Should().BeApproximately(0, 1e-14, "the inverse of the kinetics is exact to a rounding");
    }

    [Test]
    public void Without_current_the_shift_is_Nernsts([Values(0.01, 0.5, 2.0)] double ratio)
    {
        BuriedKinetics.Shift(Kinetics, 0, ratio).Should().BeApproximately(ThermalVoltage * Math.Log(ratio), 1e-11, "the digits of RT/F");
    }

    // With E' = (RT/F)(ln r + 2 asinh(i/(2 i₀ √r))) for α = 1/2: the exchange current is i₀ √r.
    [Test]
    public void With_current_the_exchange_current_falls_with_the_root_of_concentration(
        [Values(0.1, 0.5, 1.5)] double ratio, [Values(-60.0, 8.0)] double current)
    {
        double potential = 2 * ThermalVoltage * Math.Asinh(current / 20);
        double expected = (ThermalVoltage * Math.Log(ratio)) + (2 * ThermalVoltage * Math.Asinh(current / (20 * Math.Sqrt(ratio))));

        double shift = BuriedKinetics.Shift(Kinetics, potential, ratio);

        (potential + shift).Should().BeApproximately(expected, 1e-10, "the digits of RT/F");
    }

    [Test]
    public void A_depleted_surface_is_refused([Values(0.0, -0.1, double.NaN)] double ratio)
    {
        Action shift = () => BuriedKinetics.Shift(Kinetics, -0.1, ratio);

        shift.Should().Throw<ArgumentOutOfRangeException>();
    }
}
