using Litmus.Electrochemistry.Stack;
using Litmus.Primitives.Deposition;

namespace Litmus.Electrochemistry.Tests.Stack;

public sealed class StackCellTests
{
    // 100 C/m² in a cathode of 1 C/kg · 0.5 and 2 kg/m³ are 200 kg/m² and 100 m. Lithium is scaled so that 1 C is 1e-3 m³ and 1e-2 kg.
    private static readonly StackCell AnodeFree = new()
    {
        ArealCapacity = 100,
        MeanVoltage = 4,
        Cathode = new CompositeElectrode { SpecificCapacity = 1, ActiveFraction = 0.5, Density = 2 },
        InactiveLayers =
            [new StackLayer { Name = "separator", Thickness = 10, Density = 3 }, new StackLayer { Name = "collector", Thickness = 10, Density = 7 }],
        Lithium = new FaradayDeposition { MolarMass = 964.8533212331001, Density = 10 },
    };

    [Test]
    public void Thickness_mass_and_energy_add_up_by_hand()
    {
        AnodeFree.Thickness.Should().BeApproximately(120, 1e-12, "100 + 10 + 10");
        AnodeFree.ArealMass.Should().BeApproximately(300, 1e-12, "200 + 30 + 70");
        AnodeFree.EnergyDensity.Should().BeApproximately(400.0 / 120, 1e-14, "400 J/m² over 120 m");
        AnodeFree.SpecificEnergy.Should().BeApproximately(400.0 / 300, 1e-14, "400 J/m² over 300 kg/m²");
    }

    [Test]
    public void Spare_lithium_adds_its_volume_and_its_mass()
    {
        StackCell spare = AnodeFree with { SpareCapacities = 3 };

        spare.Thickness.Should().BeApproximately(120.3, 1e-12, "300 C/m² at 1e-3 m³/C");
        spare.ArealMass.Should().BeApproximately(303, 1e-12, "0.3 m of 10 kg/m³");
    }

    [Test]
    public void Half_utilisation_halves_the_energy_and_may_leave_metal()
    {
        StackCell half = AnodeFree with { Utilisation = 0.5 };

        (half.EnergyDensity / AnodeFree.EnergyDensity).Should().Be(0.5, "the unused half stays in the cathode");
        (half with { UnusedShareAtAnode = 1 }).Thickness.Should().BeApproximately(120.05, 1e-12, "50 C/m² at 1e-3 m³/C");
        (half with { UnusedShareAtAnode = 1 }).ArealMass.Should().BeApproximately(300, 1e-12, "that lithium was counted in the cathode");
    }

    [Test]
    public void An_insertion_anode_adds_its_host()
    {
        StackCell graphite = AnodeFree with
        {
            InsertionAnode = new CompositeElectrode { SpecificCapacity = 2, ActiveFraction = 1, Density = 1 }, AnodeToCathodeRatio = 1.1,
        };

        graphite.Thickness.Should().BeApproximately(175, 1e-12, "110 C/m² at 2 C/kg and 1 kg/m³");
        graphite.ArealMass.Should().BeApproximately(355, 1e-12, "55 kg/m² more");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = AnodeFree with { ArealCapacity = value }, () => _ = AnodeFree with { MeanVoltage = value },
            () => _ = AnodeFree with { Utilisation = value }, () => _ = AnodeFree with { AnodeToCathodeRatio = value },
            () => _ = AnodeFree.Cathode with { SpecificCapacity = value }, () => _ = AnodeFree.Cathode with { ActiveFraction = value },
            () => _ = AnodeFree.Cathode with { Density = value }, () => _ = AnodeFree.InactiveLayers[0] with { Thickness = value },
            () => _ = AnodeFree.InactiveLayers[0] with { Density = value }, () => AnodeFree.Cathode.Thickness(value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_amounts_of_metal_are_refused(double value)
    {
        Action[] refusals = [() => _ = AnodeFree with { SpareCapacities = value }, () => _ = AnodeFree with { UnusedShareAtAnode = value }];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
