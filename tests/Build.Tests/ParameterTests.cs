using System.ComponentModel;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace Build.Tests;

public class ParameterTests
{
    [Test]
    public void Every_spelling_of_a_switch_is_the_same(
        [Values("--sample-count", "--samplecount", "--SampleCount", "-SampleCount", "--SAMPLE-COUNT", "--Sample-count")] string spelled)
    {
        ParameterBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, spelled, "7");

        exitCode.Should().Be(0, run.Output);
        build.SampleCount.Should().Be(7);
    }

    [Test]
    public void Values_take_the_type_of_the_member()
    {
        ParameterBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, "--colour", "GREEN", "--quick", "--sample-count", "9");

        exitCode.Should().Be(0, run.Output);
        build.Colour.Should().BeSameAs(Colour.Green);
        build.Quick.Should().BeTrue();
        build.SampleCount.Should().Be(9);
    }

    [Test]
    public void A_flag_can_be_turned_off()
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { ["QUICK"] = "true" } };

        run.Execute(build, "--quick", "false");

        build.Quick.Should().BeFalse();
    }

    [TestCase("1", true)]
    [TestCase("YES", true)]
    [TestCase("true", true)]
    [TestCase("0", false)]
    [TestCase("no", false)]
    [TestCase("False", false)]
    public void A_flag_can_be_given_in_the_words_of_scripts(string word, bool isOn)
    {
        ParameterBuild fromEnvironment = new();
        ParameterBuild fromCommandLine = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { ["QUICK"] = word } };

        run.Execute(fromEnvironment).Should().Be(0, run.Output);
        run.Execute(fromCommandLine, "--quick", word).Should().Be(0, run.Output);

        fromEnvironment.Quick.Should().Be(isOn);
        fromCommandLine.Quick.Should().Be(isOn);
    }

    [Test]
    public void An_empty_variable_is_not_given([Values("QUICK", "COLOUR", "SAMPLE_COUNT", "NUKE_SAMPLE_COUNT")] string variable)
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { [variable] = "" } };
        run.WriteParameters("""{ "SampleCount": 3 }""");

        int exitCode = run.Execute(build);

        exitCode.Should().Be(0, run.Output);
        build.Quick.Should().BeFalse();
        build.Colour.Should().BeSameAs(Colour.Red);
        build.SampleCount.Should().Be(3);
    }

    [TestCase("command line", 1)]
    [TestCase("environment", 2)]
    [TestCase("file", 3)]
    [TestCase("initializer", 4)]
    public void The_command_line_wins_over_the_environment_over_the_file_over_the_initializer(string highest, int expected)
    {
        string[] sources = ["initializer", "file", "environment", "command line"];
        int sourceCount = Array.IndexOf(sources, highest);
        ParameterBuild build = new();
        using TestRun run = new() { Environment = sourceCount >= 2 ? new Dictionary<string, string> { ["Sample_Count"] = "2" } : [] };
        run.WriteParameters(sourceCount >= 1 ? """{ "$schema": "./x.json", "SampleCount": 3 }""" : "{}");

        int exitCode = run.Execute(build, sourceCount >= 3 ? ["--sample-count", "1"] : []);

        exitCode.Should().Be(0, run.Output);
        build.SampleCount.Should().Be(expected);
    }

    [Test]
    public void An_environment_variable_may_carry_the_prefix_of_the_build([Values("NUKE_SAMPLE_COUNT", "NukeSampleCount", "samplecount")] string variable)
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { [variable] = "8" } };

        run.Execute(build);

        build.SampleCount.Should().Be(8);
    }

    [Test]
    public void Targets_are_words_before_the_first_switch_in_any_case_and_with_dashes()
    {
        ParameterBuild build = new();
        using TestRun run = new();

        run.Execute(build, "clean-up", "OTHER", "--quick");

        build.Ran.Should().BeEquivalentTo("CleanUp", "Other");
    }

    [Test]
    public void Targets_can_be_named_by_a_switch([Values("--target CleanUp Other", "--quick --target CleanUp Other", "-Target other cleanup")] string line)
    {
        ParameterBuild build = new();
        using TestRun run = new();

        run.Execute(build, line.Split(' '));

        build.Ran.Should().BeEquivalentTo("CleanUp", "Other");
    }

    [TestCase("--sampel-count 3", "There is no switch '--sampel-count'. Did you mean --sample-count?")]
    [TestCase("--unrelated", "There is no switch '--unrelated'. --help lists all.")]
    [TestCase("--sample-count=3", "A value follows its switch as a word of its own: --sample-count 3.")]
    [TestCase("--sample-count many", "'many' from the command line is not a value of --sample-count. Expected a value of type Int32.")]
    [TestCase("--colour blue", "'blue' from the command line is not a value of --colour. Expected Red, Green.")]
    [TestCase("--sample-count", "--sample-count needs a value that does not begin with '-'.")]
    [TestCase("--sample-count -3", "--sample-count needs a value that does not begin with '-'.")]
    [TestCase(
        "--quick Other",
        "--quick is on or off (true, false, 1, 0, yes, no), but 'Other' follows it. Targets come before the first switch or after --target.")]
    [TestCase("--quick true Other", "'Other' follows it")]
    [TestCase("--sample-count 3 Other", "--sample-count takes one value, but 'Other' follows '3'. Targets come before the first switch")]
    [TestCase("--skip Other --skip CleanUp", "--skip is given twice. Give it once, with all its values: --skip A B.")]
    [TestCase("--quick --Quick", "--quick is given twice.")]
    [TestCase("Other --target CleanUp", "Targets are given both before the first switch and after --target.")]
    [TestCase("--target", "--target needs at least one target.")]
    [TestCase("Othre", "There is no target 'Othre'. Did you mean Other?")]
    [TestCase("--skip Othre", "There is no target 'Othre'.")]
    public void What_is_not_understood_is_an_error_that_says_how_it_is_spelled(string line, string message)
    {
        ParameterBuild build = new();
        using TestRun run = new();

        int exitCode = run.Execute(build, line.Split(' '));

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain(message);
        build.Ran.Should().BeEmpty();
    }

    [Test]
    public void A_value_that_does_not_fit_names_the_variable_that_it_came_from()
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { ["SAMPLE_COUNT"] = "few" } };

        int exitCode = run.Execute(build);

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain("'few' from the environment variable SAMPLE_COUNT is not a value of --sample-count.");
    }

    [Test]
    public void Two_variables_for_one_parameter_are_an_error()
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { ["SAMPLE_COUNT"] = "1", ["NUKE_SAMPLE_COUNT"] = "2" } };

        int exitCode = run.Execute(build);

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain("SAMPLE_COUNT and NUKE_SAMPLE_COUNT set the same parameter");
    }

    [Test]
    public void A_name_in_the_file_that_is_not_a_parameter_is_an_error()
    {
        ParameterBuild build = new();
        using TestRun run = new();
        run.WriteParameters("""{ "SampleCuont": 3 }""");

        int exitCode = run.Execute(build);

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain("sets 'SampleCuont', which is no parameter. Did you mean SampleCount?");
    }

    [Test]
    public void A_file_that_is_not_json_is_an_error_that_names_it()
    {
        ParameterBuild build = new();
        using TestRun run = new();
        run.WriteParameters("{ SampleCount: 3 }");

        int exitCode = run.Execute(build);

        exitCode.Should().NotBe(0);
        run.Output.Should().Contain($"{run.PathOf("parameters.json")} is not JSON: ");
    }

    [Test]
    public void The_environment_of_another_program_does_not_choose_targets()
    {
        ParameterBuild build = new();
        using TestRun run = new() { Environment = new Dictionary<string, string> { ["TARGET"] = "Other", ["HELP"] = "1", ["PLAN"] = "x" } };

        int exitCode = run.Execute(build);

        exitCode.Should().Be(0, run.Output);
        build.Ran.Should().Equal("Default");
    }

    private sealed class ParameterBuild : RecordingBuild
    {
        [Parameter("How many samples.")]
        public int SampleCount { get; private set; } = 4;

        [Parameter("What colour.")]
        public Colour Colour { get; private set; } = Colour.Red;

        [Parameter("Whether it is quick.")]
        public bool Quick { get; private set; }

        public Target Default => _ => _.Executes(Record(nameof(Default)));

        public Target CleanUp => _ => _.Executes(Record(nameof(CleanUp)));

        public Target Other => _ => _.Executes(Record(nameof(Other)));
    }

    [TypeConverter(typeof(TypeConverter<Colour>))]
    private sealed class Colour : Enumeration
    {
        public static readonly Colour Red = new() { Value = "red" };

        public static readonly Colour Green = new() { Value = "green" };
    }
}
