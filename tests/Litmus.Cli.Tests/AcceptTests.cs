using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class AcceptTests : WorkspaceTest
{
    [SetUp]
    public void Judge()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
    }

    [Test]
    public void What_would_change_is_shown_and_then_recorded()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "as stated", "--by", "Somebody", "--yes");

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().Contain("nothing").And.Contain("Reproduced").And.Contain("By Somebody on 2130-01-01");
        File.ReadAllLines(Workspace.JudgementsPath)[1]
            .Should().MatchRegex("^mini2020.square,Reproduced,9,,,,as stated,,Somebody,2130-01-01,smoke,[0-9a-f]{16}$");
    }

    [Test]
    public void Everything_unjudged_is_accepted_at_once_and_the_gate_is_green_with_a_finding_on_the_gap()
    {
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);

        TestWorkspace.Outcome unexplained = Workspace.Run("judge", "--tier", "smoke");
        Workspace.ExplainGap();
        TestWorkspace.Outcome judged = Workspace.Run("judge", "--tier", "smoke");

        (unexplained.Code, judged.Code).Should().Be((ExitCodes.Change, ExitCodes.Success), "a known gap needs a finding, and nothing else is open");
        Workspace.Run("list", "--verdict", "NotReproduced").Out.Should().Contain(TestWorkspace.Gap);
        Workspace.Run("accept", "--all-unjudged", "--reason", "again").Out.Should().Contain("Nothing awaits");
    }

    [Test]
    public void Everything_unjudged_leaves_what_was_accepted_since_the_last_judging()
    {
        Workspace.Run("accept", TestWorkspace.Square, "--reason", "read with care", "--yes").Code.Should().Be(ExitCodes.Success);

        Workspace.Run("accept", "--all-unjudged", "--reason", "in bulk", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);

        File.ReadAllLines(Workspace.JudgementsPath).Should().ContainSingle(row => row.StartsWith(TestWorkspace.Square, StringComparison.Ordinal))
            .Which.Should().Contain("read with care");
        File.ReadAllLines(Workspace.JudgementsPath).Should().Contain(row => row.StartsWith(TestWorkspace.Gap, StringComparison.Ordinal));
        Workspace.Run("accept", TestWorkspace.Square, "--reason", "named", "--yes").Code.Should().Be(ExitCodes.Success);
        File.ReadAllText(Workspace.JudgementsPath).Should().Contain("named").And.NotContain("read with care");
    }

    [Test]
    public void A_known_gap_needs_a_date_of_review()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Gap, "--reason", "a test", "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--review-by");
        File.Exists(Workspace.JudgementsPath).Should().BeFalse();
    }

    [Test]
    public void A_date_of_review_that_nothing_needs_is_refused()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--review-by", "2131-01-01", "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--review-by").And.Contain("Leave it out");
        File.Exists(Workspace.JudgementsPath).Should().BeFalse();
    }

    [Test]
    public void A_reason_is_needed()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--reason");
    }

    [Test]
    public void If_nobody_can_be_asked_yes_is_needed()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--yes");
        File.Exists(Workspace.JudgementsPath).Should().BeFalse();
    }

    [TestCase("y", ExitCodes.Success, true)]
    [TestCase("", ExitCodes.Cancelled, false)]
    [TestCase("no", ExitCodes.Cancelled, false)]
    public void A_person_is_asked(string typed, int code, bool isRecorded)
    {
        Workspace.Typed = typed;

        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test");

        outcome.Code.Should().Be(code);
        outcome.Error.Should().Contain("Record 1 judgement?");
        File.Exists(Workspace.JudgementsPath).Should().Be(isRecorded);
    }

    [Test]
    public void A_changed_work_tree_is_refused_but_for_the_judgements()
    {
        Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("accept", TestWorkspace.Square, "--reason", "another", "--yes").Code.Should().Be(ExitCodes.Success, "only the judgements differ");
        File.WriteAllText(Path.Combine(Workspace.Root, "new.txt"), "");

        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("new.txt").And.Contain("Commit or stash");
    }

    [Test]
    public void Results_of_other_inputs_are_refused()
    {
        Workspace.Side = 3.01;

        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("not those of the present code and data").And.Contain("litmus run");
    }

    [Test]
    public void Altered_results_are_refused()
    {
        File.WriteAllText(Workspace.ResultsPath, File.ReadAllText(Workspace.ResultsPath).Replace("\"value\": 9,", "\"value\": 9.5,", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes");

        outcome.Code.Should().Be(ExitCodes.Usage);
        File.Exists(Workspace.JudgementsPath).Should().BeFalse();
    }

    [Test]
    public void A_clock_that_is_behind_accepts_nothing()
    {
        Workspace.Run("accept", TestWorkspace.Gap, "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);
        Workspace.Now = Workspace.Now.AddYears(-10);
        TestWorkspace.Outcome named = Workspace.Run("check");

        TestWorkspace.Outcome outcome = Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes");

        (outcome.Code, named.Code).Should().Be((ExitCodes.Usage, ExitCodes.Data));
        outcome.Error.Should().Contain("The clock of this machine says 2120-01-01").And.Contain("dated 2130-01-01").And.Contain("Set the clock");
        File.ReadAllText(Workspace.JudgementsPath).Should().NotContain(TestWorkspace.Square);
    }

    [Test]
    public void A_clock_that_is_behind_makes_no_expired_review_green()
    {
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);
        Workspace.ExplainGap();
        Workspace.Now = Workspace.Now.AddYears(2);
        int expired = Workspace.Run("judge", "--tier", "smoke").Code;
        Workspace.Now = Workspace.Now.AddYears(-12);

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "smoke");

        (expired, outcome.Code).Should().Be((ExitCodes.Change, ExitCodes.Data));
        outcome.Out.Should().Contain("Accepted later than today, 2120-01-01: mini2020.");
    }

    [TestCase("accept", "--reason", "a test")]
    [TestCase("accept", TestWorkspace.Square, "--all-unjudged", "--reason", "a test")]
    public void Naming_no_claim_or_both_claims_and_all_is_refused(params string[] arguments)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(arguments);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--all-unjudged");
    }
}
