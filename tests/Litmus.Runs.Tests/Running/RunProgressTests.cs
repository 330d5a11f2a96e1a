using Litmus.Primitives;
using Litmus.Runs.Running;

namespace Litmus.Runs.Tests.Running;

/// <summary>What part of a case's runs is said to be done.</summary>
internal sealed class RunProgressTests
{
    [Test]
    public void Varied_runs_count_like_the_nominal_one()
    {
        Recorder told = new();
        RunProgress progress = new(told, new Clock());

        progress.EndNominalRun(variedCount: 3);
        progress.EndVariedRun();
        progress.EndVariedRun();
        progress.EndVariedRun();

        told.Parts.Should().Equal(0.25, 0.5, 0.75, 1);
    }

    [Test]
    public void A_smaller_run_says_how_long_the_varied_ones_take()
    {
        Recorder told = new();
        Clock clock = new();
        RunProgress progress = new(told, clock);

        progress.EndSmallerRun(TimeSpan.FromSeconds(5), variedCount: 4);
        clock.Seconds += 10;
        progress.Report(new SolverProgress(1, 0, 0.5));
        clock.Seconds += 10;
        progress.EndNominalRun(variedCount: 4);
        progress.EndVariedRun();

        told.Parts.Should().Equal([15.0 / 45, 25.0 / 45, 30.0 / 45], "5 s are over before the nominal run of 20 s, and four of 5 s come after it");
    }

    [Test]
    public void The_part_never_falls()
    {
        Recorder told = new();
        RunProgress progress = new(told, new Clock());

        progress.Report(new SolverProgress(1, 0, 0.5));
        progress.Report(new SolverProgress(1, 0, 0.3));
        progress.EndNominalRun(variedCount: 9);

        told.Parts.Should().Equal(0.5, 0.5, 0.5);
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; } = 100;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private sealed class Recorder : IProgress<double>
    {
        public List<double> Parts { get; } = [];

        public void Report(double value) => Parts.Add(value);
    }
}
