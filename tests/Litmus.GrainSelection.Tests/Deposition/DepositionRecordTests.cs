using Litmus.GrainSelection.Deposition;
using Litmus.Primitives.Deposition;

namespace Litmus.GrainSelection.Tests.Deposition;

public sealed class DepositionRecordTests
{
    private static readonly FaradayDeposition Lithium = new() { MolarMass = 6.94e-3, Density = 534 };

    [Test]
    public void A_consistent_record_has_ratios_of_one()
    {
        double rate = Lithium.Rate(1);
        DepositionRecord consistent = new() { ArealCapacity = 72_000, CurrentDensity = 1, Duration = 72_000, Rate = rate, Thickness = 72_000 * rate };

        consistent.CrossChecks(Lithium).Should().HaveCount(4).And.AllSatisfy(check => check.Ratio.Should().BeApproximately(1, 1e-14, "a few roundings"));
    }

    [Test]
    public void A_falsified_number_shows_in_every_relation_that_contains_it()
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
            () => _ = new DepositionRecord { ArealCapacity = value },
            () => _ = new DepositionRecord { CurrentDensity = value },
            () => _ = new DepositionRecord { Thickness = value },
            () => _ = new DepositionRecord { Rate = value },
            () => _ = new DepositionRecord { Duration = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
