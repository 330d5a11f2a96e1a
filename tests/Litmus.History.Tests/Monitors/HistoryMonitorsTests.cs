using Litmus.Comparison.Gates;
using Litmus.History.Monitors;

namespace Litmus.History.Tests.Monitors;

public sealed class HistoryMonitorsTests
{
    [Test]
    public void Nothing_needs_attention_in_a_healthy_history() => HistoryMonitors.Of(SomeNights.Nights(40), Day(40)).Should().BeEmpty();

    [TestCase(29, 0)]
    [TestCase(30, 1)]
    public void A_margin_far_wider_than_anything_seen_is_named_after_thirty_runs(int runs, int warnings)
    {
        RecordedClaim slack = SomeNights.SteadyClaim with { Value = 10.01, ValidationUncertainty = 0.01 };
        HistoryRecord[] nights = [.. Enumerable.Range(0, runs).Select(night => SomeNights.Night(night, slack))];

        IReadOnlyList<MonitorWarning> found = HistoryMonitors.Of(nights, Day(runs));

        found.Should().HaveCount(warnings);
        string.Concat(found.Select(warning => warning.Sentence)).Should().Be(warnings == 0 ? string.Empty
            : "The margin (rel 0.05) is 17 times as wide as the largest |S − D| + 2 u_val of 30 runs, 0.030 µm. A fault could hide in it.");
    }

    [Test]
    public void One_value_near_the_margin_is_enough_for_the_margin()
    {
        RecordedClaim slack = SomeNights.SteadyClaim with { Value = 10.01, ValidationUncertainty = 0.01 };
        HistoryRecord[] nights = [.. Enumerable.Range(0, 40).Select(night => SomeNights.Night(night, night == 20 ? slack with { Value = 10.2 } : slack))];

        HistoryMonitors.Of(nights, Day(40)).Should().BeEmpty();
    }

    [Test]
    public void Runs_that_were_taken_from_the_store_do_not_count()
    {
        RecordedClaim slack = SomeNights.SteadyClaim with { Value = 10.01, ValidationUncertainty = 0.01 };
        HistoryRecord[] nights = [.. Enumerable.Range(0, 29).Select(night => Stored(SomeNights.Night(night, slack), SomeNights.Case(0)))];

        HistoryMonitors.Of(nights, Day(29)).Should().BeEmpty();
    }

    [Test]
    public void A_case_that_did_not_run_for_long_is_named_with_the_reason_and_its_claims()
    {
        HistoryRecord[] nights = [.. SomeNights.Nights(45).Select((night, i) =>
            i < 10 ? night : Stored(night, SomeNights.Case(9) with { Execution = Execution.Cached }))];

        HistoryMonitors.Of(nights, Day(44)).Should().ContainSingle().Which.Should().Be(new MonitorWarning(
            SomeNights.SteadyCase,
            MonitorKind.Stale,
            "The last fresh run is of 2026-01-10, 35 days ago: its stored run was used again, and nothing ran it anew. It answers alpha2024.thickness."));
    }

    [Test]
    public void A_history_that_ended_long_ago_is_stale() =>
        HistoryMonitors.Of(SomeNights.Nights(5), Day(60)).Should().HaveCount(2).And.OnlyContain(warning => warning.Kind == MonitorKind.Stale);

    [TestCase(-2, "was due on 2026-02-08, 2 days ago")]
    [TestCase(0, "is due today")]
    [TestCase(30, "is due on 2026-03-12, in 30 days")]
    public void A_review_within_thirty_days_is_named(int days, string expected)
    {
        HistoryRecord[] nights = SomeNights.Nights(41);
        nights[40] = SomeNights.Night(40, SomeNights.SteadyClaim with { ReviewBy = Day(40).AddDays(days) });

        HistoryMonitors.Of(nights, Day(40)).Should().ContainSingle().Which.Sentence.Should().Be($"The review of its judgement {expected}.");
    }

    [Test]
    public void A_later_review_is_not_named()
    {
        HistoryRecord[] nights = [SomeNights.Night(0, SomeNights.SteadyClaim with { ReviewBy = Day(0).AddDays(31) })];

        HistoryMonitors.Of(nights, Day(0)).Should().BeEmpty();
    }

    private static DateOnly Day(int night) => DateOnly.FromDateTime(SomeNights.First.AddDays(night));

    private static HistoryRecord Stored(HistoryRecord night, RecordedCase result) =>
        night with { Cases = new Dictionary<string, RecordedCase>(night.Cases, StringComparer.Ordinal) { [SomeNights.SteadyCase] = result } };
}
