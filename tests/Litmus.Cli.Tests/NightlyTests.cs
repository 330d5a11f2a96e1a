using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Gates;
using Litmus.Runs.Nights;

namespace Litmus.Cli.Tests;

internal sealed class NightlyTests : WorkspaceTest
{
    private static readonly string[] Nightly = ["nightly", "--tier", "smoke", "--no-plots"];

    private string NightsFolder => Path.Combine(Workspace.Root, "artifacts", "nights");

    [Test]
    public void Every_case_runs_anew_although_its_run_is_stored()
    {
        Workspace.Run("run", "--tier", "smoke");
        int runs = 0;
        Workspace.Before = _ => runs++;

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        runs.Should().BePositive();
        outcome.Out.Should().Contain("2 cases ran anew at tier smoke").And.Contain("no bit of 2 results changed");
        Workspace.Run("judge", "--tier", "smoke");
        File.ReadAllText(Workspace.ResultsPath).Should().Contain("\"Ran\"").And.NotContain("\"Cached\"");
    }

    [Test]
    public void A_night_with_nothing_new_is_one_sentence_and_green()
    {
        AcceptEverything();
        Workspace.Run(Nightly);

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().MatchRegex(
            @"^The night of 2130-01-01 12:00 UTC has nothing to say: 2 cases ran anew at tier smoke in \d+ s, and no bit of 2 results changed\.\n$");
        Text("nightly.md").Should().Be(outcome.Out);
        Body("nightly.eml").Should().Be(outcome.Out);
        Text("nightly.eml").Should().StartWith("Subject: Litmus nightly 2130-01-01: nothing new\r\n");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The solver is a script for a POSIX shell.")]
    public void A_solver_in_another_language_stands_beside_ours_and_its_disagreement_is_red()
    {
        AcceptEverything();
        string solver = WriteSolver("theirs", 9.5);

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, "--solver", solver]);

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().Contain("## Solvers in other languages that fail or disagree").And.Contain("mini2020.square: theirs 1.0 finds 9.5");
        File.ReadAllText(Workspace.ResultsPath).Should().Contain("\"solver\": \"theirs\"");
        WriteSolver("theirs", 9);
        Workspace.Run([.. Nightly, "--solver", solver]).Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The solver is a script for a POSIX shell.")]
    public void A_solver_whose_program_is_missing_is_said_and_the_night_goes_on()
    {
        AcceptEverything();
        string solver = WriteSolver("theirs", 9);
        File.Delete(Path.Combine(solver, "run"));

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, "--solver", solver]);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Error.Should().Contain("litmus: The solver theirs is not asked: The program ").And.Contain("is not there.");
    }

    [Test]
    public void Other_bits_of_the_same_code_on_the_same_machine_are_red_and_name_the_value()
    {
        AcceptEverything();
        Workspace.Run(Nightly);
        Workspace.Noise = 1e-9;

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, "--json"]);

        outcome.Code.Should().Be(ExitCodes.Change, "what does not repeat awaits a review");
        JsonElement item = JsonDocument.Parse(outcome.Out).RootElement.GetProperty("otherBits").EnumerateArray().Should().ContainSingle().Subject;
        item.GetProperty("subject").GetString().Should().Be("mini2020/gap");
        item.GetProperty("sentence").GetString().Should().Contain("mini2020.gap: value: 9, now 9.000000001; largest relative difference 1.1E-10.")
            .And.Contain("Nothing differs between the two machines: a race, or hardware.");
        string kept = Directory.EnumerateFiles(NightsFolder, "run.json", SearchOption.AllDirectories).Should().ContainSingle().Subject;
        File.ReadAllText(kept).Should().NotContain("9.000000001", "it is the older run");
    }

    [Test]
    public void Other_bits_on_another_processor_are_named_and_not_red()
    {
        AcceptEverything();
        Workspace.Run(Nightly);
        foreach (string run in Directory.GetFiles(Path.Combine(Workspace.Root, "artifacts", "runs"), "run.json", SearchOption.AllDirectories))
        {
            JsonNode content = JsonNode.Parse(File.ReadAllText(run))!;
            content["machine"]!["cpu"] = "An older processor";
            File.WriteAllText(run, content.ToJsonString());
            File.WriteAllText(Path.ChangeExtension(run, ".sha256"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(run))));
        }

        Workspace.Noise = 1e-9;

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().Contain("Between the two machines differs the processor (An older processor, now ")
            .And.Contain("mini2020.gap: value: 9, now 9.000000001");
    }

    [Test]
    public void A_stopped_night_goes_on_with_the_cases_that_are_left()
    {
        using CancellationTokenSource stop = new();
        Workspace.Before = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };
        int stopped = Workspace.Run(stop.Token, [.. Nightly, "--jobs", "1"]).Code;
        string between = Text("nightly.md");
        byte[] square = OnlyRun();
        Workspace.Before = null;

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, "--json"]);

        stopped.Should().Be(ExitCodes.Cancelled);
        between.Should().Contain("has not come to its end").And.Contain("litmus nightly --tier smoke");
        outcome.Error.Should().Contain("was stopped before its end. It goes on with the cases that are left.");
        JsonDocument.Parse(outcome.Out).RootElement.GetProperty("ranCount").GetInt32().Should().Be(2);
        Runs().Should().HaveCount(2).And.ContainEquivalentOf(square, "the finished case is not run again");
        Directory.GetDirectories(NightsFolder).Should().ContainSingle("it is the same night");
    }

    [Test]
    public void A_stopped_night_is_not_gone_on_with_after_another_commit_or_on_demand([Values] bool onDemand)
    {
        Workspace.Commit();
        using CancellationTokenSource stop = new();
        Workspace.Before = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };
        Workspace.Run(stop.Token, [.. Nightly, "--jobs", "1"]);
        Workspace.Before = null;
        if (!onDemand)
        {
            File.WriteAllText(Path.Combine(Workspace.Root, "new.txt"), "a change");
            Workspace.Commit();
        }

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, .. onDemand ? (string[])["--restart"] : []]);

        outcome.Error.Should().NotContain("goes on");
        outcome.Out.Should().Contain("2 cases ran anew").And.NotContain("after a stop");
    }

    [Test]
    public void The_second_of_two_nightlies_does_not_start_and_names_the_first()
    {
        using NightLock first = NightLock.Take(NightsFolder, new NightOwner(4711, "elsewhere", new DateTime(2130, 1, 1, 3, 0, 0, DateTimeKind.Utc)));

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("process 4711 on elsewhere (since 2130-01-01 03:00 UTC). This one does not start.");
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "runs")).Should().BeFalse();
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "report")).Should().BeFalse();
    }

    [Test]
    public void The_lock_of_a_killed_nightly_is_taken_over_and_that_is_said()
    {
        Directory.CreateDirectory(NightsFolder);
        string owner = $$"""{ "processId": 4711, "host": "{{Environment.MachineName}}", "sinceUtc": "2130-01-01T03:00:00Z" }""";
        File.WriteAllText(Path.Combine(NightsFolder, "nightly.owner.json"), owner);

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Error.Should().Contain("process 4711 on").And.Contain("this one takes over");
        outcome.Out.Should().Contain("2 cases ran anew");
        File.Exists(Path.Combine(NightsFolder, "nightly.owner.json")).Should().BeFalse("it is given back at the end");
    }

    [Test]
    public void A_case_that_fails_makes_the_night_red_and_keeps_its_older_run()
    {
        AcceptEverything();
        Workspace.Run(Nightly);
        byte[][] before = Runs();
        Workspace.Before = _ => throw new InvalidOperationException("The iteration does not converge.");

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Out.Should().Contain("1 of 2 cases ran anew").And.Contain("## Not run").And.Contain("does not converge");
        Runs().Count(run => before.Any(old => old.SequenceEqual(run))).Should().Be(1, "nothing took the place of the older run");
    }

    [Test]
    public void A_case_over_its_time_limit_makes_the_night_red()
    {
        AcceptEverything();
        Workspace.Before = token =>
        {
            token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            token.ThrowIfCancellationRequested();
        };

        TestWorkspace.Outcome outcome = Workspace.Run([.. Nightly, "--time-limit", "0.05s"]);

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Out.Should().Contain("## Not run").And.Contain("--time-limit");
    }

    [Test]
    public void A_suite_without_cases_is_red()
    {
        AcceptEverything();
        Workspace.HasCases = false;

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Out.Should().Contain("nothing ran").And.Contain("red");
        File.Exists(Workspace.ResultsPath).Should().BeFalse("the results of an earlier night are not those of this one");
    }

    [Test]
    public void Altered_reference_data_are_red_before_anything_runs()
    {
        File.WriteAllText(Workspace.ClaimsPath, File.ReadAllText(Workspace.ClaimsPath).Replace(",9,", ",8,", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().Contain("## Errors").And.Contain("LIT0006");
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "runs")).Should().BeFalse();
    }

    [Test]
    public void A_verdict_that_turned_and_a_value_that_moved_are_named_with_the_commits_that_can_hold_the_reason()
    {
        AcceptEverything();
        Workspace.Run(Nightly);
        Workspace.Side = 4;

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Science);
        string turned = outcome.Out.Split("## Turned")[1].Split("##")[0], moved = outcome.Out.Split("## Moved")[1].Split("##")[0];
        turned.Should().Contain("- mini2020.square: ").And.Contain("No commit lies between").And.NotContain("mini2020.gap");
        moved.Should().Contain("- mini2020.gap: ").And.Contain("9");
        outcome.Out.Should().Contain("there was no older run of the same code to compare with", "another input is another run");
    }

    [Test]
    public void A_night_is_added_to_the_history_and_a_damaged_history_is_red()
    {
        AcceptEverything();
        Workspace.Run(Nightly);
        string lines = Path.Combine(Workspace.Root, "artifacts", "history", "history.jsonl");
        int nights = File.ReadAllLines(lines).Length;
        File.WriteAllText(lines, "nonsense\n" + File.ReadAllText(lines));
        byte[] before = File.ReadAllBytes(lines);

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        nights.Should().Be(1);
        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().Contain("## Errors").And.Contain("the history: ").And.Contain("2 cases ran anew");
        File.ReadAllBytes(lines).Should().Equal(before);
    }

    [Test]
    public void A_report_that_cannot_be_written_is_red_and_does_not_take_the_text_of_the_night_with_it()
    {
        AcceptEverything();
        Directory.CreateDirectory(Path.Combine(Workspace.Root, "artifacts", "report", "index.html"));

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Execution);
        Text("nightly.md").Should().Be(outcome.Out).And.Contain("## Errors").And.Contain("the report: Cannot write").And.Contain("2 cases ran anew");
    }

    [Test]
    public void A_night_accepts_nothing_and_lists_what_awaits_a_decision()
    {
        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().Contain("## What needs a decision").And.Contain("mini2020.square");
        File.Exists(Workspace.JudgementsPath).Should().BeFalse();
    }

    [Test]
    public void A_review_within_thirty_days_is_announced([Values(30, 31)] int days)
    {
        AcceptEverything(reviewBy: $"{new DateOnly(2130, 1, 1).AddDays(days):yyyy-MM-dd}");

        TestWorkspace.Outcome outcome = Workspace.Run(Nightly);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Contains("## Expires within thirty days", StringComparison.Ordinal).Should().Be(days == 30);
    }

    private void AcceptEverything(string reviewBy = "2131-01-01")
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", reviewBy, "--yes").Code.Should().Be(ExitCodes.Success);
        Workspace.ExplainGap();
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(Workspace.Root, "artifacts", "report", name));

    private string Body(string name) => Encoding.UTF8.GetString(Convert.FromBase64String(Text(name).Split("\r\n\r\n", 2)[1]));

    private byte[] OnlyRun() => Runs().Should().ContainSingle().Subject;

    private byte[][] Runs() =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Workspace.Root, "artifacts", "runs")).Select(folder => Path.Combine(folder, "run.json"))
            .Where(File.Exists).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    private string WriteSolver(string name, double square)
    {
        string folder = Path.Combine(Workspace.Root, "artifacts", name), program = Path.Combine(folder, "run");
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "litmus.solver.json"),
            $$"""{ "name": "{{name}}", "version": "1.0", "command": ["{here}/run", "{request}", "{answer}"], "answers": ["{{TestWorkspace.Square}}"] }""");
        File.WriteAllText(program, $$$"""
            #!/bin/sh
            echo '{"claims": {"{{{TestWorkspace.Square}}}": {"value": {{{square}}}, "unit": "m2", "numericalUncertainty": 0.1} } }' > "$2"
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
