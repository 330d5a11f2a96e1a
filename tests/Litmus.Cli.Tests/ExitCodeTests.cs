using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class ExitCodeTests : WorkspaceTest
{
    [Test]
    public void Nothing_red_is_0()
    {
        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("run").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("list").Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void An_internal_error_is_1_and_asks_for_a_report()
    {
        Workspace.CatalogueFailure = new NotSupportedException("broken");

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Code.Should().Be(ExitCodes.InternalError);
        outcome.Error.Should().Contain("inside litmus").And.Contain("broken").And.Contain("report").And.NotContain("   at ");
        File.Delete(outcome.Error.Split("details in ")[1].Trim().TrimEnd('.'));
    }

    [Test]
    public void Too_little_memory_is_4_with_the_limit_and_what_to_do()
    {
        Workspace.CatalogueFailure = new AggregateException(new InsufficientMemoryException("in a worker"));

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().MatchRegex(@"may use \d+ MiB").And.Contain("--jobs 1").And.NotContain("inside litmus");
    }

    [TestCase("run", "--tier", "huge")]
    [TestCase("run", "--jobs", "0")]
    [TestCase("run", "--time-limit", "soon")]
    [TestCase("run", "--no-such-option")]
    [TestCase("list", "--verdict", "Passed")]
    [TestCase("accept", "--review-by", "tomorrow")]
    [TestCase("accept", "--band", "2")]
    [TestCase("no-such-command")]
    [TestCase("explain")]
    public void A_command_line_that_is_not_understood_is_2(params string[] arguments)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(arguments);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--help").And.NotContain("   at ");
        outcome.Out.Should().BeEmpty();
    }

    [TestCase("check")]
    [TestCase("run")]
    [TestCase("judge")]
    [TestCase("list")]
    public void A_flipped_byte_in_the_reference_data_is_3(string command)
    {
        File.WriteAllText(Workspace.ClaimsPath, File.ReadAllText(Workspace.ClaimsPath).Replace(",9,", ",8,", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = Workspace.Run(command);

        outcome.Code.Should().Be(ExitCodes.Data);
        (outcome.Out + outcome.Error).Should().Contain("claims.csv").And.Contain("LIT0006").And.NotContain("   at ");
    }

    [TestCase("explain", TestWorkspace.Square)]
    [TestCase("accept", TestWorkspace.Square)]
    public void Results_that_are_missing_or_damaged_are_3(params string[] arguments)
    {
        TestWorkspace.Outcome missing = Workspace.Run(arguments);
        Directory.CreateDirectory(Path.GetDirectoryName(Workspace.ResultsPath)!);
        File.WriteAllText(Workspace.ResultsPath, "{ \"schemaVersion\": ");
        TestWorkspace.Outcome damaged = Workspace.Run(arguments);

        (missing.Code, damaged.Code).Should().Be((ExitCodes.Data, ExitCodes.Data));
        missing.Error.Should().Contain("results.json").And.Contain("litmus judge");
        damaged.Error.Should().Contain("not JSON").And.Contain("litmus judge").And.NotContain("   at ");
    }

    [Test]
    public void A_malformed_judgement_is_3()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Workspace.JudgementsPath)!);
        File.WriteAllText(Workspace.JudgementsPath, "claim_id,verdict\n");

        TestWorkspace.Outcome judged = Workspace.Run("judge");
        TestWorkspace.Outcome found = Workspace.Run("check", "--msbuild");

        (judged.Code, found.Code).Should().Be((ExitCodes.Data, ExitCodes.Data));
        judged.Error.Should().Contain("judgements.csv(1): The header");
        found.Out.Should().Contain("judgements.csv(1,1): error LIT0085: The header");
    }

    [TestCase("abs,1,m2", "abs,2,m2")]
    [TestCase(",9,,,m2", ",9.5,,,m2")]
    public void Another_criterion_than_the_accepted_one_is_6_with_a_message(string before, string after)
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);
        int line = 1 + File.ReadAllText(Workspace.ClaimsPath).IndexOf('\n', StringComparison.Ordinal);
        string claims = File.ReadAllText(Workspace.ClaimsPath);
        File.WriteAllText(Workspace.ClaimsPath, claims[..line] + claims[line..].Replace(before, after, StringComparison.Ordinal));
        Workspace.Run("seal", "mini2020");

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().Contain($"red: Unjudged  {TestWorkspace.Square}  Accepted as Reproduced on 2130-01-01, against another expectation");
    }

    [Test]
    public void A_judgement_dated_after_today_is_3_with_both_dates()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", TestWorkspace.Square, "--reason", "a test", "--yes").Code.Should().Be(ExitCodes.Success);
        File.WriteAllText(Workspace.JudgementsPath, File.ReadAllText(Workspace.JudgementsPath).Replace("2130-01-01", "2130-01-02", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = Workspace.Run("check");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().Contain("judgements.csv(2,1): error LIT0087: The judgement of mini2020.square is dated 2130-01-02, and today is 2130-01-01.");
    }

    [Test]
    public void A_damaged_store_is_3_when_judged_and_mended_by_a_run()
    {
        Workspace.RunAndJudge();
        string run = Directory.EnumerateFiles(Path.Combine(Workspace.Root, "artifacts", "runs"), "run.json", SearchOption.AllDirectories).First();
        File.AppendAllText(run, " ");

        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Data);
        Workspace.Run("run", "--tier", "smoke").Out.Should().Contain("1 ran, 1 stored already");
        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Change, "what is left is that nothing is accepted");
    }

    [Test]
    public void A_failing_case_is_4_with_its_message()
    {
        Workspace.Before = _ => throw new InvalidOperationException("The iteration does not converge.");

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("mini2020/gap").And.Contain("does not converge");
        outcome.Out.Should().Contain("1 ran, 1 failed");
        Workspace.Run("judge").Code.Should().Be(ExitCodes.Execution);
    }

    [Test]
    public void A_missing_run_is_8_when_judged()
    {
        Workspace.Commit();
        Workspace.Run("run", "mini2020/square", "--tier", "smoke");
        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Change, "a claim without a judgement comes before a missing run");
        Workspace.Run("accept", TestWorkspace.Square, TestWorkspace.Measured, "--reason", "a test", "--yes").Code.Should().Be(ExitCodes.Success);

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Out.Should().Contain("red: NotRun").And.NotContain("run failed");
    }

    [Test]
    public void A_tier_without_any_run_is_8_and_leaves_the_results_as_they_are()
    {
        Workspace.RunAndJudge();
        byte[] before = File.ReadAllBytes(Workspace.ResultsPath);

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "nightly");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Error.Should().Contain("No run of tier nightly").And.Contain("litmus run --tier nightly (time unknown");
        File.ReadAllBytes(Workspace.ResultsPath).Should().Equal(before);
    }

    [TestCase("run", "artifacts")]
    [TestCase("judge", "artifacts/report")]
    public void A_folder_that_cannot_be_written_is_4(string command, string folder)
    {
        if (command == "judge")
        {
            Workspace.Run("run");
        }

        File.WriteAllText(Path.Combine(Workspace.Root, folder), "a file where the folder should be");

        TestWorkspace.Outcome outcome = Workspace.Run(command);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("Cannot write").And.Contain("writable").And.NotContain("   at ");
    }

    [Test]
    public void What_the_system_says_comes_with_what_to_try()
    {
        Workspace.CatalogueFailure = new DirectoryNotFoundException("Could not find a part of the path '/a/b'.");

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("the path '/a/b'. Was it moved or deleted while the command worked? Run the command again.");
    }

    [TestCase(30, "Read-only file system. Check that the disk can be written and has room, then run the command again.")]
    [TestCase(26, "Read-only file system\n")]
    public void A_disk_that_fails_comes_with_what_to_try(int number, string expected)
    {
        Workspace.CatalogueFailure = new IOException("Read-only file system", number);

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain(expected);
    }

    [Test]
    public void Nothing_accepted_is_6()
    {
        Workspace.Run("run", "--tier", "smoke");

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().Contain("Unjudged").And.Contain(TestWorkspace.Square);
    }

    [Test]
    public void A_verdict_that_contradicts_what_was_accepted_is_5()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);
        int unexplained = Workspace.Run("judge", "--tier", "smoke").Code;
        Workspace.ExplainGap();
        int before = Workspace.Run("judge", "--tier", "smoke").Code;
        Workspace.Side = 4;
        Workspace.Run("run", "--tier", "smoke");

        TestWorkspace.Outcome outcome = Workspace.Run("judge", "--tier", "smoke");

        (unexplained, before, outcome.Code).Should().Be((ExitCodes.Change, ExitCodes.Success, ExitCodes.Science));
        outcome.Out.Should().Contain("Regressed").And.Contain("GapMoved");
    }

    [Test]
    public void A_stop_is_130_and_keeps_what_is_finished()
    {
        using CancellationTokenSource stop = new();
        Workspace.Before = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };

        TestWorkspace.Outcome outcome = Workspace.Run(stop.Token, "run", "--jobs", "1", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Cancelled);
        outcome.Error.Should().Contain("Finished runs are kept");
        Workspace.Before = null;
        Workspace.Run("run", "--tier", "smoke").Out.Should().Contain("1 ran, 1 stored already");
    }

    [Test]
    public void A_suite_that_is_none_is_2()
    {
        using StringWriter error = new();

        int code = new LitmusApplication(new Output.Terminal(TextWriter.Null, error, TextReader.Null), TimeProvider.System)
            .Run(["list", "--suite", Path.Combine(Workspace.Root, "none")]);

        code.Should().Be(ExitCodes.Usage);
        error.ToString().Should().Contain("There is no folder").And.Contain("--suite");
    }
}
