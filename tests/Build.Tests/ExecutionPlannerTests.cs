using Nuke.Common;

namespace Build.Tests;

public class ExecutionPlannerTests
{
    [Test]
    public void Dependencies_run_before_the_target_that_needs_them_and_once()
    {
        OrderedBuild build = new();
        using TestRun run = new();

        run.Execute(build, "Default");

        build.Ran.Should().Equal("Restore", "Compile", "Report", "Default");
    }

    [Test]
    public void A_target_that_only_precedes_is_not_part_of_the_plan()
    {
        OrderedBuild build = new();
        using TestRun run = new();

        run.Execute(build, "Compile");

        build.Ran.Should().Equal("Restore", "Compile");
    }

    [Test]
    public void A_target_that_only_precedes_runs_first_even_if_it_is_requested_last()
    {
        OrderedBuild build = new();
        using TestRun run = new();

        run.Execute(build, "Compile", "Clean");

        build.Ran.Should().Equal("Clean", "Restore", "Compile");
    }

    [Test]
    public void Targets_in_a_circle_are_an_error_that_names_them()
    {
        CircularBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, "Default");

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain("Circular dependencies between targets: Left, Middle, Right.").And.NotContain("Default,");
        build.Ran.Should().BeEmpty();
    }

    [Test]
    public void A_target_that_depends_on_itself_is_a_circle()
    {
        SelfishBuild build = new();
        using TestRun run = new();

        run.Execute(build);

        run.Output.Should().Contain("Circular dependencies between targets: Default.");
    }

    [Test]
    public void The_plan_is_shown_in_order_and_nothing_runs()
    {
        OrderedBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, "--plan", "--skip", "Restore");

        exitCode.Should().Be(0);
        run.OutputLines.Should().StartWith(["  1. Restore (skipped)", "  2. Compile", "  3. Report", "  4. Default"]);
        build.Ran.Should().BeEmpty();
    }

    private sealed class OrderedBuild : RecordingBuild
    {
        public Target Clean => _ => _.Before(Restore).Executes(Record(nameof(Clean)));

        public Target Restore => _ => _.Executes(Record(nameof(Restore)));

        public Target Default => _ => _.DependsOn(Compile, Report).Executes(Record(nameof(Default)));

        public Target Compile => _ => _.DependsOn(Restore).Executes(Record(nameof(Compile)));

        public Target Report => _ => _.DependsOn(Compile).Executes(Record(nameof(Report)));
    }

    private sealed class CircularBuild : RecordingBuild
    {
        public Target Default => _ => _.DependsOn(Left).Executes(Record(nameof(Default)));

        public Target Left => _ => _.DependsOn(Right).Executes(Record(nameof(Left)));

        public Target Right => _ => _.DependsOn(Middle).Executes(Record(nameof(Right)));

        public Target Middle => _ => _.Before(Right).DependsOn(Left).Executes(Record(nameof(Middle)));
    }

    private sealed class SelfishBuild : RecordingBuild
    {
        public Target Default => _ => _.DependsOn(Default).Executes(Record(nameof(Default)));
    }
}
