using Litmus.GrainSelection.Deposition;

namespace Litmus.GrainSelection.Tests.Deposition;

public sealed class FaradayDepositionTests
{
    private static readonly FaradayDeposition Lithium = new() { MolarMass = 6.94e-3, Density = 534 };

    [Test]
    public void One_milliampere_hour_per_square_centimetre_of_lithium_is_the_textbook_thickness()
    {
        Lithium.Thickness(36_000).Should().BeApproximately(4.85e-6, 0.01e-6, "4.85 µm per mAh/cm² is the figure in use, to its digits");
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
    public void Thickness_and_capacity_and_rate_and_current_are_inverse()
    {
        Lithium.ArealCapacity(Lithium.Thickness(72_000)).Should().BeApproximately(72_000, 1e-10, "two roundings");
        Lithium.CurrentDensity(Lithium.Rate(1)).Should().BeApproximately(1, 1e-15, "two roundings");
    }

    [Test]
    public void Rate_times_duration_is_the_thickness()
    {
        (Lithium.Rate(1) * FaradayDeposition.Duration(72_000, 1)).Should().BeApproximately(Lithium.Thickness(72_000), 1e-20, "relative 1e-15 of 1e-5 m");
    }

    [Test]
    public void A_record_whose_numbers_follow_from_each_other_has_ratios_of_one()
    {
        double rate = Lithium.Rate(1);
        DepositionRecord consistent = new() { ArealCapacity = 72_000, CurrentDensity = 1, Duration = 72_000, Rate = rate, Thickness = 72_000 * rate };

        consistent.CrossChecks(Lithium).Should().HaveCount(4).And.AllSatisfy(check => check.Ratio.Should().BeApproximately(1, 1e-14, "a few roundings"));
    }

    [Test]
    public void A_doctored_number_shows_in_every_relation_that_contains_it()
    {
        double rate = Lithium.Rate(1);
        DepositionRecord doctored = new() { ArealCapacity = 72_000, CurrentDensity = 1, Duration = 72_000, Rate = 2 * rate, Thickness = 72_000 * rate };

        doctored.CrossChecks(Lithium).Where(check => Math.Abs(check.Ratio - 1) > 0.1).Select(check => check.Relation)
            .Should().Equal("rate from current", "thickness from rate and duration");
    }

    [Test]
    public void Without_a_thickness_the_rate_is_checked_against_capacity_and_duration()
    {
        DepositionRecord record = new() { ArealCapacity = 72_000, Duration = 36_000, Rate = Lithium.Rate(2) };

        DepositionCrossCheck check = record.CrossChecks(Lithium).Should().ContainSingle().Which;

        check.Relation.Should().Be("rate from capacity and duration");
        check.Ratio.Should().BeApproximately(1, 1e-14, "72 kC/m² in 36 ks is 2 A/m²");
    }

    [Test]
    public void Numbers_that_determine_nothing_have_no_checks()
    {
        new DepositionRecord { ArealCapacity = 72_000 }.CrossChecks(Lithium).Should().BeEmpty();
        new DepositionRecord().CrossChecks(Lithium).Should().BeEmpty();
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
            () => _ = new DepositionRecord { ArealCapacity = value },
            () => _ = new DepositionRecord { CurrentDensity = value },
            () => _ = new DepositionRecord { Thickness = value },
            () => _ = new DepositionRecord { Rate = value },
            () => _ = new DepositionRecord { Duration = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
