using System.Collections.Immutable;
using Litmus.Electrochemistry.Cycling;

namespace Litmus.Electrochemistry.Tests.Cycling;

public sealed class CapacityLimitedProtocolTests
{
    private static readonly CapacityLimitedProtocol Half = new() { FirstCapacity = 3, CycledCapacity = 1.5 };

    [Test]
    public void Seventy_five_depositions_are_3_and_74_times_1_5()
    {
        Half.CumulativePlated(75).Should().Be(114);
        Half.CumulativePlated(1).Should().Be(3);
        Half.RetainedCapacity.Should().Be(1.5);
    }

    [Test]
    public void A_short_lies_between_the_ends_of_its_deposition()
    {
        Half.CumulativeAtShort(75).Should().Be((112.5, 114));
        Half.CumulativeAtShort(1).Should().Be((0, 3));
    }

    [Test]
    public void The_deposition_that_reaches_a_total_is_the_inverse_of_the_total([Values(1, 2, 75)] int deposition)
    {
        Half.DepositionReaching(Half.CumulativePlated(deposition)).Should().Be(deposition, "halves are exact");
    }

    [Test]
    public void The_ledger_adds_up_without_losses()
    {
        ImmutableArray<LedgerEntry> ledger = Half.Ledger(75);

        ledger.Should().HaveCount(75).And.AllSatisfy(entry => entry.Retained.Should().Be(1.5)).And.AllSatisfy(entry => entry.AfterPlating.Should().Be(3));
        ledger[^1].CumulativePlated.Should().Be(114);
    }

    [Test]
    public void With_losses_everything_plated_is_stripped_lost_or_retained([Values(0.5, 0.9, 0.993)] double efficiency)
    {
        ImmutableArray<LedgerEntry> ledger = Half.Ledger(40, efficiency);

        double stripped = ledger.Sum(entry => entry.Stripped);

        (efficiency * ledger[^1].CumulativePlated).Should().BeApproximately(stripped + ledger[^1].Retained, 1e-12, "forty additions of numbers near one");
        ledger.Select(entry => entry.Retained).Should().OnlyContain(retained => retained >= 0);
    }

    [Test]
    public void Losses_use_up_the_retained_charge()
    {
        CapacityLimitedProtocol protocol = new() { FirstCapacity = 3, CycledCapacity = 2 };

        ImmutableArray<LedgerEntry> ledger = protocol.Ledger(3, efficiency: 0.8);

        ledger.Select(entry => Math.Round(entry.Retained, 12)).Should().Equal([0.4, 0, 0], "2.4 − 2, then 0.4 + 1.6 − 2, then 1.6 − 1.6");
        ledger[2].Stripped.Should().BeApproximately(1.6, 1e-12, "all there is");
    }

    [Test]
    public void A_protocol_that_strips_everything_retains_nothing()
    {
        new CapacityLimitedProtocol { FirstCapacity = 3, CycledCapacity = 4 }.RetainedCapacity.Should().Be(0);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Half with { FirstCapacity = value }, () => _ = Half with { CycledCapacity = value }, () => Half.DepositionReaching(value),
            () => Half.CumulativePlated(0), () => Half.CumulativeAtShort(0), () => Half.Ledger(0), () => Half.Ledger(1, -1), () => Half.Ledger(1, double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
