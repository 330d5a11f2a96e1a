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
        RunProgress progress = new(told, mostVaried: 4, new Clock());

        progress.BeginNominalRun().Report(Part(0.5));
        progress.EndNominalRun(variedCount: 2);
        progress.EndVariedRun();
        progress.EndVariedRun();

        told.Parts.Should().Equal([0.5 / 5, 1.0 / 3, 2.0 / 3, 1], "four varied runs are expected until it is known that there are two");
    }

    [Test]
    public void A_smaller_run_says_how_long_the_varied_ones_take()
    {
        Recorder told = new();
        Clock clock = new();
        RunProgress progress = new(told, mostVaried: 4, clock);

        IProgress<SolverProgress> smaller = progress.BeginSmallerRun();
        clock.Seconds += 5;
        smaller.Report(Part(1));
        progress.EndSmallerRun(variedCount: 2);
        IProgress<SolverProgress> nominal = progress.BeginNominalRun();
        clock.Seconds += 10;
        nominal.Report(Part(0.5));
        clock.Seconds += 10;
        progress.EndNominalRun(variedCount: 2);
        progress.EndVariedRun();
        progress.EndVariedRun();

        told.Parts.Should()
            .Equal([1.0 / 6, 1.0 / 4, 15.0 / 35, 25.0 / 35, 30.0 / 35, 1], "5 s are over before the nominal run of 20 s, and two of 5 s come after it");
    }

    [Test]
    public void Work_that_is_done_already_does_not_make_the_nominal_run_look_short()
    {
        Recorder told = new();
        Clock clock = new();
        RunProgress progress = new(told, mostVaried: 4, clock);

        _ = progress.BeginSmallerRun();
        clock.Seconds += 5;
        progress.EndSmallerRun(variedCount: 4);
        progress.BeginNominalRun().Report(Part(0.1));

        told.Parts[^1].Should().Be(
            told.Parts[^2], "a tenth in no time counts as the 5 s of the smaller run; that gives 10 of 75 s, less than before");
    }

    [Test]
    public void The_part_never_decreases()
    {
        Recorder told = new();
        RunProgress progress = new(told, mostVaried: 1, new Clock());

        IProgress<SolverProgress> nominal = progress.BeginNominalRun();
        nominal.Report(Part(0.5));
        nominal.Report(Part(0.3));

        told.Parts.Should().Equal(0.25, 0.25);
    }

    private static SolverProgress Part(double fraction) => new(Step: 1, Time: 0, fraction);

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
