using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using PaperTests;

namespace Litmus.Wang2023.Tests;

public sealed class SubstrateAffinityCaseTests
{
    private static readonly PaperClaims Paper = new("wang2023");

    [TestCase("kmc-coverage-up")]
    [TestCase("kmc-tip-down")]
    public void The_trend_of_a_small_deposit_is_reproduced(string claim) => VerdictOf(claim, Small()).Should().Be(Verdict.Reproduced);

    [TestCase("kmc-coverage-up")]
    [TestCase("kmc-tip-down")]
    public void The_verdict_changes_where_the_ratio_does_not_change(string claim)
    {
        CaseInputs oneRatio = Small().With("highestRatio", 0.0101);

        VerdictOf(claim, oneRatio).Should().NotBe(Verdict.Reproduced, "a range of one per cent moves nothing by four standard errors");
    }

    [TestCase("kmc-coverage-up")]
    [TestCase("kmc-tip-down")]
    public void The_verdict_changes_under_transport_control(string claim)
    {
        CaseInputs transportControlled = Small().With("adsorptionToTransport", 4);

        VerdictOf(claim, transportControlled).Should().NotBe(Verdict.Reproduced, "walkers that stick at their first contact do not notice the rate there");
    }

    [Test]
    public void Repetition_gives_identical_bits()
    {
        CaseObservations first = Run(Small()), second = Run(Small());

        second.Observations["wang2023.kmc-coverage-up"].Notes.Should().Equal(first.Observations["wang2023.kmc-coverage-up"].Notes);
        second.Observations["wang2023.kmc-tip-down"].DecidingNumbers.Should().Equal(first.Observations["wang2023.kmc-tip-down"].DecidingNumbers);
    }

    [Test]
    public void Deposits_that_a_killed_run_left_give_the_same_bits()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "checkpoints", Guid.NewGuid().ToString("N"));
        IValidationCase deposits = Paper.CaseOf("kmc-tip-down");
        CaseInputs With(IPieces? pieces) =>
            Shrunk(CaseInputs.Nominal(deposits.Description, Tier.Smoke, pieces));
        using (RunCheckpoints first = RunCheckpoints.Open(path, "identity"))
        using (CancellationTokenSource stop = new())
        {
            Action stopped = () => deposits.Run(With(first), new StopAt(stop, part: 0.4), stop.Token);
            stopped.Should().Throw<OperationCanceledException>();
        }

        CaseObservations resumed, whole = deposits.Run(With(pieces: null), progress: null, CancellationToken.None);
        int known;
        using (RunCheckpoints second = RunCheckpoints.Open(path, "identity"))
        {
            known = second.KnownCount;
            resumed = deposits.Run(With(second), progress: null, CancellationToken.None);
        }

        File.Delete(path);
        known.Should().BePositive("the stop came after some deposits");
        foreach (string claim in deposits.Description.Answers)
        {
            resumed.Observations[claim].DecidingNumbers.Should().Equal(whole.Observations[claim].DecidingNumbers);
            resumed.Observations[claim].Notes.Should().Equal(whole.Observations[claim].Notes);
        }
    }

    [TestCase(new[] { 0.1, 0.2, 0.4 }, "increasing")]
    [TestCase(new[] { 0.4, 0.2, 0.1 }, "decreasing")]
    [TestCase(new[] { 0.1, 0.4, 0.2 }, "not monotone")]
    [TestCase(new[] { 0.1, 0.1004, 0.0997 }, "no clear trend")]
    [TestCase(new[] { 0.1, 0.4, 0.3997, 0.5 }, "increasing")]
    public void Trends_ignore_steps_within_the_noise(double[] means, string expected)
    {
        // Two values around each mean: standard error 0.001.
        SampledTrend trend = SampledTrend.Of([.. means.Select(mean => new Sample([mean - 0.001, mean + 0.001]))]);

        trend.Word.Should().Be(expected);
    }

    [Test]
    public void The_slope_is_counted_in_its_standard_errors()
    {
        // Means 1, 2, 4 with standard errors 1: slope Σ x m / Σ x² = 3/2, standard error √2/2.
        SampledTrend trend = SampledTrend.Of([new Sample([0, 2]), new Sample([1, 3]), new Sample([3, 5])]);

        trend.Slope.Should().BeApproximately(3 / Math.Sqrt(2), 1e-12, "algebra, to rounding");
    }

    [Test]
    public void Agreement_on_a_whole_number_is_not_certainty()
    {
        Sample agreed = new([3, 3, 3, 3], Resolution: 1);

        agreed.StandardError.Should().BeApproximately(Math.Sqrt(1.0 / 12 / 4), 1e-15, "rounding to a whole number has variance 1/12");
    }

    // 320 atoms on 16 × 16 sites are as many per site as in the case.
    private static CaseInputs Small() => Shrunk(Paper.InputsOf("kmc-tip-down"));

    private static CaseInputs Shrunk(CaseInputs inputs) => inputs
        .With("atomCount", 320).With("substrateSide", 16).With("adsorptionToTransport", Math.Log10(0.2));

    private static CaseObservations Run(CaseInputs inputs) => Paper.CaseOf("kmc-tip-down").Run(inputs, progress: null, CancellationToken.None);

    private static Verdict VerdictOf(string claim, CaseInputs inputs) => Paper.Judge(claim, Run(inputs).Observations[$"wang2023.{claim}"]);

    private sealed class StopAt(CancellationTokenSource stop, double part) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value)
        {
            if (value.Fraction >= part)
            {
                stop.Cancel();
            }
        }
    }
}
