using Litmus.Diffusion.Depletion;
using Litmus.Primitives.Units;

namespace Litmus.Diffusion.Tests.Depletion;

public sealed class StrippingAnodeTests
{
    private static readonly StrippingParameters Foil = new()
    {
        DiffusionCoefficient = 2.9e-15, Thickness = 120e-6, StrippingCurrentDensity = 1, InitialConcentration = Lithium.Concentration,
    };

    [Test]
    public void A_thick_foil_is_depleted_after_Sands_time_by_hand()
    {
        StrippingAnode anode = new(Foil);

        double byHand = Math.PI * 2.9e-15 * Math.Pow(96485.33212 * 534 / 6.94e-3, 2) / 4;
        (anode.DepletionTime / byHand).Should().BeApproximately(1, 1e-9, "the collector has no effect at B = 5.6; F has ten digits here");
    }

    [Test]
    public void Interface_is_empty_exactly_at_the_depletion_time([Values(5e-6, 20e-6, 120e-6)] double thickness)
    {
        StrippingAnode anode = new(Foil with { Thickness = thickness });

        double left = anode.ConcentrationAt(0, anode.DepletionTime) / Lithium.Concentration;

        left.Should().BeApproximately(0, 1e-12, "the root is good to 1e-12");
    }

    [Test]
    public void Flux_is_the_current_at_the_electrolyte_and_zero_at_the_collector()
    {
        StrippingAnode anode = new(Foil);

        double time = 0.5 * anode.DepletionTime;

        (anode.FluxAt(0, time) * 96485.33212).Should().BeApproximately(1, 1e-9, "j = 1 A/m²; the Faraday constant has ten digits here");
        anode.FluxAt(120e-6, time).Should().BeApproximately(0, 1e-15);
    }

    [Test]
    public void Capacity_is_current_times_time_and_a_share_of_the_inventory()
    {
        StrippingAnode anode = new(Foil);

        anode.Capacity.Should().Be(anode.DepletionTime);
        (anode.Utilisation * anode.Inventory / anode.Capacity).Should().BeApproximately(1, 1e-14, "two routes to the same charge");
        anode.DepletionTime.Should().BeLessThanOrEqualTo(anode.SandTime * (1 + 1e-14));
    }

    [TestCase(-1.0)]
    [TestCase(1e9)]
    [TestCase(double.NaN)]
    public void Times_after_depletion_are_refused(double time)
    {
        StrippingAnode anode = new(Foil);

        Action call = () => anode.ConcentrationAt(0, time);

        call.Should().Throw<ArgumentOutOfRangeException>();
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] calls =
        [
            () => _ = Foil with { DiffusionCoefficient = value }, () => _ = Foil with { Thickness = value },
            () => _ = Foil with { StrippingCurrentDensity = value }, () => _ = Foil with { InitialConcentration = value },
            () => AnodeInventory.Thickness(value), () => AnodeInventory.Capacity(value), () => AnodeInventory.Concentration(value, 1),
            () => DepletionLimits.SandTime(value, 1, 1), () => DepletionLimits.ThinUtilisation(value),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void One_milliampere_hour_per_square_centimetre_is_4_849_micrometres_of_lithium()
    {
        double thickness = AnodeInventory.Thickness(Unit.Parse("mAh/cm2").ToSi(1));

        thickness.Should().BeApproximately(4.849e-6, 5e-10, "four printed digits");
        AnodeInventory.Capacity(thickness).Should().BeApproximately(36000, 1e-9, "the inverse, to rounding");
        Lithium.Concentration.Should().BeApproximately(76945, 0.5, "0.07694 mol/cm³ in the fifth digit");
    }

    [Test]
    public void The_diffusivity_from_Sands_time_is_the_one_put_in()
    {
        double sandTime = DepletionLimits.SandTime(2.9e-15, 1, 76945);

        DepletionLimits.DiffusionCoefficientFromSandTime(sandTime, 1, 76945).Should().BeApproximately(2.9e-15, 1e-29);
        DepletionLimits.SandCapacity(2.9e-15, 2, 76945).Should().BeApproximately(sandTime / 2, 1e-9 * sandTime, "capacity falls with the current");
    }
}
