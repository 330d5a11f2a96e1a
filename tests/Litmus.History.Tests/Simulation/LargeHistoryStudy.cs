using System.Diagnostics;
using Litmus.History.Events;

namespace Litmus.History.Tests.Simulation;

/// <summary>A history of 1,000 nights with 600 claims: size, and seconds to append, draw and rebuild. Run it by name.</summary>
internal sealed class LargeHistoryStudy
{
    private const int NightCount = 1_000;

    [Test]
    [Explicit]
    [Category("Slow")]
    public void A_thousand_nights_of_six_hundred_claims()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "large-history");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        double longestAppend = 0, lastAppends = 0;
        foreach ((HistoryRecord night, int i) in SimulatedNights.Make(NightCount, seed: 1).Select((night, i) => (night, i)))
        {
            double seconds = Timed(() => new HistoryFolder(folder).Append(night));
            longestAppend = Math.Max(longestAppend, seconds);
            lastAppends += i >= NightCount - 10 ? seconds / 10 : 0;
        }

        string claim = SimulatedNights.StepOfStochastic.Subject;
        IReadOnlyList<HistoryRecord> nights = [];
        int events = 0, recentEvents = 0, count = 0;
        double read = Timed(() => nights = new HistoryFolder(folder).ReadClaim(claim));
        double said = Timed(() => events = HistoryEvents.Of(nights).Count);
        double page = Timed(() =>
        {
            IReadOnlyList<HistoryRecord> last = new HistoryFolder(folder).ReadLast(HistoryView.DefaultCount + HistoryEvents.Memory);
            recentEvents = new HistoryView(last, "nightly", HistoryView.DefaultCount, new DateOnly(2028, 9, 27)).Events.Count;
        });
        double rebuild = Timed(() => count = new HistoryFolder(folder).Rebuild());
        File.Delete(Path.Combine(folder, HistoryFolder.IndexName));
        double readWithoutIndex = Timed(() => new HistoryFolder(folder).ReadClaim(claim));
        double whole = Timed(() => new HistoryFolder(folder).Read());

        Say($"lines {SizeOf(folder, HistoryFolder.LinesName):0.0} MB, {SizeOf(folder, HistoryFolder.LinesName) * 1_000 / NightCount:0.0} kB per night; "
            + $"index {SizeOf(folder, HistoryFolder.IndexName):0.0} MB");
        Say($"append {lastAppends:0.000} s (mean of the last ten), longest {longestAppend:0.000} s");
        Say($"history of one claim: {read:0.000} s to read, {said:0.000} s to say what happened ({events} events)");
        Say($"last thirty nights of all claims: {page:0.000} s ({recentEvents} events)");
        Say($"rebuild {rebuild:0.0} s ({count} nights); one claim without an index {readWithoutIndex:0.0} s; every line {whole:0.0} s");
        Directory.Delete(folder, recursive: true);

        nights.Should().HaveCount(NightCount);
        count.Should().Be(NightCount);
    }

    private static double Timed(Action act)
    {
        Stopwatch watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    private static double SizeOf(string folder, string name) => new FileInfo(Path.Combine(folder, name)).Length / 1e6;

    private static void Say(string line) => TestContext.Out.WriteLine(line);
}
