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

        described.Options.Select(option => option.Description).Concat(described.Arguments.Select(argument => argument.Description)).Should().NotContain(text => string.IsNullOrWhiteSpace(text));
    }

    [TestCaseSource(nameof(CommandNames))]
    public void The_claims_papers_and_cases_of_its_examples_exist(string command)
    {
        ReferenceDataset data = ReferenceDataset.Load(Path.Combine(Repository.Root, "reference-data"));
        string[] known = [.. data.Claims.Select(claim => claim.Id), .. new Suite(Repository.Root).Cases(data).Select(candidate => candidate.Description.Id)];

        IEnumerable<string> named = NamesInExamples().Matches(HelpOf(command)).Select(match => match.Value).Where(name => !name.EndsWith('*') && !name.EndsWith('/'));

        named.Should().BeSubsetOf(known);
    }

    [Test]
    public void The_help_of_the_whole_lists_every_exit_code()
    {
        IEnumerable<int> codes = typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!);

        string help = HelpOf();

        foreach (int code in codes)
        {
            help.Should().MatchRegex($"(?m)^ +{code} +\\S");
        }
    }

    [Test]
    public void The_version_is_shown() => HelpOf("--version").Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+");

    [GeneratedRegex("""\b(yoon2023|zhang2025|wang2023|lewis2023|sanchez2024)[./][a-z0-9*-]*""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamesInExamples();

    private static string HelpOf(string? command = null)
    {
        using StringWriter output = new();
        string[] arguments = command switch
        {
            null => ["--help"],
            "--version" => ["--version"],
            _ => [command, "--help"],
        };
        Application(output).Run(arguments).Should().Be(ExitCodes.Success);
        return output.ToString();
    }

    private static LitmusApplication Application(TextWriter output) => new(new Terminal(output, TextWriter.Null, TextReader.Null), TimeProvider.System);
}
