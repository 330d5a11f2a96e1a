using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary><c>litmus solver</c> with a shell script for a solver, in a suite of two squares: 9 m² is computed for each, 36 m² is stated of one.</summary>
[Platform("Linux")]
internal sealed class SolverCommandTests : WorkspaceTest
{
    private string Folder => Path.Combine(Workspace.Root, "their solver");

    private string Manifest => Path.Combine(Folder, "litmus.solver.json");

    [Test]
    public void Check_names_the_program_and_the_claims()
    {
        Write("exit 0");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "check", Folder);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().StartWith($"theirs 3.1: {Path.Combine(Folder, "run")}").And.Contain("mini2020/*: 2 claims").And.Contain("2 claims in all.");
    }

    [Test]
    public void Check_says_what_is_missing()
    {
        Write("exit 0", answers: "\"mini2020/*\", \"mini2020/sqare\"");
        File.Delete(Path.Combine(Folder, "run"));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "check", Manifest);

        outcome.Code.Should().Be(ExitCodes.Data, "a pattern that names nothing is wrong data, which comes before a missing program");
        outcome.Error.Should().Contain("'mini2020/sqare' names no case and no claim that a case answers").And.Contain("is not there. Build it");
    }

    [TestCase("{here}/missing.sh", "The script {folder}/missing.sh is not there. Write it, or correct 'command' in {folder}/litmus.solver.json.")]
    [TestCase("-e\", \"{here}/missing.sh", "The script {folder}/missing.sh is not there.")]
    [TestCase("/nowhere/missing.sh", "The script /nowhere/missing.sh is not there.")]
    [TestCase(
        "missing.sh",
        "The script 'missing.sh' is not there, because each run starts in a new folder. If it lies beside the manifest, name it {here}/missing.sh in ")]
    public void Check_says_that_a_script_is_missing(string script, string message)
    {
        Write("exit 0");
        CommandIs($"\"sh\", \"{script}\", \"{{request}}\", \"{{answer}}\"");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "check", Folder);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain(message.Replace("{folder}", Folder, StringComparison.Ordinal));
    }

    [TestCase("\"sh\", \"{here}/run\", \"{request}\", \"{answer}\"")]
    [TestCase("\"sh\", \"-e\", \"{here}/run\", \"{request}\", \"{answer}\"")]
    [TestCase("\"sh\", \"-m\", \"film.main\", \"{request}\", \"{answer}\"", Description = "as python3 -m names a module, which is no file")]
    [TestCase("\"{here}/run\", \"table.csv\", \"{request}\", \"{answer}\"", Description = "a file that the program writes")]
    [TestCase("\"sh\", \"{request}\", \"{answer}\"")]
    [TestCase("\"sh\", \"-c\", \"/opt/x/run.sh {request} {answer}\"", Description = "a line of a shell")]
    [TestCase("\"sh\", \"-c\", \"{here}/other.sh {request} {answer} > log\"", Description = "the same beside the manifest")]
    [TestCase("\"sh\", \"com.example.Main\", \"{request}\", \"{answer}\"", Description = "as java names a class")]
    [TestCase("\"sh\", \"0.5\", \"{request}\", \"{answer}\"")]
    public void Check_takes_no_other_argument_for_a_missing_script(string command)
    {
        Write("exit 0");
        CommandIs(command);

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "check", Folder);

        outcome.Error.Should().BeEmpty();
        outcome.Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void Two_codes_that_agree_with_each_other_and_not_with_the_paper_are_seen()
    {
        Write(Answering(square: 9, gap: 9));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Error.Should().BeEmpty();
        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().MatchRegex(@"mini2020\.square +9 ± 0\.12 +9 ± 0\.23\* +m2 +Reproduced +Reproduced +0 +0 +agree");
        outcome.Out.Should().MatchRegex(@"mini2020\.gap +9 ± 0\.12 +9 ± 0\.23\* +m2 +NotReproduced +NotReproduced +0 +0 +agree");
        outcome.Out.Should().Contain("theirs 3.1 answers 2 claims of 2 cases; 2 of 2 agree with ours.").And.Contain("In 1 of them both contradict");
        outcome.Out.Should().Contain("* Its inputs were not varied (\"varies\" in its manifest).");
    }

    [Test]
    public void What_comes_of_its_own_varied_inputs_is_not_marked()
    {
        Write(Answering(square: 9, gap: 9), more: ", \"varies\": true");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "mini2020/square", "--tier", "smoke");

        outcome.Out.Should().Contain("agree").And.NotContain("*").And.NotContain("were not varied");
    }

    [Test]
    public void Closed_forms_differ_in_the_unit_of_the_claim()
    {
        Write(Answering(square: 9.5, gap: 9, uncertainty: 0));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().MatchRegex(@"mini2020\.square .* 0\.5 +DISAGREE").And.Contain("differ by 0.05 of their size at most.").And.NotContain("e+1");
    }

    [Test]
    public void One_slip_in_two_cases_is_said_once()
    {
        Write(Answering(square: 9, gap: 9, unit: ""));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle()
            .Which.Should().Contain("there is no unit \"\"").And.EndWith(" The same in 1 further claim.");
    }

    [Test]
    public void A_pattern_that_names_nothing_is_wrong_data_and_the_rest_is_asked()
    {
        Write(Answering(square: 9, gap: 9), answers: "\"mini2020/*\", \"mini2020/sqare\"");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("'mini2020/sqare' names no case and no claim that a case answers");
        outcome.Out.Should().Contain("2 of 2 agree with ours.");
    }

    [Test]
    public void A_disagreement_is_shown_in_joint_uncertainties_and_awaits_a_review()
    {
        Write(Answering(square: 9.5, gap: 9));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke", "--json");

        outcome.Code.Should().Be(ExitCodes.Change);
        using JsonDocument found = JsonDocument.Parse(outcome.Out);
        JsonElement square = found.RootElement.GetProperty("claims").EnumerateArray()
            .Single(entry => entry.GetProperty("own").GetProperty("claim").GetProperty("id").GetString() == TestWorkspace.Square);
        JsonElement joint = square.GetProperty("other").GetProperty("joint");
        joint.GetProperty("difference").GetDouble().Should().Be(0.5);
        joint.GetProperty("units").GetDouble().Should().BeApproximately(5, 1e-6, "its numerical uncertainty is 0.1 m²");
        joint.GetProperty("agrees").GetBoolean().Should().BeFalse();
    }

    [Test]
    public void A_fault_in_one_case_leaves_the_other_unharmed()
    {
        Write($"if grep -q mini2020/gap \"$1\"; then echo 'no gap today' >&2; exit 3; fi\n{Answering(square: 9, gap: 9)}");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("litmus: theirs: mini2020/gap: It ended with exit code 3. Its last lines: no gap today");
        outcome.Out.Should().Contain("1 of 1 agree with ours.").And.Contain("1 fault.").And.Contain("What its failed runs left is in");
    }

    [Test]
    public void A_time_limit_alone_is_a_run_that_is_missing()
    {
        Write("sleep 60", more: ", \"timeLimit\": \"0.5s\"");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "mini2020/square", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Error.Should().Contain("It was ended after 0.5 s, the 'timeLimit' of its manifest.");
    }

    [Test]
    public void A_malformed_manifest_is_wrong_data()
    {
        Write("exit 0", more: ", \"varies\": 1");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("The setting 'varies' is 1. Expected true or false.");
    }

    [Test]
    public void A_solver_that_answers_none_of_the_named_cases_is_said()
    {
        Write("exit 0", answers: "\"mini2020/square\"");

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "mini2020/gap", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("theirs answers none of these cases at tier smoke.");
    }

    [Test]
    public void A_unit_that_was_converted_is_said()
    {
        Write(Answering(square: 90000, gap: 90000, unit: "cm2"));

        TestWorkspace.Outcome outcome = Workspace.Run("solver", "run", Folder, "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Error.Should().Contain("litmus: theirs: mini2020.square: 90000 cm2 was converted to 9 m2, the unit of the claim.");
    }

    // Answers what is asked of the two squares.
    private static string Answering(double square, double gap, string unit = "m2", double uncertainty = 0.1) =>
        $$"""
        if grep -q mini2020/gap "$1"; then claim=mini2020.gap; value={{gap}}; else claim=mini2020.square; value={{square}}; fi
        echo "{\"claims\": {\"$claim\": {\"value\": $value, \"unit\": \"{{unit}}\", \"numericalUncertainty\": {{uncertainty}}} } }" > "$2"
        """;

    private void CommandIs(string command) => File.WriteAllText(
        Manifest, File.ReadAllText(Manifest).Replace("\"{here}/run\", \"{request}\", \"{answer}\"", command, StringComparison.Ordinal));

    private void Write(string script, string answers = "\"mini2020/*\"", string more = "")
    {
        Directory.CreateDirectory(Folder);
        string program = Path.Combine(Folder, "run");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.WriteAllText(Manifest, $$"""
            {
              "name": "theirs", "version": "3.1", "command": ["{here}/run", "{request}", "{answer}"], "answers": [{{answers}}],
              "environment": ["PATH"]{{more}}
            }
            """);
    }
}
