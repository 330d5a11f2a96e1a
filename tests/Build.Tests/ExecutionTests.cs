using Nuke.Common;

namespace Build.Tests;

public class ExecutionTests
{
    [Test]
    public void A_build_without_failure_exits_with_0()
    {
        StepBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build);

        exitCode.Should().Be(0);
        build.Ran.Should().Equal("First", "Second", "Default");
        StatusOf(run, "Second").Should().Be("Succeeded");
        run.Output.TrimEnd().Should().EndWith("Build succeeded.");
    }

    [Test]
    public void After_a_failure_nothing_more_runs_and_the_exit_code_is_not_0()
    {
        StepBuild build = new() { Failing = "First" };
        using TestRun run = new();

        int exitCode = run.Execute(build);

        exitCode.Should().Be(-1);
        build.Ran.Should().Equal("First");
        StatusOf(run, "First").Should().Be("Failed");
        StatusOf(run, "Second").Should().Be("NotRun");
        StatusOf(run, "Default").Should().Be("NotRun");
        run.Output.Should().Contain("[ERR] Target First has failed: First cannot.").And.EndWith("Build failed." + Environment.NewLine);
    }

    [Test]
    public void A_failure_after_which_the_build_proceeds_still_fails_the_build()
    {
        ProceedingBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build);

        exitCode.Should().Be(-1);
        build.Ran.Should().Equal("First", "Default");
        StatusOf(run, "First").Should().Be("Failed");
        StatusOf(run, "Default").Should().Be("Succeeded");
    }

    [Test]
    public void The_exit_code_that_a_target_sets_is_that_of_the_build_even_if_it_fails()
    {
        GateBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build);

        exitCode.Should().Be(5);
        run.Output.Should().Contain("// Gate: red");
    }

    [Test]
    public void A_skipped_target_also_skips_what_only_it_needs()
    {
        StepBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, "--skip", "second");

        exitCode.Should().Be(0);
        build.Ran.Should().Equal("Default");
        StatusOf(run, "First").Should().Be("Skipped");
        run.Output.Should().Contain("// Skipped: --skip").And.Contain("// Skipped: because of Second");
    }

    [Test]
    public void Skip_without_a_name_leaves_only_what_was_asked_for()
    {
        StepBuild build = new();
        using TestRun run = new();

        run.Execute(build, "Second", "Default", "--skip");

        build.Ran.Should().Equal("Second", "Default");
    }

    [Test]
    public void A_target_whose_condition_is_false_is_skipped_and_the_condition_shown([Values("StaticallyOff", "DynamicallyOff")] string target)
    {
        ConditionBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, target);

        exitCode.Should().Be(0, "a skipped target is not a failed one");
        build.Ran.Should().NotContain(target);
        StatusOf(run, target).Should().Be("Skipped");
        run.Output.Should().Contain("// Skipped: only when IsOn");
    }

    [Test]
    public void A_condition_that_throws_fails_the_build([Values("StaticallyBroken", "DynamicallyBroken")] string target)
    {
        ConditionBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, target);

        exitCode.Should().Be(-1);
        run.Output.Should().Contain("Nobody knows.");
        build.Ran.Should().BeEmpty();
    }

    [Test]
    public void A_static_condition_also_spares_the_dependencies()
    {
        ConditionBuild build = new();
        using TestRun run = new();

        run.Execute(build, "StaticallyOff");

        build.Ran.Should().BeEmpty();
    }

    [Test]
    public void A_dynamic_condition_is_evaluated_when_its_target_is_next()
    {
        ConditionBuild build = new();
        using TestRun run = new();

        run.Execute(build, "SwitchOn", "DynamicallyOff");

        build.Ran.Should().Equal("Spared", "SwitchOn", "DynamicallyOff");
    }

    [TestCase("*.xml", null, false)]
    [TestCase("*.xml", "a.txt", false)]
    [TestCase("*.xml", "a.xml", true)]
    [TestCase("deep/a.xml", "deep/a.xml", true)]
    [TestCase("deep/a.xml", "a.xml", false)]
    public void A_target_that_does_not_produce_what_it_says_fails(string promised, string? written, bool isKept)
    {
        using TestRun run = new();
        ProducingBuild build = new() { Promised = run.PathOf(promised), Written = written is null ? null : run.PathOf(written) };

        int exitCode = run.Execute(build);

        exitCode.Should().Be(isKept ? 0 : -1);
        StatusOf(run, "Default").Should().Be(isKept ? "Succeeded" : "Failed");
        if (!isKept)
        {
            run.Output.Should().Contain($"produces {run.PathOf(promised)}, but there is no such file");
        }
    }

    private static string StatusOf(TestRun run, string target) =>
        run.OutputLines.Last(line => line.StartsWith(target + " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    private sealed class StepBuild : RecordingBuild
    {
        public string Failing { get; init; } = "";

        public Target First => _ => _.Executes(Step(nameof(First)));

        public Target Second => _ => _.DependsOn(First).Executes(Step(nameof(Second)));

        public Target Default => _ => _.DependsOn(Second).Executes(Step(nameof(Default)));

        private Action Step(string target) => target == Failing ? Fail(target) : Record(target);
    }

    private sealed class ProceedingBuild : RecordingBuild
    {
        public Target First => _ => _.ProceedAfterFailure().Executes(Fail(nameof(First)));

        public Target Default => _ => _.DependsOn(First).Executes(Record(nameof(Default)));
    }

    private sealed class GateBuild : RecordingBuild
    {
        public Target Default => _ => _.Executes(() =>
        {
            ReportSummary(summary =>
            {
                summary["Gate"] = "red";
                return summary;
            });
            ExitCode = 5;
            Nuke.Common.Assert.Fail("The gate is red.");
        });
    }

    private sealed class ConditionBuild : RecordingBuild
    {
        public bool IsOn { get; private set; }

        public bool IsUnknown => throw new InvalidOperationException("Nobody knows.");

        public Target Spared => _ => _.Executes(Record(nameof(Spared)));

        public Target SwitchOn => _ => _.DependsOn(Spared).Before(DynamicallyOff).Executes(() => IsOn = true, Record(nameof(SwitchOn)));

        public Target StaticallyOff => _ => _.DependsOn(Spared).OnlyWhenStatic(() => IsOn).Executes(Record(nameof(StaticallyOff)));

        public Target StaticallyBroken => _ => _.OnlyWhenStatic(() => IsUnknown).Executes(Record(nameof(StaticallyBroken)));

        public Target DynamicallyBroken => _ => _.OnlyWhenDynamic(() => IsUnknown).Executes(Record(nameof(DynamicallyBroken)));

        public Target DynamicallyOff => _ => _.OnlyWhenDynamic(() => IsOn).Executes(Record(nameof(DynamicallyOff)));
    }

    private sealed class ProducingBuild : RecordingBuild
    {
        public required string Promised { get; init; }

        public string? Written { get; init; }

        public Target Default => _ => _.Produces(Promised).Executes(() =>
        {
            if (Written is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Written)!);
                File.WriteAllText(Written, "");
            }
        });
    }
}
