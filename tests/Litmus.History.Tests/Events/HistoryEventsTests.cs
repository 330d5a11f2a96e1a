using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.History.Events;
using Litmus.Primitives.Randomness;

namespace Litmus.History.Tests.Events;

public sealed class HistoryEventsTests
{
    [Test]
    public void Nothing_is_said_where_nothing_happened() => HistoryEvents.Of(SomeNights.Nights(40)).Should().BeEmpty();

    [Test]
    public void A_turned_verdict_names_the_commits_between()
    {
        HistoryRecord[] nights = SomeNights.Nights(4);
        nights[2] = SomeNights.Night(2, SomeNights.SteadyClaim with { Verdict = Verdict.NotReproduced, Value = 12.5 });
        nights[3] = SomeNights.Night(3, nights[2].Claims[SomeNights.Steady]);

        HistoryEvent turned = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        turned.Should().Be(new HistoryEvent(
            SomeNights.Steady, EventKind.VerdictTurned, nights[2], SomeNights.CommitOf(1), SomeNights.CommitOf(2),
            "Reproduced → NotReproduced; 10.25 µm → 12.50 µm, by 2.2 µm (22 u_val, 450 % of the margin)."));
    }

    [Test]
    public void The_last_bit_of_a_deterministic_claim_is_an_event()
    {
        HistoryRecord[] nights = SomeNights.Nights(3);
        nights[2] = SomeNights.Night(2, SomeNights.SteadyClaim with { Value = Math.BitIncrement(10.25) });

        HistoryEvent moved = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        (moved.Kind, moved.CommitBefore, moved.CommitUntil).Should().Be((EventKind.ValueChanged, SomeNights.CommitOf(1), SomeNights.CommitOf(2)));
        moved.Sentence.Should().StartWith("10.25 µm moved, by 1.8×10⁻¹⁵ µm");
    }

    [Test]
    public void A_changed_margin_begins_a_new_series_and_is_not_a_change_of_value()
    {
        HistoryRecord[] nights = SomeNights.Nights(3);
        nights[2] = SomeNights.Night(2, SomeNights.SteadyClaim with { Margin = "rel 0.1", Criterion = "another", Value = 10.3 });

        HistoryEvent changed = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        changed.Kind.Should().Be(EventKind.CriterionChanged);
        changed.Sentence.Should().Be("The margin changed: rel 0.05 → rel 0.1. The verdict stays Reproduced. A new series begins.");
    }

    [Test]
    public void A_changed_reference_number_is_named()
    {
        HistoryRecord[] nights = SomeNights.Nights(2);
        nights[1] = SomeNights.Night(1, SomeNights.SteadyClaim with { Reference = 10.1, ReferenceHash = "89abcdef", Criterion = "another" });

        HistoryEvents.Of(nights).Single().Sentence.Should().StartWith("What is expected changed: 10 µm → 10.1 µm.");
    }

    [Test]
    public void Ten_small_steps_in_one_direction_are_a_drift()
    {
        HistoryRecord[] nights = [.. Enumerable.Range(0, 12).Select(night =>
            SomeNights.Night(night, SomeNights.SteadyClaim with { Value = 10.25 + (0.01001 * night) }))];

        HistoryEvent[] drifts = [.. HistoryEvents.Of(nights).Where(found => found.Kind == EventKind.Drift)];

        drifts.Should().ContainSingle("one u_val is 0.1").Which.Night.Should().BeSameAs(nights[10]);
        drifts[0].CommitBefore.Should().Be(SomeNights.CommitOf(0));
    }

    [Test]
    public void Steps_to_and_fro_are_no_drift()
    {
        HistoryRecord[] nights = [.. Enumerable.Range(0, 40).Select(night =>
            SomeNights.Night(night, SomeNights.SteadyClaim with { Value = 10.25 + (night % 2 == 0 ? 0.2 : 0) }))];

        HistoryEvents.Of(nights).Should().OnlyContain(found => found.Kind == EventKind.ValueChanged);
    }

    [Test]
    public void A_stochastic_claim_far_from_its_history_is_an_outlier()
    {
        HistoryRecord[] nights = NoisyNights(30, (value, night) => night == 25 ? 10 + (0.1 * 6) : value);

        HistoryEvent outlier = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        (outlier.Kind, outlier.Night.Id).Should().Be((EventKind.Outlier, "night-0025"));
    }

