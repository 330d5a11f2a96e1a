using Litmus.History.Events;

namespace Litmus.History.Tests.Simulation;

/// <summary>Ninety simulated nights with planted faults: what is said, on which night, and what is said without reason.</summary>
internal sealed class SimulatedNightsTests
{
    private const int NightCount = 90;
    private static readonly AlarmCount Alarms = new([.. SimulatedNights.Make(NightCount, seed: 2026)]);

    private static IEnumerable<TestCaseData> Expectations =>
    [
        Expect(SimulatedNights.DriftOfDeterministic, EventKind.ValueChanged, 0),
        Expect(SimulatedNights.DriftOfDeterministic, EventKind.Drift, 10),
        Expect(SimulatedNights.StepOfDeterministic, EventKind.ValueChanged, 0),
        Expect(SimulatedNights.BrokenCase, EventKind.CaseBroken, 0),
        Expect(SimulatedNights.BrokenCase, EventKind.CaseRepaired, 3),
        Expect(SimulatedNights.SlowedCase, EventKind.CostShifted, 10),
        Expect(SimulatedNights.StepOfStochastic, EventKind.ValueShifted, 20),
    ];

    [TestCaseSource(nameof(Expectations))]
    public void A_planted_fault_is_said_soon_and_the_range_of_commits_holds_it(string name, EventKind kind, int nights)
    {
        PlantedFault fault = SimulatedNights.Faults.Single(candidate => candidate.Name == name);

        HistoryEvent found = Alarms.Said[fault].First(candidate => candidate.Kind == kind);

        (AlarmCount.NightOf(found.Night) - fault.FirstNight).Should().BeInRange(0, nights);
        if (kind != EventKind.CaseRepaired)
        {
            AlarmCount.Names(found, fault).Should().BeTrue($"{found.CommitBefore}..{found.CommitUntil} must hold the commit of night {fault.FirstNight}");
        }
    }

    [Test]
    public void Hardly_anything_is_said_without_reason() =>
        Alarms.False.Should().HaveCountLessThanOrEqualTo(1, string.Join(Environment.NewLine, Alarms.False.Select(found => found.Sentence)));

    /// <summary>What is said in many simulated histories, for the page of the project: run it by name.</summary>
    [Test]
    [Explicit]
    [Category("Slow")]
    public void Study_of_many_seeds()
    {
        const int seeds = 40;
        List<AlarmCount> counts = [.. Enumerable.Range(0, seeds).Select(seed => new AlarmCount([.. SimulatedNights.Make(NightCount, (ulong)(100 + seed))]))];
        TestContext.Out.WriteLine($"{seeds} histories of {NightCount} nights");
        foreach (PlantedFault fault in SimulatedNights.Faults)
        {
            foreach (EventKind kind in counts.SelectMany(count => count.Said.GetValueOrDefault(fault) ?? []).Select(found => found.Kind).Distinct().Order())
            {
                HistoryEvent[] first = [.. counts
                    .Select(count => count.Said.GetValueOrDefault(fault)?.FirstOrDefault(found => found.Kind == kind)).OfType<HistoryEvent>()];
                int[] delays = [.. first.Select(found => AlarmCount.NightOf(found.Night) - fault.FirstNight).Order()];
                int named = first.Count(found => AlarmCount.Names(found, fault));
                TestContext.Out.WriteLine(
                    $"{fault.Name} | {EventWords.Of(kind)} | in {first.Length} of {seeds} | nights until it was said: median {delays[delays.Length / 2]}, "
                    + $"most {delays[^1]} | range holds the commit: {named} of {first.Length}");
            }
        }

        foreach (IGrouping<EventKind, HistoryEvent> group in counts.SelectMany(count => count.False).GroupBy(found => found.Kind))
        {
            TestContext.Out.WriteLine($"false: {EventWords.Of(group.Key)} {(double)group.Count() / seeds:0.00} per history");
        }

        TestContext.Out.WriteLine($"histories with at most one false alarm: {counts.Count(count => count.False.Count <= 1)} of {seeds}");
        double mean = counts.Average(count => count.False.Count);
        TestContext.Out.WriteLine($"false alarms per history: {mean:0.00}");

        mean.Should().BeLessThan(1.23, "that is the sum of the bounds of the README");
    }

    /// <summary>What is said of the history of the tests, night by night.</summary>
    [Test]
    [Explicit]
    [Category("Slow")]
    public void Protocol_of_one_history()
    {
        foreach ((PlantedFault fault, List<HistoryEvent> events) in Alarms.Said.OrderBy(entry => entry.Key.FirstNight))
        {
            TestContext.Out.WriteLine($"{fault.Name}, from night {fault.FirstNight}");
            foreach (HistoryEvent found in events.Take(6))
            {
                TestContext.Out.WriteLine(
                    $"  night {AlarmCount.NightOf(found.Night)}: {EventWords.Of(found.Kind)}: {found.Sentence} "
                    + $"{found.CommitBefore[..8]}..{found.CommitUntil[..8]}");
            }
        }

        foreach (HistoryEvent found in Alarms.False)
        {
            TestContext.Out.WriteLine($"false, night {AlarmCount.NightOf(found.Night)}: {found.Subject}: {found.Sentence}");
        }

        Alarms.Said.Should().NotBeEmpty();
    }

    private static TestCaseData Expect(PlantedFault fault, EventKind kind, int nights) => new(fault.Name, kind, nights);
}
