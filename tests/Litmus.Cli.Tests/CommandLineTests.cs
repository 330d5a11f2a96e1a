using System.CommandLine;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>The messages for a command line that is not understood.</summary>
internal sealed class CommandLineTests : WorkspaceTest
{
    // Every option of every command whose value is not any text.
    private static IEnumerable<TestCaseData> TypedOptions => Root.Subcommands
        .SelectMany(command =>
            command.Options.Where(option => option.ValueType != typeof(string) && option.ValueType != typeof(string[])
                && option.Arity.MaximumNumberOfValues > 0)
            .Select(option => new TestCaseData(command.Name, option.Name)));

    private static IEnumerable<TestCaseData> Flags => Root.Subcommands
        .SelectMany(command =>
            command.Options.Where(option => option.ValueType == typeof(bool) && option.Name is not "--help")
            .Select(option => new TestCaseData(command.Name, option.Name)));

    private static RootCommand Root =>
        new LitmusApplication(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), TimeProvider.System).Build();

    [Test]
    public void There_are_options_to_try()
    {
        TypedOptions.Should().HaveCountGreaterThan(6);
        Flags.Should().HaveCountGreaterThan(10);
    }

    [TestCaseSource(nameof(TypedOptions))]
    public void A_value_that_is_none_is_refused_with_option_value_and_what_was_expected(string command, string option)
    {
        foreach (string value in (string[])["abc", "99999999999999999999", "-1"])
        {
            TestWorkspace.Outcome outcome = Workspace.Run(command, $"{option}={value}");

            outcome.Code.Should().Be(ExitCodes.Usage);
            outcome.Error.Should().StartWith($"litmus: {option}: '{value}' ").And.Contain($"see: litmus {command} --help").And.NotContain("System.")
                .And.NotContain("Litmus.").And.NotContain("   at ");
            outcome.Out.Should().BeEmpty();
        }
    }

    [TestCaseSource(nameof(Flags))]
    public void A_flag_takes_no_value(string command, string option)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(command, $"{option}=abc");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().NotContain("System.").And.NotContain("   at ");
    }

    [TestCase("--jobs: 'abc' is no whole number from 1 to 256.", "run", "--jobs", "abc")]
    [TestCase("--jobs: '257' is no whole number from 1 to 256.", "run", "-j", "257")]
    [TestCase("--time-limit: '5' has no unit; write 5s, 5min, 5h or 5d.", "run", "--time-limit", "5")]
    [TestCase("--verdict: 'Foo' is none of Reproduced, NotReproduced, Inconclusive, Consistent, WithinBand, NotAssessed.", "list", "--verdict", "Foo")]
    [TestCase("--tier: 'nightl' is none of smoke, standard, nightly, paper. Did you mean 'nightly'?", "judge", "--tier", "nightl")]
    [TestCase("'claim' is none of claims, cases, papers, findings, coverage. Did you mean 'claims'?", "list", "claim")]
    [TestCase("There is no command 'explan'. Did you mean 'explain'?", "explan", "x")]
    [TestCase("There is no command 'explian'. Did you mean 'explain'?", "explian", "x", "--json")]
    [TestCase("There is no command 'frobnicate'.", "frobnicate")]
    [TestCase("There is no option '--jsn'. Did you mean '--json'?", "explain", TestWorkspace.Square, "--jsn")]
    [TestCase("There is no option '--jsn'. Did you mean '--json'?", "run", "--jsn")]
    [TestCase("There is no option '--artifact'. Did you mean '--artifacts'?", "run", "--artifact=x")]
    [TestCase("'more' is one word too many: litmus explain takes CLAIM and options.", "explain", TestWorkspace.Square, "more")]
    [TestCase("'more' is one word too many: litmus judge takes options alone.", "judge", "more")]
    [TestCase("'more' is one word too many: litmus new solver takes SOLVER and options.", "new", "solver", "HeatConduction", "more")]
    [TestCase("There is no command 'new papr'. Did you mean 'new paper'?", "new", "papr", "smith2024")]
    [TestCase("There is no command 'new frobnicate'.", "new", "frobnicate")]
    [TestCase("There is no command 'new frobnicate'.", "new", "frobnicate", "--help", Description = "the help of 'new' is no answer")]
    [TestCase("There is no command 'frobnicate'.", "frobnicate", "-h")]
    public void The_first_line_says_what_is_wrong(string expected, params string[] arguments)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(arguments);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Split('\n')[0].TrimEnd('\r').Should().Be($"litmus: {expected}");
    }

    [TestCase("litmus new paper", "new", "paper", "smith2024")]
    [TestCase("litmus new", "new", "papr")]
    [TestCase("litmus", "frobnicate")]
    public void The_last_line_names_the_command_whose_help_to_read(string command, params string[] arguments) =>
        Workspace.Run(arguments).Error.TrimEnd().Should().EndWith($"see: {command} --help");

    [Test]
    public void A_value_that_begins_with_an_at_sign_is_text()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();

        Workspace.Run("accept", TestWorkspace.Square, "--reason", "@all of it", "--by", "@smith", "--yes").Code.Should().Be(ExitCodes.Success);

        File.ReadAllText(Workspace.JudgementsPath).Should().Contain("@all of it,,@smith");
    }

    [TestCase("mini2020.*",
        "'mini2020.*' is no claim but a pattern, and one claim is needed here. List those of mini2020 with: litmus list claims --paper mini2020")]
    [TestCase("mini2020", "'mini2020' is no claim but a paper, and one claim is needed here. List those of mini2020 with: litmus list claims --paper mini2020")]
    [TestCase("*.square", "'*.square' is no claim but a pattern, and one claim is needed here. List them with: litmus list claims")]
    [TestCase("mini2020.density-of-the-electrolyte",
        "There is no claim 'mini2020.density-of-the-electrolyte'. List those of mini2020 with: litmus list claims --paper mini2020")]
    public void A_word_that_names_no_claim_is_refused_with_how_to_find_one(string id, string expected)
    {
        foreach (string command in (string[])["explain", "sensitivity", "accept"])
        {
            TestWorkspace.Outcome outcome = Workspace.Run(command, id);

            outcome.Code.Should().Be(ExitCodes.Usage);
            outcome.Error.TrimEnd().Should().Be($"litmus: {expected}");
        }
    }
}