    [Test]
    public void A_stochastic_claim_with_fixed_seeds_is_measured_by_its_sampling_error([Values(2.0, 8.0)] double steps)
    {
        HistoryRecord[] nights = SomeNights.Nights(20);
        RecordedClaim moved = SomeNights.NoisyClaim with { Value = 10.25 + (0.1 * steps) };
        nights[19] = SomeNights.Night(19, noisy: moved);

        HistoryEvents.Of(nights).Select(found => found.Kind).Should().Equal(steps > 3.6 * Math.Sqrt(2) ? [EventKind.Outlier] : []);
    }

    [Test]
    public void A_step_of_a_stochastic_claim_is_found_with_the_commit_that_made_it()
    {
        HistoryRecord[] nights = NoisyNights(50, (value, night) => value + (night >= 30 ? 0.3 : 0));

        HistoryEvent shift = HistoryEvents.Of(nights).Single(found => found.Kind == EventKind.ValueShifted);

        string[] able = [.. Enumerable.Range(0, 50).Select(SomeNights.CommitOf).SkipWhile(commit => commit != shift.CommitBefore).Skip(1)];
        int last = Array.IndexOf(able, shift.CommitUntil);
        Array.IndexOf(able, SomeNights.CommitOf(30)).Should().BeInRange(0, last, "the commit of the step is among those named");
        last.Should().BeLessThan(8, "not every commit is named");
    }

    [Test]
    public void Grown_noise_is_found_and_its_beginning()
    {
        HistoryRecord[] nights = NoisyNights(140, (value, night) => night >= 70 ? 10 + (3 * (value - 10)) : value);

        HistoryEvent grown = HistoryEvents.Of(nights).First(found => found.Kind == EventKind.NoiseGrown);

        grown.Night.StartedUtc.Should().BeOnOrAfter(SomeNights.First.AddDays(75)).And.BeBefore(SomeNights.First.AddDays(110));
    }

    [Test]
    public void A_slower_case_is_found_and_a_busy_evening_is_not()
    {
        NormalNumbers noise = new(new Xoshiro256StarStar(3));
        HistoryRecord[] nights = WithTimes(60, night => (night == 20 ? 30 : night >= 40 ? 13 : 10) * Math.Exp(0.03 * noise.Next()));

        HistoryEvent slowed = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        (slowed.Subject, slowed.Kind).Should().Be((SomeNights.SteadyCase, EventKind.CostShifted));
        slowed.Sentence.Should().MatchRegex("The case takes (2[5-9]|3[0-5]) % longer: 9.99 s → 13.0 s.");
        slowed.Night.StartedUtc.Should().Be(SomeNights.First.AddDays(44), "five nights are needed");
    }

    [TestCase(1, 0)]
    [TestCase(4, 0)]
    [TestCase(5, 1)]
    public void What_slows_all_cases_is_said_once_and_of_the_machine_if_it_stays(int nightsOfIt, int events)
    {
        NormalNumbers noise = new(new Xoshiro256StarStar(4));
        HistoryRecord[] nights = [.. SomeNights.Nights(60).Select((record, night) => record with
        {
            Cases = Enumerable.Range(0, 20).ToDictionary(
                i => $"alpha2024/case-{i}",
                i => SomeNights.Case(night) with { Seconds = (night >= 30 && night < 30 + nightsOfIt ? 15 : 10) * Math.Exp(0.03 * noise.Next()) },
                StringComparer.Ordinal),
        })];

        HistoryEvent[] found = [.. HistoryEvents.Of(nights).Where(candidate => candidate.Night.StartedUtc < SomeNights.First.AddDays(36))];

        found.Should().HaveCount(events);
        found.Select(slower => (slower.Subject, slower.Kind, slower.CommitBefore, slower.CommitUntil)).Should().AllBeEquivalentTo(
            (HistoryEvents.MachineSubject, EventKind.CostShifted, SomeNights.CommitOf(29), SomeNights.CommitOf(30)));
    }

    [Test]
    public void Another_machine_begins_new_series_of_times()
    {
        HistoryRecord[] nights = [.. WithTimes(60, night => night >= 30 ? 20 : 10).Select((night, i) =>
            i < 30 ? night : night with { Machine = night.Machine with { Cpu = "Another processor" } })];

        HistoryEvent changed = HistoryEvents.Of(nights).Should().ContainSingle().Which;

        (changed.Subject, changed.Kind).Should().Be((HistoryEvents.MachineSubject, EventKind.MachineChanged));
        changed.Sentence.Should().Contain("A processor, 2 cores, Linux 6.1 → Another processor, 2 cores, Linux 6.1");
    }

    [Test]
    public void Another_runtime_is_an_event()
    {
        HistoryRecord[] nights = SomeNights.Nights(2);
        nights[1] = nights[1] with { Machine = nights[1].Machine with { Dotnet = ".NET 10.0.2" } };

        HistoryEvents.Of(nights).Should().ContainSingle().Which.Kind.Should().Be(EventKind.RuntimeChanged);
    }

