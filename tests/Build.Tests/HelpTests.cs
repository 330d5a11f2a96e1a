using Nuke.Common;

namespace Build.Tests;

public class HelpTests
{
    [Test]
    public void Help_lists_targets_with_their_dependencies_parameters_and_switches_and_runs_nothing()
    {
        HelpfulBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, "--help");

        exitCode.Should().Be(0);
        build.Ran.Should().BeEmpty();
        run.OutputLines.Should().Contain(
            "  Compile  Compiles. -> Restore",
            "  Default  Does it all. (default) -> Compile, Restore",
            "  --no-plots  Leaves the plots out.");
        run.Output.Should().Contain("  --skip").And.NotContain("Hidden");
    }

    [Test]
    public void An_unlisted_target_can_still_be_asked_for()
    {
        HelpfulBuild build = new();
        using TestRun run = new();

        run.Execute(build, "hidden");

        build.Ran.Should().Equal("Hidden");
    }

    private sealed class HelpfulBuild : RecordingBuild
    {
        [Parameter("Leaves the plots out.")]
        public bool NoPlots { get; private set; }

        public Target Restore => _ => _.Executes(Record(nameof(Restore)));

        public Target Compile => _ => _.Description("Compiles.").DependsOn(Restore).Executes(Record(nameof(Compile)));

        public Target Default => _ => _.Description("Does it all.").DependsOn(Compile, Restore).Executes(Record(nameof(Default)));

        public Target Hidden => _ => _.Unlisted().Executes(Record(nameof(Hidden)));
    }
}
