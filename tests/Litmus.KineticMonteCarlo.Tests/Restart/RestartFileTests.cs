using Litmus.KineticMonteCarlo.Restart;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Tests.Restart;

public sealed class RestartFileTests
{
    private string _folder = string.Empty;

    private string File1 => Path.Combine(_folder, "run.restart");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kinetic-monte-carlo-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_resumed_run_gives_the_same_bits([Values] bool withTransport, [Values(1, 500, 30_000)] int eventsBefore)
    {
        KineticMonteCarloSolver solver = new(Some.Deposition with { Transport = withTransport ? Some.Transport : null });
        KineticMonteCarloRun whole = solver.Start(), first = solver.Start();
        first.Advance(eventsBefore);
        first.Save(File1);

        KineticMonteCarloRun second = solver.Resume(File1);
        whole.Advance(eventsBefore + 5_000);
        second.Advance(5_000);

        second.Time.Should().Be(whole.Time);
        second.Counts.Should().Be(whole.Counts);
        second.MeanScaledTimeStep.Should().Be(whole.MeanScaledTimeStep);
        second.Atoms().Should().Equal(whole.Atoms());
        second.Result().AdsorptionsByLayer.Should().Equal(whole.Result().AdsorptionsByLayer);
    }

    [Test]
    public void A_cancelled_run_resumes_where_it_stopped()
    {
        KineticMonteCarloSolver solver = new(Some.Deposition);
        using CancellationTokenSource source = new();
        Action interrupted = () => solver.SolveWithRestarts(File1, 100, new CancelAfter(source, reports: 3), source.Token);

        interrupted.Should().Throw<OperationCanceledException>();
        KineticMonteCarloResult resumed = solver.SolveWithRestarts(File1, 100), whole = solver.Solve();

        resumed.Time.Should().Be(whole.Time);
        resumed.Surface.Heights.Should().Equal(whole.Surface.Heights);
    }

    [Test]
    public void A_truncated_file_is_refused([Values(8, 30, 100)] int length)
    {
        SaveRun();
        File.WriteAllBytes(File1, File.ReadAllBytes(File1)[..length]);

        FaultOfResuming().Should().Be(RestartFault.Truncated);
    }

    [Test]
    public void A_changed_byte_is_noticed([Values(25, 60, 500)] int place)
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        bytes[place] ^= 1;
        File.WriteAllBytes(File1, bytes);

        FaultOfResuming().Should().Be(RestartFault.Altered);
    }

    [Test]
    public void Another_version_is_refused()
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        bytes[8] = 99;
        File.WriteAllBytes(File1, bytes);

        FaultOfResuming().Should().Be(RestartFault.OtherVersion);
    }

    [TestCase("")]
    [TestCase("column,row,layer")]
    public void A_foreign_file_is_refused(string text)
    {
        File.WriteAllText(File1, text);

        FaultOfResuming().Should().Be(RestartFault.NotARestartFile);
    }

    [Test]
    public void The_file_of_another_run_is_refused_with_both_descriptions()
    {
        SaveRun();

        Action resume = () => new KineticMonteCarloSolver(Some.Deposition with { LithiumAdsorptionRate = 2 }).Resume(File1);

        resume.Should().Throw<RestartFileException>()
            .WithMessage("*LithiumAdsorptionRate = 1,*LithiumAdsorptionRate = 2,*").Which.Fault.Should().Be(RestartFault.OtherRun);
    }

    private void SaveRun()
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Some.Deposition).Start();
        run.Advance(2_000);
        run.Save(File1);
    }

    private RestartFault FaultOfResuming()
    {
        Action resume = () => new KineticMonteCarloSolver(Some.Deposition).Resume(File1);
        return resume.Should().Throw<RestartFileException>().Which.Fault;
    }

    private sealed class CancelAfter(CancellationTokenSource source, int reports) : IProgress<SolverProgress>
    {
        private int _left = reports;

        public void Report(SolverProgress value)
        {
            if (--_left == 0)
            {
                source.Cancel();
            }
        }
    }
}
