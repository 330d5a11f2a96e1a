using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.ReferenceData;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Tests;

internal sealed partial class HelpTests
{
    private static IEnumerable<string> CommandNamesButNew => CommandNames.Where(name => name != "new");

    private static IEnumerable<string> CommandNames => Application(TextWriter.Null).Build().Subcommands.Select(command => command.Name);

    [TestCaseSource(nameof(CommandNames))]
    public void Every_command_says_what_it_does_with_an_example(string command)
    {
        string help = HelpOf(command);

        help.Should().Contain("Description:").And.Contain("Examples:").And.Contain($"  litmus {command}");
    }

    [TestCaseSource(nameof(CommandNames))]
    public void Every_option_and_argument_is_described(string command)
    {
        Command described = Application(TextWriter.Null).Build().Subcommands.Single(candidate => candidate.Name == command);

        described.Options.Select(option => option.Description).Concat(described.Arguments.Select(argument => argument.Description))
            .Should().NotContain(text => string.IsNullOrWhiteSpace(text));
    }

    // The examples of litmus new name a paper that does not exist yet.
    [TestCaseSource(nameof(CommandNamesButNew))]
    public void The_claims_papers_and_cases_of_its_examples_exist(string command)
    {
        ReferenceDataset data = ReferenceDataset.Load(Path.Combine(Repository.Root, "reference-data"));
        string[] known =
        [
            .. data.Papers.Select(paper => paper.Id),
            .. data.Claims.Select(claim => claim.Id),
            .. new Suite(Repository.Root).Cases(data).Select(candidate => candidate.Description.Id),
        ];

        IEnumerable<string> named = NamesInExamples().Matches(HelpOf(command)).Select(match => match.Value).Where(name => !name.EndsWith('*'));

        named.Should().BeSubsetOf(known);
    }

    [TestCaseSource(nameof(CommandNames))]
    public void Its_examples_have_no_place_left_to_fill_in(string command) => HelpOf(command).Should().NotContain("{");

    [Test]
    public void The_examples_name_the_first_claim_and_the_first_gap_of_the_suite()
    {
        using TestWorkspace workspace = new();
        workspace.Run("explain", "--help").Out.Should().Contain($"  litmus explain {TestWorkspace.Square}");
        workspace.Run("sensitivity", "--help").Out.Should().Contain($"  litmus sensitivity {TestWorkspace.Square}", "nothing is accepted yet");
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.JudgementsPath)!);
        File.WriteAllText(
            workspace.JudgementsPath,
            $"claim_id,verdict\n{TestWorkspace.Square},Reproduced\n{TestWorkspace.Gap},NotReproduced\n");

        string help = workspace.Run("sensitivity", "--help").Out;

        help.Should().Contain($"  litmus sensitivity {TestWorkspace.Gap}").And.Contain($"  litmus sensitivity {TestWorkspace.Square} --json");
    }

    [TestCase("no such folder", "")]
    [TestCase("reference-data/other2021/claims.csv", "")]
    [TestCase("reference-data/other2021/claims.csv", "id,computable\n\"other2021.x")]
    [TestCase("reference-data/other2021/claims.csv", "id,computable\nother2021.x,measured-input\n")]
    public void Without_a_claim_the_examples_name_an_invented_one(string file, string text)
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "suites", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(file)!));
        File.WriteAllText(Path.Combine(folder, file), text);

        string help = HelpOf("explain", folder);
        Directory.Delete(folder, recursive: true);

        help.Should().Contain("  litmus explain smith2024.film-thickness");
    }

    [Test]
    public void The_general_help_lists_every_exit_code()
    {
        string help = HelpOf();

        foreach ((int code, string meaning) in ExitCodes.Meanings)
        {
            help.Should().MatchRegex($"(?m)^ +{code} +{Regex.Escape(meaning)}\r?$");
        }
    }

    [Test]
    public void Every_exit_code_has_a_meaning()
    {
        IEnumerable<int> codes =
            typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (int)field.GetRawConstantValue()!);

        ExitCodes.Meanings.Select(known => known.Code).Should().BeEquivalentTo(codes).And.BeInAscendingOrder();
    }

    [Test]
    public void The_readme_gives_the_exit_codes_in_the_same_words()
    {
        IEnumerable<string> rows =
            File.ReadLines(Path.Combine(Repository.Root, "validation", "Litmus.Cli", "README.md")).Where(line => ExitCodeRow().IsMatch(line));

        rows.Should().Equal(ExitCodes.Meanings.Select(known => $"| {known.Code} | {known.Meaning} |"));
    }

    [Test]
    public void Without_a_command_the_help_is_shown()
    {
        using StringWriter output = new();

        int code = Application(output).Run([]);

        code.Should().Be(ExitCodes.Success);
        output.ToString().Should().Be(HelpOf());
    }

    [TestCaseSource(nameof(CommandNames))]
    public void A_default_is_named_once_and_in_the_words_of_the_command_line(string command)
    {
        string[] lines = HelpOf(command).Split('\n');

        lines.Should().AllSatisfy(line => Regex.Count(line, @"\[default:").Should().BeLessThanOrEqualTo(1));
        lines.Should().NotContain(line => line.Contains("[default: Standard]", StringComparison.Ordinal));
    }

    [TestCase("e", "explain")]
    [TestCase("list --headl", "--headline")]
    [TestCase("list c", "claims", "cases")]
    public void The_shell_gets_the_words_that_complete_a_line(string typed, params string[] expected)
    {
        using StringWriter output = new();
        string line = $"litmus {typed}";

        Application(output).Run([$"[suggest:{line.Length}]", line]).Should().Be(ExitCodes.Success);

        output.ToString().Split('\n').Select(word => word.Trim()).Should().Contain(expected);
    }

    [TestCase("[suggest:-1]")]
    [TestCase("[suggest:x]")]
    [TestCase("[suggest:]")]
    [TestCase("[suggest:99999999999]")]
    public void A_completion_at_no_position_is_refused(string word) => Application(TextWriter.Null).Run([word, "litmus e"]).Should().Be(ExitCodes.Usage);

    [TestCase("[suggest:5000]")]
    [TestCase("[suggest]")]
    [TestCase("[suggest:0]")]
    public void A_completion_anywhere_else_is_no_error(string word) => Application(TextWriter.Null).Run([word, "litmus e"]).Should().Be(ExitCodes.Success);

    [Test]
    public void A_command_inside_another_one_does_not_show_the_arguments_of_the_outer_one()
    {
        using TestWorkspace workspace = new();

        workspace.Run("history", "append", "--help").Out.Should().NotContain("CLAIM");
        workspace.Run("history", "--help").Out.Should().Contain("CLAIM");
    }

    [Test]
    public void The_version_is_shown() => HelpOf("--version").Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+");

    [GeneratedRegex(@"^\| \d+ \|", RegexOptions.NonBacktracking)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex("""\b[a-z]+[0-9]{4}([./][a-z0-9*-]+)?""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamesInExamples();

    private static string HelpOf(string? command = null, string? suite = null)
    {
        using StringWriter output = new();
        string[] arguments = command switch
        {
            null => ["--help"],
            "--version" => ["--version"],
            _ => [command, "--help", "--suite", suite ?? Repository.Root],
        };
        Application(output).Run(arguments).Should().Be(ExitCodes.Success);
        return output.ToString();
    }

    private static LitmusApplication Application(TextWriter output) => new(new Terminal(output, TextWriter.Null, TextReader.Null), TimeProvider.System);
}
