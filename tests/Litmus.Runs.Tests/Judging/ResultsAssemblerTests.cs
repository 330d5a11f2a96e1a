using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Identity;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Judging;

internal sealed class ResultsAssemblerTests : FolderTest
{
    private static string RunIdentityOf(IValidationCase validationCase) => RunIdentity.Of(validationCase, Tier.Smoke);

    private static readonly DateOnly Today = new(2030, 1, 1);

    private RunStore Store => new(Folder);

    [Test]
    public void A_stored_run_is_judged_against_its_claim()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9.5, 2)], [square]).Claims.Single();

        (result.Judgement.Verdict, result.Execution, result.CaseId).Should().Be((Verdict.Reproduced, Execution.Ran, "paper2000/square"));
        result.Gate.Code.Should().Be(GateCode.Unjudged, "nothing was accepted");
        result.Observation!.InputUncertainty.Should().BeApproximately(0.6, 1e-12, "2 x u, but for rounding");
    }

    [Test]
    public void A_run_of_an_earlier_session_is_shown_as_cached()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);
        RunAll(square);

        Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [square]).Claims.Single().Execution.Should().Be(Execution.Cached);
    }

    [Test]
    public void A_missing_run_is_red_and_no_failure()
    {
        FormulaCase other = FormulaCase.Square("paper2000/other");
        RunAll(other);

        ResultsDocument document = Assemble(
            [FormulaCase.Claim("paper2000/square", 9, 1), FormulaCase.Claim("paper2000/other", 9, 1)], [FormulaCase.Square(), other],
                Accepted(Verdict.Reproduced, 9));

        ClaimResult missing = document.Claims[0];
        (missing.Execution, missing.Gate.Word).Should().Be((Execution.NotRun, "red: NotRun"));
        missing.Gate.Message.Should().NotContain("failed");
        missing.Notes.Should().ContainSingle().Which.Should()
            .Contain("litmus run paper2000/square --tier smoke (time unknown: no earlier run at tier smoke is stored)").And.NotContain("failed");
        ExitCodes.For([missing.Gate.Code]).Should().Be(ExitCodes.NotRun);
    }

    [Test]
    public void A_missing_run_is_said_to_take_as_long_as_the_newest_one_of_other_inputs()
    {
        FormulaCase other = FormulaCase.Square("paper2000/other");
        FormulaCase before = FormulaCase.Square(x: 5);
        RunAll(other, before);
        StoredRun run = Store.TryRead(RunIdentityOf(before))!;
        Store.Write(run with { Seconds = 1_500 }, tables: [], replaces: true);
        Store.Write(run with { Hash = "older", Seconds = 20, ComputedUtc = run.ComputedUtc.AddDays(-1) }, tables: []);

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [FormulaCase.Square(), other]);

        document.Cases[0].Failure.Should().EndWith("litmus run paper2000/square --tier smoke (about 25 min)");
    }

    [Test]
    public void Where_nothing_is_run_there_is_nothing_to_judge()
    {
        Action judging = () => Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [FormulaCase.Square()], Accepted(Verdict.Reproduced, 9));

        judging.Should().Throw<NothingRunException>().WithMessage("No run of tier smoke*nothing was written*litmus run --tier smoke (time unknown*");
    }

    [Test]
    public void A_failed_run_is_red_with_its_message()
    {
        FormulaCase failing = FormulaCase.Doing("paper2000/square", _ => throw new InvalidOperationException("broken"));
        RunAll(failing);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [failing]).Claims.Single();

        result.Gate.Code.Should().Be(GateCode.Failed);
        result.Notes.Should().ContainSingle().Which.Should().Contain("broken");
    }

    [Test]
    public void A_repetition_that_failed_is_red_although_the_earlier_run_is_stored()
    {
        bool isBroken = false;
        FormulaCase unsteady = FormulaCase.Doing("paper2000/square", _ =>
        {
            if (isBroken)
            {
                throw new InvalidOperationException("broken");
            }
        });
        RunAll(unsteady);
        isBroken = true;
        new SessionLog(Store, "smoke")
            .Write(new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1), repeats: true).Run([unsteady], progress: null, CancellationToken.None));

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 1, 1, unit: "1")], [unsteady], Accepted(Verdict.Reproduced, 1)).Claims.Single();

        (result.Execution, result.Gate.Code).Should().Be((Execution.Failed, GateCode.Failed));
    }

    [Test]
    public void A_stored_run_without_an_answer_is_an_error_of_data()
    {
        FormulaCase square = FormulaCase.Square();
        string hash = RunAll(square)[0].Hash;
        StoredRun run = Store.TryRead(hash)!;
        Store.Write(run with { Observations = new Dictionary<string, Observation>(StringComparer.Ordinal) }, tables: [], replaces: true);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [square], Accepted(Verdict.Reproduced, 9)).Claims.Single();

        (result.Execution, result.Gate.Code).Should().Be((Execution.DataError, GateCode.DataError));
        result.Notes.Should().ContainSingle().Which.Should().Contain("no observation of paper2000.square");
        result.Gate.Message.Should().Be(result.Notes[0], "it says what is wrong with the stored data");
    }

    [Test]
    public void A_damaged_run_is_red_as_an_error_of_data()
    {
        FormulaCase square = FormulaCase.Square();
        File.AppendAllText(Path.Combine(Store.PathOf(RunAll(square)[0].Hash), "run.json"), " ");

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [square], Accepted(Verdict.Reproduced, 9));

        document.Claims.Single().Gate.Code.Should().Be(GateCode.DataError);
        document.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_unit_that_does_not_fit_the_claim_is_an_error_of_data()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9, 1, unit: "s")], [square]).Claims.Single();

        (result.Execution, result.Gate.Code).Should().Be((Execution.DataError, GateCode.DataError));
        result.Notes.Should().ContainSingle().Which.Should().Contain("'m2'").And.Contain("'s'");
        result.Gate.Message.Should().Be("The case observed it in 'm2', which does not convert to the claim's 's'. Correct the unit in the case.");
    }

    [Test]
    public void A_claim_that_vanished_is_a_trouble()
    {
        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/other", 9, 1)], [], Accepted(Verdict.Reproduced, 9));

        document.Troubles.Should().ContainSingle().Which.Should().Contain("paper2000.square").And.Contain("lost or renamed");
        document.GateStatus.Should().Be(GateStatus.Red);
    }

    [Test]
    public void A_case_that_vanished_is_a_lost_answer()
    {
        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [], Accepted(Verdict.Reproduced, 9));

        document.Claims.Single().Gate.Code.Should().Be(GateCode.Lost);
    }

    [Test]
    public void An_answer_to_a_claim_that_does_not_exist_is_a_trouble()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);

        Assemble([FormulaCase.Claim("paper2000/other", 9, 1)], [square]).Troubles.Should().ContainSingle().Which.Should().Contain("paper2000.square");
    }

    [Test]
    public void Two_answers_to_one_claim_are_refused()
    {
        Action assembling = () => Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [FormulaCase.Square(), FormulaCase.Square()]);

        assembling.Should().Throw<InvalidOperationException>().WithMessage("*Two cases answer paper2000.square*");
    }

    [Test]
    public void A_claim_above_the_tier_is_not_judged_and_not_red()
    {
        FormulaCase large =
            new(CaseDescription.Of<FormulaCase>("square", "?", Answer.ByModel("square"), []) with { MinimumTier = Tier.Nightly },
                (_, observations, _) => observations);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [large], Accepted(Verdict.Reproduced, 9)).Claims.Single();

        (result.Judgement.Reason, result.Gate.Code).Should().Be(("tier not run", GateCode.NotAtThisTier));
    }

    [TestCase("smoke", GateCode.Lost)]
    [TestCase("standard", GateCode.NotAtThisTier)]
    public void A_case_that_moves_to_a_higher_tier_loses_its_claims_where_they_were_accepted(string acceptedAt, GateCode expected)
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("square", "?", Answer.ByModel("square"), []) with { MinimumTier = Tier.Nightly };
        FormulaCase large = new(description, (_, observations, _) => observations);

        ClaimResult result = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [large], Accepted(Verdict.Reproduced, 9, acceptedAt)).Claims.Single();

        result.Gate.Code.Should().Be(expected);
        if (expected == GateCode.Lost)
        {
            result.Gate.Message.Should().StartWith("Accepted as Reproduced at tier smoke, and its case no longer runs at this tier. ")
                .And.EndWith("run: litmus accept paper2000.square --reason \"…\".");
            ResultsAudit.Rejudge(DocumentOf(result), Today).Troubles.Should().BeEmpty("the gate follows from what is stored");
        }
    }

    [Test]
    public void A_case_beyond_its_time_limit_says_nothing_of_its_claims()
    {
        FormulaCase endless = FormulaCase.Doing("paper2000/square", WaitForever);
        new SessionLog(Store, "smoke").Write(
            new Session(Store, Tier.Smoke, 1, TimeSpan.FromMilliseconds(20)).Run([endless], progress: null, CancellationToken.None));

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [endless], Accepted(Verdict.Reproduced, 9));

        ClaimResult result = document.Claims.Single();
        (result.Gate.Code, result.Gate.Word, result.Judgement.Reason).Should().Be((GateCode.TimeLimit, "not run: time limit", "time limit"));
        result.Notes.Should().ContainSingle().Which.Should().Contain("--time-limit");
        result.Gate.Message.Should().Contain("--time-limit").And.EndWith(". Nothing is said of the claim.");
        document.ExitCode.Should().Be(ExitCodes.NotRun);
    }

    [Test]
    public void What_is_not_reproduced_has_its_sensitivities_and_what_is_has_none()
    {
        FormulaCase square = FormulaCase.Square();
        FormulaCase other = FormulaCase.Square("paper2000/other");
        RunAll(square, other);

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 36, 1), FormulaCase.Claim("paper2000/other", 9, 1)], [square, other]);

        document.Claims[0].Sensitivities.Select(entry => (entry.Input, entry.Outcome)).Should()
            .Equal(("side", InputSensitivity.Reproduced), ("unused", InputSensitivity.NoInfluence));
        document.Claims[1].Sensitivities.Should().BeEmpty();
    }

    [Test]
    public void A_judgement_accepted_later_than_today_is_named_and_makes_the_gate_red()
    {
        FormulaCase square = FormulaCase.Square();
        RunAll(square);
        Dictionary<string, AcceptedJudgement> accepted = Accepted(Verdict.Reproduced, 9);
        accepted["paper2000.square"] = accepted["paper2000.square"] with { AcceptedOn = Today.AddDays(1) };

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [square], accepted);

        document.Troubles.Should().ContainSingle().Which.Should()
            .Be("Accepted later than today, 2030-01-01: paper2000.square on 2030-01-02. "
                + "Set the clock of this machine, on which review dates depend, or correct accepted_on.");
        document.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_stored_run_from_the_future_is_named_and_makes_the_gate_red()
    {
        FormulaCase square = FormulaCase.Square();
        string hash = RunAll(square)[0].Hash;
        Store.Write(Store.TryRead(hash)! with { ComputedUtc = new DateTime(2031, 2, 3, 0, 0, 0, DateTimeKind.Utc) }, tables: [], replaces: true);

        ResultsDocument document = Assemble([FormulaCase.Claim("paper2000/square", 9, 1)], [square], Accepted(Verdict.Reproduced, 9));

        document.Troubles.Should().ContainSingle().Which.Should().StartWith("Computed later than today, 2030-01-01: paper2000/square on 2031-02-03.");
        document.ExitCode.Should().Be(ExitCodes.Data);
    }

    private static Dictionary<string, AcceptedJudgement> Accepted(Verdict verdict, double value, string? tier = null) => new(StringComparer.Ordinal)
    {
        ["paper2000.square"] = new("paper2000.square", verdict, value, null, null, null, "a test", null, "Somebody", Today) { Tier = tier },
    };

    private static void WaitForever(CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static ResultsDocument DocumentOf(ClaimResult result) => new()
    {
        Run = new RunRecord("id", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        Papers = [],
        Claims = [result],
        Cases = [],
    };

    private IReadOnlyList<CaseRun> RunAll(params FormulaCase[] cases)
    {
        IReadOnlyList<CaseRun> runs = new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)).Run(cases, progress: null, CancellationToken.None);
        new SessionLog(Store, "smoke").Write(runs);
        return runs;
    }

    private ResultsDocument Assemble(Claim[] claims, FormulaCase[] cases, Dictionary<string, AcceptedJudgement>? accepted = null) =>
        new ResultsAssembler(Store, Tier.Smoke, Today).Assemble(
        [new PaperRecord("paper2000", "A paper", "10.0/0")],
        claims,
        cases,
        accepted ?? [],
        new RunRecord(string.Empty, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        progress: null,
        CancellationToken.None);
}
