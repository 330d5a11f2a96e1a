using Litmus.Nucleation.Kinetics;

namespace Litmus.Nucleation.Tests.Kinetics;

public sealed class ButlerVolmerTests
{
    private static readonly ButlerVolmer Symmetric = new() { ExchangeCurrentDensity = 10, TransferCoefficient = 0.5, Temperature = 298.15 };

    // RT/F at 298.15 K [V], CODATA 2022.
    private const double ThermalVoltage = 0.025692579121;

    [Test]
    public void No_current_flows_at_equilibrium([Values(0.3, 0.5, 0.8)] double transfer)
    {
        double current = (Symmetric with { TransferCoefficient = transfer }).CurrentDensity(0);

        current.Should().Be(0, "both exponentials are one");
    }

    [Test]
    public void With_changed_concentrations_the_current_is_zero_at_Nernsts_potential()
    {
        ButlerVolmer moved = Symmetric with { IonRatio = 3, MetalRatio = 0.5 };

        moved.EquilibriumOverpotential.Should().BeApproximately(ThermalVoltage * Math.Log(6), 1e-12, "the digits of RT/F");
        moved.CurrentDensity(moved.EquilibriumOverpotential).Should().BeApproximately(0, 1e-13, "a difference of two numbers of order ten");
        moved.CurrentDensity(0).Should().BeApproximately(10 * (0.5 - 3), 1e-14, "the ratios themselves");
    }

    [Test]
    public void Small_overpotentials_obey_a_resistance_of_RT_over_F_i0()
    {
        double current = Symmetric.CurrentDensity(1e-6);

        current.Should().BeApproximately(10 * 1e-6 / ThermalVoltage, 1e-12, "the next term of the series is smaller by (Fη/RT)²/24");
        Symmetric.Slope(0).Should().BeApproximately(10 / ThermalVoltage, 1e-7, "the digits of RT/F");
    }

    [Test]
    public void Slope_is_the_derivative([Values(-0.2, 0.0, 0.05)] double overpotential)
    {
        ButlerVolmer kinetics = Symmetric with { TransferCoefficient = 0.3, IonRatio = 2 };
        const double Step = 1e-5;

        double difference = (kinetics.CurrentDensity(overpotential + Step) - kinetics.CurrentDensity(overpotential - Step)) / (2 * Step);

        (kinetics.Slope(overpotential) / difference).Should().BeApproximately(1, 1e-7, "a central difference errs by (Fh/RT)²/6 = 3e-8");
    }

    [Test]
    public void Overpotential_of_a_symmetric_reaction_is_an_inverse_hyperbolic_sine([Values(-1e4, -10.0, -1e-6, 0.0, 3.0, 1e6)] double current)
    {
        double overpotential = Symmetric.Overpotential(current);

        overpotential.Should().BeApproximately(2 * ThermalVoltage * Math.Asinh(current / 20), 1e-11, "the digits of RT/F");
    }

    [Test]
    public void Overpotential_inverts_the_current([Values(-500.0, -0.01, 20.0)] double current)
    {
        ButlerVolmer kinetics = Symmetric with { TransferCoefficient = 0.2, IonRatio = 0.1, MetalRatio = 5 };

        double back = kinetics.CurrentDensity(kinetics.Overpotential(current));

        back.Should().BeApproximately(current, 1e-11, "the overpotential is exact to rounding, the slope at most of order 1e4");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Symmetric with { ExchangeCurrentDensity = value },
            () => _ = Symmetric with { TransferCoefficient = value },
            () => _ = Symmetric with { Temperature = value },
            () => _ = Symmetric with { MetalRatio = value },
            () => _ = Symmetric with { IonRatio = value },
            () => Symmetric.Overpotential(double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
