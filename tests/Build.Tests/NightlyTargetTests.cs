extern alias build;

using LitmusBuild = build::Build;

namespace Build.Tests;

public sealed class NightlyTargetTests
{
    [TestCase("--tier", "smoke", "Nightly runs the tier nightly, not smoke.")]
    [TestCase("--paper", "smith2024", "Nightly reports every paper.")]
    public void Another_tier_or_a_single_paper_is_refused_before_anything_is_compiled(string name, string value, string expected)
    {
        using TestRun run = new();

        int exitCode = run.Execute(new LitmusBuild(), "Nightly", name, value);

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain(expected);
        run.Output.Should().NotContain("error MSB").And.NotContain("Compile  Succeeded");
    }

    [Test]
    public void A_night_is_one_command_of_litmus()
    {
        using TestRun run = new();

        run.Execute(new LitmusBuild(), "Nightly", "--plan");

        run.OutputLines.Where(line => line.Length > 0).Should().NotContain(line => line.EndsWith(" Solve") || line.EndsWith(" Judge"));
        run.Output.Should().Contain("Nightly").And.Contain("Compile").And.Contain("CompileSolvers");
    }
}
