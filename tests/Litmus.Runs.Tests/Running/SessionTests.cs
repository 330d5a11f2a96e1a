using Litmus.Cases;
using Litmus.Comparison.Gates;
using Litmus.Runs.Identity;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Running;

internal sealed class SessionTests : FolderTest
{
    private RunStore Store => new(Folder);

    [Test]
    public void A_finished_run_is_not_repeated()
    {
        FormulaCase square = FormulaCase.Square();

        Execution first = RunAll(square)[0].Execution;
        int runs = square.RunCount;
        Execution second = RunAll(square)[0].Execution;

        (first, second).Should().Be((Execution.Ran, Execution.Cached));
        square.RunCount.Should().Be(runs);
    }

    [Test]
    public void A_finished_run_is_repeated_on_demand()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);

        CaseRun again = new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1), repeats: true).Run([square], progress: null, CancellationToken.None)[0];

        again.Execution.Should().Be(Execution.Ran);
    }

    [Test]
    public void Another_input_is_another_run()
    {
        RunAll(FormulaCase.Square(x: 3));

        CaseRun changed = RunAll(FormulaCase.Square(x: 4))[0];

        changed.Execution.Should().Be(Execution.Ran);
        Store.TryRead(changed.Hash)!.Observations["paper2000.square"].Value.Should().Be(16);
    }

    [TestCase(false, 1, "paper2000/square: finished pieces that the same code had made before: 1.")]
    [TestCase(true, 2, "", Description = "a run that is demanded makes its pieces itself")]
    public void A_case_that_changed_takes_the_pieces_of_its_former_run(bool repeats, int made, string remark)
    {
        int count = 0;
        List<string> remarks = [];
        foreach (double x in (double[])[3, 4])
        {
            FormulaCase square = new(FormulaCase.Square(x: x, u: 0).Description, (inputs, observations, _) => observations.Scalar(
                "square",
                inputs.Memory.Piece(typeof(FormulaCase), "a piece", () => ++count, BitConverter.GetBytes, bytes => BitConverter.ToInt32(bytes)),
                "m2"));
            new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1), repeats && x == 4) { PieceFolder = Path.Combine(Folder, "pieces"), Remark = remarks.Add }
                .Run([square], progress: null, CancellationToken.None)[0].Execution.Should().Be(Execution.Ran);
        }

        count.Should().Be(made);
        string.Join(' ', remarks).Should().Be(remark);
    }

    [Test]
    public void A_run_that_is_deleted_while_the_session_goes_on_is_not_done()
    {
        FormulaCase cleaning = FormulaCase.Doing(
            "paper2000/cleaning", _ => Array.ForEach(Directory.GetDirectories(Folder), path => Directory.Delete(path, recursive: true)));

        IReadOnlyList<CaseRun> runs = new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1))
            .Run([FormulaCase.Square(), cleaning], progress: null, CancellationToken.None);

        runs.Select(run => run.Execution).Should().Equal(Execution.Failed, Execution.Ran);
        runs[0].Failure.Should().Contain("paper2000/square: its run").And.Contain("is gone").And.Contain("Run the case again");
    }

    [Test]
    public void A_case_without_enough_memory_says_what_to_do()
    {
        FormulaCase large = FormulaCase.Doing("paper2000/large", _ => GC.KeepAlive(new double[int.MaxValue]));

        RunAll(large)[0].Failure.Should().MatchRegex(@"^paper2000/large: The memory of this process does not suffice; it may use \d+ MiB\..*--jobs 1\.$");
    }

    [Test]
    public void A_failing_case_does_not_stop_the_others([Values] bool unexpected)
    {
        FormulaCase failing =
            FormulaCase.Doing("paper2000/failing", _ => throw (unexpected ? new NotSupportedException("broken") : new InvalidOperationException("broken")));

        IReadOnlyList<CaseRun> runs = RunAll(failing, FormulaCase.Square());

        runs.Select(run => run.Execution).Should().Equal(Execution.Failed, Execution.Ran);
        runs[0].Failure.Should().Contain("paper2000/failing").And.Contain("broken");
        Store.Contains(runs[0].Hash).Should().BeFalse("a failed run is not a result");
    }

    [Test]
    public void A_case_beyond_its_time_limit_is_stopped_and_the_others_finish()
    {
        FormulaCase endless = FormulaCase.Doing("paper2000/endless", WaitForever);

        IReadOnlyList<CaseRun> runs = new Session(Store, Tier.Smoke, 2, TimeSpan.FromMilliseconds(50))
            .Run([endless, FormulaCase.Square()], progress: null, CancellationToken.None);

        runs.Select(run => run.Execution).Should().Equal(Execution.TimedOut, Execution.Ran);
        runs[0].Failure.Should().Contain("--time-limit");
    }

    [Test]
    public void Stopping_keeps_what_is_finished()
    {
        using CancellationTokenSource stop = new();
        FormulaCase square = FormulaCase.Square();
        FormulaCase endless = FormulaCase.Doing("paper2000/endless", token =>
        {
            stop.Cancel();
            WaitForever(token);
        });

        Action running = () => new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)).Run([square, endless], progress: null, stop.Token);

        running.Should().Throw<OperationCanceledException>("a stop is not an error of the cases");
        Store.Contains(RunIdentity.Of(square, Tier.Smoke)).Should().BeTrue();
        Directory.EnumerateDirectories(Folder).Should().ContainSingle("the other run left nothing behind");
    }

    [Test]
    public void A_damaged_run_is_put_aside_and_done_again()
    {
        FormulaCase square = FormulaCase.Square();
        string hash = RunAll(square)[0].Hash;
        File.AppendAllText(Path.Combine(Store.PathOf(hash), "run.json"), " ");

        CaseRun again = RunAll(square)[0];

        again.Execution.Should().Be(Execution.Ran);
        Store.TryRead(hash)!.Observations["paper2000.square"].Value.Should().Be(9);
        Directory.EnumerateDirectories(Folder, "damaged-*").Should().ContainSingle();
    }

    [Test]
    public void A_case_above_the_tier_is_left_out()
    {
        FormulaCase large = new(CaseDescription.Of<FormulaCase>("large", "?", Answer.ByModel("large"), [])
            with { MinimumTier = Tier.Standard }, (_, observations, _) =>
            observations.Scalar("large", 1, "1"));

        IReadOnlyList<CaseRun> runs = RunAll(large, FormulaCase.Square());

        runs.Select(run => run.CaseId).Should().Equal("paper2000/square");
    }

    [Test]
    public void An_error_of_the_store_ends_the_session_with_a_message()
    {
        string file = Path.Combine(Folder, "a file, not a folder");
        File.WriteAllText(file, "");

        Action running = () => new Session(new RunStore(file), Tier.Smoke, 2, TimeSpan.FromMinutes(1))
            .Run([FormulaCase.Square(), FormulaCase.Square("paper2000/other")], progress: null, CancellationToken.None);

        running.Should().Throw<IOException>().WithMessage("*Cannot write*Check that the folder is writable*");
    }

    [Test]
    public void Progress_ends_at_one_with_every_case_finished()
    {
        List<SessionProgress> reports = [];

        new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1))
            .Run([FormulaCase.Square(), FormulaCase.Square("paper2000/other")], new Recorder(reports), CancellationToken.None);

        reports[^1]
            .Should().Match<SessionProgress>(report => report.Done == 2 && report.Total == 2 && report.Fraction == 1 && report.Remaining == TimeSpan.Zero);
        reports.Select(report => report.Fraction).Should().BeInAscendingOrder();
    }

    [Test]
    public void An_expensive_case_is_most_of_the_work()
    {
        FormulaCase expensive = new(
            CaseDescription.Of<FormulaCase>("long", "?", Answer.ByModel("long"), []) with { IsExpensive = true }, (_, observations, _) =>
                observations.Scalar("long", 1, "1"));
        List<SessionProgress> reports = [];

        new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1))
            .Run([FormulaCase.Doing("paper2000/short", _ => { }), expensive], new Recorder(reports), CancellationToken.None);

        reports.First(report => report.Done == 1).Fraction.Should().BeGreaterThan(0.9, "the expensive case comes first, and the other is short");
    }

    [Test]
    public void Stored_runs_do_not_make_the_remaining_time_shorter()
    {
        RunAll(FormulaCase.Square());
        List<SessionProgress> reports = [];

        new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)).Run(
            [FormulaCase.Square(), FormulaCase.Square("paper2000/other"), FormulaCase.Square("paper2000/last")], new Recorder(reports), CancellationToken.None);

        SessionProgress stored = reports.Last(report => report.Done == 1 && report.Finished is not null);
        stored.StoredFraction.Should().Be(stored.Fraction).And.BePositive();
        stored.Remaining.Should().BeNull("nothing was worked at");
    }

    [TestCase(2.0 / 3, 1.0 / 3, 10.0)]
    [TestCase(0.5, 0, 10.0)]
    [TestCase(1, 0.5, 0.0)]
    public void Remaining_time_is_that_of_the_work_that_was_not_stored(double fraction, double stored, double seconds)
    {
        SessionProgress progress = new(Done: 2, Total: 3, fraction, TimeSpan.FromSeconds(10), Finished: null) { StoredFraction = stored };

        progress.Remaining.Should().BeCloseTo(TimeSpan.FromSeconds(seconds), TimeSpan.FromTicks(10));
    }

    [TestCase(0.004, 0.0)]
    [TestCase(0.049, 0.0)]
    [TestCase(0.51, 0.5)]
    public void Too_little_work_says_nothing_of_the_rest(double fraction, double stored)
    {
        SessionProgress progress = new(Done: 0, Total: 1, fraction, TimeSpan.FromSeconds(2), Finished: null) { StoredFraction = stored };

        progress.Remaining.Should().BeNull();
    }

    private static void WaitForever(CancellationToken token)
    {
        token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        token.ThrowIfCancellationRequested();
    }

    private IReadOnlyList<CaseRun> RunAll(params FormulaCase[] cases) =>
        new Session(Store, Tier.Smoke, 2, TimeSpan.FromMinutes(1)).Run(cases, progress: null, CancellationToken.None);

    private sealed class Recorder(List<SessionProgress> reports) : IProgress<SessionProgress>
    {
        public void Report(SessionProgress value) => reports.Add(value);
    }
}
