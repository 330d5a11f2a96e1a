using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary><c>litmus validate --solver</c>: a solver of somebody else is judged by the claims that it answers. Ours computes 9 m² for both squares.</summary>
[Platform(Exclude = "Win", Reason = "The solver is a script for a POSIX shell.")]
internal sealed class ValidateSolverTests : WorkspaceTest
{
    private static readonly string[] Smoke = ["validate", "--tier", "smoke", "--no-plots", "--no-search"];

    private string Solver => Path.Combine(Workspace.Root, "solver");

    [Test]
    public void A_solver_that_agrees_adds_nothing()
    {
        Write("mini2020/square", Answer(TestWorkspace.Square, 9));

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver]);

        outcome.Code.Should().Be(ExitCodes.Change, "nothing of ours is accepted yet");
        outcome.Out.Should().NotContain("areas 1.0");
    }

    [Test]
    public void A_solver_that_does_not_reproduce_a_claim_is_red_at_its_row_and_so_is_a_disagreement()
    {
        Write("mini2020/square", Answer(TestWorkspace.Square, 20));

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver]);

        string row = $"{Workspace.ClaimsPath}(2,1)";
        outcome.Code.Should().Be(ExitCodes.Science);
        outcome.Out.Should()
            .Contain($"{row}: error LIT5006: areas 1.0: {TestWorkspace.Square}: It does not reproduce the claim. Stated 9 m², computed 20")
            .And.Contain($"{row}: error LIT6005: areas 1.0: {TestWorkspace.Square}: It and our own solver disagree by more than their joint uncertainty.");
    }

    [Test]
    public void Two_solvers_that_agree_with_each_other_and_not_with_the_paper_are_worth_a_look()
    {
        Write("mini2020/gap", Answer(TestWorkspace.Gap, 9));

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver]);

        outcome.Out.Should()
            .Contain($"{Workspace.ClaimsPath}(3,1): warning LIT7004: areas 1.0: {TestWorkspace.Gap}: It and our own solver agree with each other")
            .And.NotContain("LIT5006").And.NotContain("LIT6005");
    }

    [Test]
    public void A_finding_on_a_solver_can_be_accepted_for_it()
    {
        string accepted = Path.Combine(Workspace.Root, "accepted.csv");
        Write("mini2020/square", Answer(TestWorkspace.Square, 20));

        Workspace.Run([.. Smoke, "--solver", Solver, "--accepted", accepted, "--accept", "coarse"]).Code.Should().Be(ExitCodes.Success);

        File.ReadAllLines(accepted).Should()
            .Contain($"LIT5006,areas {TestWorkspace.Square},coarse").And.Contain($"LIT6005,areas {TestWorkspace.Square},coarse");
    }

    [Test]
    public void A_solver_that_fails_is_named_with_its_manifest()
    {
        Write("mini2020/square", "echo 'no convergence' >&2; exit 3");

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver]);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Out.Should().MatchRegex(@"litmus\.solver\.json\(1,1\): error LIT4002: areas 1\.0: mini2020/square: [^\n]*no convergence");
    }

    [Test]
    public void A_solver_that_answers_nothing_here_is_red()
    {
        Write("other2021/*", "exit 0");

        Workspace.Run([.. Smoke, "--solver", Solver]).Out.Should().Contain("error LIT8004: areas 1.0 answers none of the cases at tier smoke.");
    }

    [Test]
    public void Cases_that_no_solver_answers_can_be_left_out()
    {
        Write("mini2020/square", Answer(TestWorkspace.Square, 9));

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver, "--only-answered"]);

        outcome.Out.Should().Contain($"LIT6001: {TestWorkspace.Square}").And.NotContain(TestWorkspace.Gap).And.NotContain(TestWorkspace.Measured);
    }

    [Test]
    public void Without_a_solver_there_is_nothing_to_leave_out() =>
        Workspace.Run([.. Smoke, "--only-answered"]).Error.Should().Contain("--only-answered needs a solver: --solver FILE.");

    [Test]
    public void A_manifest_that_cannot_be_read_is_named_before_anything_runs()
    {
        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--solver", Solver]);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("There is no such file. Expected the manifest of a solver");
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "runs")).Should().BeFalse();
    }

    private static string Answer(string claim, double value) =>
        FormattableString.Invariant($$$"""printf '{"claims":{"{{{claim}}}":{"value":{{{value}}},"unit":"m2","numericalUncertainty":0} } }' > "$1" """);

    private void Write(string answers, string script)
    {
        Directory.CreateDirectory(Solver);
        File.WriteAllText(Path.Combine(Solver, "areas.sh"), script + "\n");
        File.WriteAllText(
            Path.Combine(Solver, "litmus.solver.json"),
            $$"""
            {
              "name": "areas",
              "version": "1.0",
              "command": ["sh", "{here}/areas.sh", "{answer}", "{request}"],
              "answers": ["{{answers}}"],
              "environment": ["PATH"]
            }

            """);
    }
}
