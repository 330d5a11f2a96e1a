using Litmus.Electrochemistry.Inventory;

namespace Litmus.Electrochemistry.Tests.Inventory;

public sealed class LithiumInventoryTests
{
    [Test]
    public void Without_spare_lithium_a_cell_at_99_5_percent_reaches_eighty_after_44_5_cycles()
    {
        new LithiumInventory { Efficiency = 0.995 }.CyclesToRetention(0.8).Should().BeApproximately(44.51705, 5e-6, "ln 0.8/ln 0.995 by hand");
    }

    [Test]
    public void One_spare_capacity_adds_the_inverse_of_the_loss()
    {
        LithiumInventory spare = new() { Efficiency = 0.995, SpareCapacities = 1 };

        spare.CyclesToRetention(0.8).Should().BeApproximately(244.51705, 5e-6, "200 + 44.5173");
        spare.RetentionAfter(200).Should().BeApproximately(1, 1e-12, "1/(1 − 0.995) is 200 to rounding, and a cycle costs half a percent");
    }

    [Test]
    public void Cycling_step_by_step_gives_the_same_life()
    {
        double efficiency = 0.98, spare = 0.5, capacity = 1;
        int cycles = 0;
        while (capacity > 0.8)
        {
            double loss = capacity * (1 - efficiency);
            double fromSpare = Math.Min(spare, loss);
            spare -= fromSpare;
            capacity -= loss - fromSpare;
            cycles++;
        }

        new LithiumInventory { Efficiency = efficiency, SpareCapacities = 0.5 }.CyclesToRetention(0.8)
            .Should().BeInRange(cycles - 1, cycles, "a step ends at the next whole cycle");
    }

    [Test]
    public void Retention_at_the_end_of_life_is_the_criterion()
    {
        LithiumInventory inventory = new() { Efficiency = 0.99, SpareCapacities = 3 };

        inventory.RetentionAfter(inventory.CyclesToRetention(0.8)).Should().BeApproximately(0.8, 1e-12, "the power inverts the logarithm to rounding");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_efficiencies_are_refused(double value)
    {
        Action refusal = () => _ = new LithiumInventory { Efficiency = value };

        refusal.Should().Throw<ArgumentOutOfRangeException>();
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_amounts_are_refused(double value)
    {
        LithiumInventory inventory = new() { Efficiency = 0.99 };
        Action[] refusals =
            [() => _ = inventory with { SpareCapacities = value }, () => inventory.RetentionAfter(value), () => inventory.CyclesToRetention(value)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
