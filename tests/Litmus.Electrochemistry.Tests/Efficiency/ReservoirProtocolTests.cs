using Litmus.Electrochemistry.Efficiency;

namespace Litmus.Electrochemistry.Tests.Efficiency;

public sealed class ReservoirProtocolTests
{
    private static readonly ReservoirProtocol Protocol = new() { ReservoirCapacity = 5, CycledCapacity = 0.5, CycleCount = 10 };

    [TestCase(5, 1)]
    [TestCase(4.97, 0.997)]
    [TestCase(0, 0.5)]
    public void Efficiency_is_the_charge_stripped_over_the_charge_plated(double finalStrip, double expected)
    {
        Protocol.Efficiency(finalStrip).Should().BeApproximately(expected, 1e-15, "(5 + Q_S)/10 by hand");
    }

    [Test]
    public void Final_strip_and_efficiency_are_inverse([Values(0.51, 0.9847, 0.997, 1)] double efficiency)
    {
        Protocol.Efficiency(Protocol.FinalStrippedCapacity(efficiency)).Should().BeApproximately(efficiency, 1e-15, "two roundings");
    }

    [Test]
    public void The_simulation_leaves_the_same_charge([Values(0.6, 0.9847, 0.997, 1)] double efficiency)
    {
        ReservoirRun run = ReservoirSimulation.Run(Protocol, efficiency);

        run.ExhaustedInCycle.Should().BeNull();
        run.FinalStrippedCapacity.Should().BeApproximately(Protocol.FinalStrippedCapacity(efficiency), 1e-14, "one rounding per cycle");
        run.Inventory.Should().HaveCount(11).And.BeInDescendingOrder();
    }

    [Test]
    public void A_poor_efficiency_uses_the_reservoir_up()
    {
        ReservoirRun run = ReservoirSimulation.Run(Protocol, 0.3);

        run.ExhaustedInCycle.Should().Be(4, "1.5, then 1.15, 0.80 and 0.45, which is less than 0.5");
        run.FinalStrippedCapacity.Should().Be(0);
        run.Inventory.Should().HaveCount(4);
    }

    [Test]
    public void An_efficiency_at_which_the_reservoir_is_exhausted_is_refused()
    {
        Protocol.SmallestEfficiency.Should().Be(0.5);

        Action refusal = () => Protocol.FinalStrippedCapacity(0.49);

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("efficiency is 0.49; expected a number between 0.5 and 1.*");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Protocol with { ReservoirCapacity = value }, () => _ = Protocol with { CycledCapacity = value },
            () => _ = Protocol with { CycleCount = 0 },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void An_efficiency_outside_0_to_1_is_refused(double value)
    {
        Action[] refusals =
            [() => Protocol.FinalStrippedCapacity(value), () => ReservoirSimulation.Run(Protocol, value), () => Protocol.Efficiency(value * 100)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
