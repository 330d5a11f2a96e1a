using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Running;

namespace Litmus.Foreign.Tests.Running;

/// <summary>Uncertainty through a foreign solver, its verdict, and the comparison with our own.</summary>
[Platform("Linux")]
public sealed class ForeignRunnerTests
{
    // side² and side·√2 with awk, from the value of the run.
    private const string Computes = """
        side=$(awk '/"side"/ {found=1} found && /"value"/ {gsub(/[^0-9.]/, ""); print; exit}' "$1")
        awk -v s="$side" 'BEGIN {
          printf "{\"claims\": {\"paper2000.area\": {\"value\": %.17g, \"unit\": \"m2\", \"numericalUncertainty\": 0},", s * s
          printf "\"paper2000.diagonal\": {\"value\": %.17g, \"unit\": \"m\", \"numericalUncertainty\": 0},", s * sqrt(2)
          printf "\"paper2000.growth\": {\"token\": \"increasing\"}}}" }' > "$2"
        """;

    private static Observation OurArea { get; } = new() { Value = 9, Unit = "m2", InputUncertainty = 0.06, LargestInput = "side" };

    [Test]
    public void Inputs_are_varied_through_it_as_through_our_own()
    {
        using ForeignProgram solver = new(Computes);
        solver.Manifest = solver.Manifest with { Varies = true };

        ForeignRun run = solver.Run(SquareCase.Open);

        run.Faults.Should().BeEmpty();
        run.VariesInputs.Should().BeTrue();
        Observation area = run.Observations["paper2000.area"];
        area.InputUncertainty.Should().BeApproximately(0.06, 1e-12, "2 · 3 m · 0.01 m");
        area.LargestInput.Should().Be("side");
        area.Robustness.Should().BeEquivalentTo(new { Holds = 200, Samples = 200 }, "no choice changes the area");
        run.Observations["paper2000.diagonal"].InputUncertainty.Should().BeApproximately(0.01 * Math.Sqrt(2), 1e-12);
    }

    [Test]
    public void Without_variation_the_uncertainty_of_our_own_is_used_and_said()
    {
        using ForeignProgram solver = new(Computes);

        SecondOpinion opinion = solver.Run().OpinionOn(SquareCase.Claims[0], OurArea with { Closure = "side was fitted" })!;

        opinion.VariesInputs.Should().BeFalse();
        opinion.Observation.InputUncertainty.Should().Be(0.06);
        opinion.Observation.Notes.Should().ContainSingle().Which.Should().Contain("were not varied through this solver");
        opinion.Judgement.Verdict.Should().Be(Verdict.Consistent, "what was fitted is fitted, whoever computes");
        opinion.Joint!.Agrees.Should().BeTrue();
    }

    [Test]
    public void A_variation_that_the_solver_refuses_is_named_as_for_our_own()
    {
        using ForeignProgram solver = new($"if ! grep -q '\"value\": 3,' \"$1\"; then echo '{{\"refuses\": \"only three\"}}' > \"$2\"; exit 0; fi\n{Computes}");
        solver.Manifest = solver.Manifest with { Varies = true };

        ForeignRun run = solver.Run();

        run.Faults.Should().BeEmpty();
        run.Observations["paper2000.area"].Notes.Should().ContainSingle().Which.Should().Contain("The uncertainty of side is not in u_in");
    }

    [Test]
    public void A_solver_that_fails_with_a_varied_input_gives_no_number()
    {
        using ForeignProgram solver = new($"grep -q '\"value\": 3,' \"$1\" || exit 4\n{Computes}");
        solver.Manifest = solver.Manifest with { Varies = true };

        ForeignRun run = solver.Run();

        run.Observations.Should().BeEmpty();
        run.Faults.Should().ContainSingle().Which.Message.Should().StartWith("With varied inputs (side 3.01 m): It ended with exit code 4");
    }

    [Test]
    public void It_is_stored_with_its_tables_and_read_back()
    {
        using ForeignProgram solver = new(
            "echo 'x_m,y_m\n1,2' > profile.csv\n" + ForeignProgram.Answering(ForeignProgram.Whole.Trim()[..^1] + ", \"tables\": [\"profile.csv\"]}"));

        ForeignRun run = solver.Run();

        run.Faults.Should().BeEmpty();
        ForeignRun stored = solver.Store.Read("smoke").Should().ContainSingle().Subject;
        stored.Should().BeEquivalentTo(run);
        stored.Asked.Should().Be(ForeignRunner.IdentityOf(
            ForeignRunner.Nominal(new SquareCase().Description, [.. SquareCase.Claims.Take(3)], Tier.Smoke)));
        File.ReadAllText(Path.Combine(solver.Store.Folder, "somebody", "smoke", "paper2000.square", "profile.csv")).Should().StartWith("x_m,y_m");
        solver.Store.Read("nightly").Should().BeEmpty();
    }

    [Test]
    public void A_fault_leaves_the_other_cases_unharmed()
    {
        using ForeignProgram solver = new("exit 3");
        using ForeignProgram good = new(Computes);

        solver.Run().Faults.Should().ContainSingle().Which.Kind.Should().Be(SolverFaultKind.Failed);
        good.Run().Faults.Should().BeEmpty();
    }
}
