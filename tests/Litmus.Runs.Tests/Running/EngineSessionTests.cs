using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using Litmus.Runs.Identity;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Running;

/// <summary>What becomes of a case that asks an external engine, from its run to the gate.</summary>
internal sealed class EngineSessionTests : FolderTest
{
    private static readonly DateTime Computed = new(2029, 12, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly EngineJob Job = new() { Engine = "gpaw", Title = "an energy", Program = "x", Results = ["e"] };

    [Test]
    public void A_case_that_rests_on_a_shipped_answer_is_shipped_and_never_ran()
    {
        CaseRun run = RunAll(Room(isShipped: true))[0];
        CaseRun again = RunAll(Room(isShipped: true))[0];
        CaseResult result = Assemble(Room(isShipped: true)).Cases.Single();

        (run.Execution, again.Execution, result.Execution).Should().Be((Execution.Shipped, Execution.Cached, Execution.Shipped));
        result.Engines.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new EngineUse("gpaw", "22.8.0", "blas", "a machine", Shipped: true, Answers: 1, Computed, Computed, 10, 9));
    }

    [Test]
    public void A_case_whose_answer_was_computed_here_ran()
    {
        RunAll(Room(isShipped: false));

        Assemble(Room(isShipped: false)).Cases.Single().Execution.Should().Be(Execution.Ran);
    }

    [Test]
    public void A_case_without_engine_and_answer_stores_nothing_and_harms_no_other()
    {
        FormulaCase square = FormulaCase.Square("paper2000/other");

        IReadOnlyList<CaseRun> runs = RunAll(NoEngineRoom.Instance, square);

        runs.Select(run => run.Execution).Should().Equal(Execution.NeedsEngine, Execution.Ran);
        runs[0].Failure.Should().StartWith("paper2000/square: needs GPAW");
        StoreWith(NoEngineRoom.Instance).Contains(runs[0].Hash).Should().BeFalse();
    }

    [Test]
    public void Its_claim_is_not_assessed_and_says_what_it_needs()
    {
        RunAll(NoEngineRoom.Instance);

        ResultsDocument document = Assemble(NoEngineRoom.Instance, Verdict.Reproduced);

        ClaimResult claim = document.Claims.Single();
        (claim.Judgement.Verdict, claim.Judgement.Reason).Should().Be((Verdict.NotAssessed, "needs an external engine"));
        (claim.Gate.Code, claim.Gate.Word).Should().Be((GateCode.NeedsEngine, "not run: needs an engine"));
        claim.Gate.Message.Should().Contain("needs GPAW").And.EndWith("Nothing is said of the claim.");
        document.ExitCode.Should().Be(ExitCodes.NotRun);
        ResultsAudit.Rejudge(document, DateOnly.FromDateTime(document.Run.StartedUtc)).Troubles.Should().BeEmpty("the gate follows from what is stored");
    }

    [Test]
    public void A_claim_that_was_accepted_as_not_assessed_stays_so()
    {
        RunAll(NoEngineRoom.Instance);

        Assemble(NoEngineRoom.Instance, Verdict.NotAssessed).Claims.Single().Gate.Code.Should().Be(GateCode.AsAccepted);
    }

    [Test]
    public void A_failed_engine_fails_its_case_with_one_sentence()
    {
        IReadOnlyList<CaseRun> runs = RunAll(new Room(_ => throw new EngineFailedException("gpaw", "an energy", "GPAW gave no answer: the disk is full")));

        (runs[0].Execution, runs[0].Failure).Should().Be((Execution.Failed, "paper2000/square: an energy: GPAW gave no answer: the disk is full"));
    }

    [Test]
    public void Shipped_answers_are_part_of_the_identity_of_a_case_that_asks_their_engine_and_of_no_other()
    {
        FormulaCase square = FormulaCase.Square();
        IEngineRoom first = Room(isShipped: true), second = Room(isShipped: true, digest: "2");

        RunIdentity.Of(Asking(), Tier.Smoke, first).Should().NotBe(RunIdentity.Of(Asking(), Tier.Smoke, second));
        RunIdentity.Of(square, Tier.Smoke, first).Should().Be(RunIdentity.Of(square, Tier.Smoke, second));
    }

    private static Room Room(bool isShipped, string digest = "1") => new(job => new EngineAnswer
    {
        JobHash = job.Hash,
        Engine = "gpaw",
        Version = "22.8.0",
        Blas = "blas",
        Machine = "a machine",
        ComputedUtc = Computed,
        Seconds = 10,
        CpuSeconds = 9,
        Result = EngineResult.Of(("e", 9)),
        IsShipped = isShipped,
    }, digest);

    private static FormulaCase Asking()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("square", "?", Answer.ByModel("square"), []) with { Engine = "gpaw", IsExpensive = true };
        return new FormulaCase(
            description, (inputs, observations, token) => observations.Scalar("square", inputs.Engines.Compute(Job, progress: null, token).Result["e"], "m2"));
    }

    private RunStore StoreWith(IEngineRoom room) => new(Folder) { Engines = room };

    private IReadOnlyList<CaseRun> RunAll(IEngineRoom room, params FormulaCase[] others)
    {
        RunStore store = StoreWith(room);
        IReadOnlyList<CaseRun> runs = new Session(store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)).Run(
            [Asking(), .. others], progress: null, CancellationToken.None);
        new SessionLog(store, "smoke").Write(runs);
        return runs;
    }

    private ResultsDocument Assemble(IEngineRoom room, Verdict? accepted = null)
    {
        DateOnly today = new(2030, 1, 1);
        Dictionary<string, AcceptedJudgement> judgements = new(StringComparer.Ordinal);
        if (accepted is { } verdict)
        {
            judgements["paper2000.square"] = new("paper2000.square", verdict, 9, null, null, null, "a test", null, "Somebody", today);
        }

        return new ResultsAssembler(StoreWith(room), Tier.Smoke, today).Assemble(
            [new PaperRecord("paper2000", "A paper", "10.0/0")],
            [FormulaCase.Claim("paper2000/square", 9, 1)],
            [Asking()],
            judgements,
            new RunRecord(
                string.Empty, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
            progress: null,
            CancellationToken.None);
    }
}