    [Test]
    public void A_broken_case_speaks_for_its_claims_and_says_when_it_works_again()
    {
        HistoryRecord[] nights = SomeNights.Nights(4);
        RecordedClaim unanswered = SomeNights.SteadyClaim with { Verdict = Verdict.NotAssessed, Value = null, Unanswered = "tier not run" };
        nights[2] = WithCase(
            SomeNights.Night(2, unanswered), SomeNights.Case(2) with { Execution = Execution.Failed, Bits = null, Failure = "The solver diverged." });

        HistoryEvent[] events = [.. HistoryEvents.Of(nights)];

        events.Select(found => (found.Subject, found.Kind, found.Night.Id)).Should().Equal(
            (SomeNights.SteadyCase, EventKind.CaseBroken, "night-0002"), (SomeNights.SteadyCase, EventKind.CaseRepaired, "night-0003"));
        events[0].Sentence.Should().Be("The case gives no result (Failed: The solver diverged). One claim waits for it.");
    }

    [Test]
    public void Other_bits_of_the_same_code_name_what_differs()
    {
        HistoryRecord[] nights = SomeNights.Nights(2);
        nights[1] = WithCase(nights[1], SomeNights.Case(1) with { Bits = "cccccccccccccccc" }) with { Machine = nights[0].Machine with { Cores = 4 } };

        HistoryEvent found = HistoryEvents.Of(nights).Single(candidate => candidate.Kind == EventKind.BitsDiffer);

        found.Sentence.Should().Be("The same code and inputs gave other bits. What differs: number of cores 2 → 4.");
        found.IsSameCode.Should().BeTrue();
    }

    [Test]
    public void Other_bits_of_other_code_are_no_event_of_their_own()
    {
        HistoryRecord[] nights = SomeNights.Nights(2);
        nights[1] = WithCase(nights[1], SomeNights.Case(1) with { RunHash = "dddddddddddddddd", Bits = "cccccccccccccccc" });

        HistoryEvents.Of(nights).Should().BeEmpty();
    }

    [Test]
    public void A_check_that_fails_is_an_event()
    {
        HistoryRecord[] nights = SomeNights.Nights(3);
        nights[1] = WithCase(nights[1], SomeNights.Case(1) with { FailedChecks = ["order in space"] });
        nights[2] = WithCase(nights[2], SomeNights.Case(2) with { FailedChecks = ["order in space"] });

        HistoryEvents.Of(nights).Should().ContainSingle("it is said once").Which.Sentence
            .Should().Be("A check of the solver does not hold any more: order in space.");
    }

    [Test]
    public void A_claim_that_goes_and_comes_back_is_said_both_times()
    {
        HistoryRecord[] nights = SomeNights.Nights(4);
        nights[2] = nights[2] with { Claims = nights[2].Claims.Where(claim => claim.Key != SomeNights.Steady).ToDictionary(StringComparer.Ordinal) };

        HistoryEvents.Of(nights).Select(found => (found.Kind, found.Night.Id)).Should().Equal(
            (EventKind.ClaimLost, "night-0002"), (EventKind.ClaimAppeared, "night-0003"));
    }

    [Test]
    public void Each_tier_has_a_history_of_its_own()
    {
        HistoryRecord[] nights = [.. Enumerable.Range(0, 6).Select(night => night % 2 == 0
            ? SomeNights.Night(night)
            : SomeNights.Night(night, SomeNights.SteadyClaim with { Value = 11, Verdict = Verdict.NotReproduced }) with { Tier = "smoke" })];

        HistoryEvents.Of(nights).Should().BeEmpty();
    }

    // Values around 10 with standard deviation u_num = 0.1, from a fixed seed.
    private static HistoryRecord[] NoisyNights(int count, Func<double, int, double> change)
    {
        NormalNumbers noise = new(new Xoshiro256StarStar(1));
        return [.. Enumerable.Range(0, count).Select(night =>
            SomeNights.Night(night, noisy: SomeNights.NoisyClaim with { Value = change(10 + (0.1 * noise.Next()), night) }))];
    }

    private static HistoryRecord[] WithTimes(int count, Func<int, double> seconds) =>
        [.. SomeNights.Nights(count).Select((record, night) => WithCase(record, SomeNights.Case(night) with { Seconds = seconds(night) }))];

    private static HistoryRecord WithCase(HistoryRecord record, RecordedCase result) =>
        record with { Cases = new Dictionary<string, RecordedCase>(record.Cases, StringComparer.Ordinal) { [SomeNights.SteadyCase] = result } };
}
