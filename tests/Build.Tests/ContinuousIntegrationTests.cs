extern alias build;

using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Nuke.Common;
using Nuke.Common.IO;
using YamlDotNet.RepresentationModel;
using LitmusBuild = build::Build;

namespace Build.Tests;

/// <summary>The ready-made files for continuous integration call the build and nothing else, with targets and parameters that it has.</summary>
public sealed partial class ContinuousIntegrationTests
{
    private static readonly AbsolutePath Root = NukeBuild.RootDirectory;

    private static readonly AbsolutePath Folder = Root / "build" / "ci";

    private static readonly string[] Kept = ["artifacts/runs", "artifacts/nights", "artifacts/history"];

    private static readonly string[] YamlFiles = [".github/workflows/nightly.yml", ".github/workflows/check.yml", "build/ci/gitlab-ci.yml"];

    [TestCaseSource(nameof(Commands))]
    public void A_command_is_the_build_with_what_it_has_or_shows_a_file_of_the_report(string file, string command)
    {
        if (ShowsReport().IsMatch(command))
        {
            file.Should().StartWith(".github", "the page of a run is GitHub's");
            return;
        }

        string[] words = command.Split(' ');
        using TestRun run = new();

        words[0].Should().EndWith("build.sh");
        run.Execute(new LitmusBuild(), [.. words.Skip(1), "--plan"]).Should().Be(0, run.Output);
    }

    [Test]
    public void Every_file_runs_the_night() => Commands().GroupBy(data => (string)data.Arguments[0]!)
        .Where(group => group.Any(data => ((string)data.Arguments[1]!).Contains("build.sh Nightly", StringComparison.Ordinal)))
        .Select(group => group.Key).Should().BeEquivalentTo(
            ".github/workflows/nightly.yml", "build/ci/gitlab-ci.yml", "build/ci/Jenkinsfile", "build/ci/litmus-nightly.service");

    [Test]
    public void A_proposed_change_is_checked_wherever_the_system_knows_one() => Commands()
        .Where(data => ((string)data.Arguments[1]!).EndsWith("CheckChange", StringComparison.Ordinal)).Select(data => data.Arguments[0]).Should()
        .BeEquivalentTo(new[] { ".github/workflows/check.yml", "build/ci/gitlab-ci.yml", "build/ci/Jenkinsfile" });

    [Test]
    public void A_variable_for_the_build_is_a_parameter_of_it()
    {
        string[] parameters =
        [
            .. typeof(LitmusBuild).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Where(field => field.GetCustomAttribute<ParameterAttribute>() is not null).Select(field => field.Name.ToUpperInvariant()),
        ];
        string[] variables =
        [
            .. YamlFiles.Append("build/ci/Jenkinsfile")
                .SelectMany(file => Variable().Matches(File.ReadAllText(Root / file)))
                .Select(match => match.Groups["name"].Value.Replace("_", string.Empty, StringComparison.Ordinal)),
        ];

        variables.Should().HaveCount(3).And.OnlyContain(variable => parameters.Contains(variable));
    }

    [TestCase(".github/workflows/nightly.yml", 2)]
    [TestCase("build/ci/gitlab-ci.yml", 1)]
    public void What_the_next_night_needs_is_kept(string file, int times)
    {
        string text = File.ReadAllText(Root / file);

        Kept.Should().OnlyContain(folder => Regex.Count(text, $@"^\s+(- )?{folder}$", RegexOptions.Multiline, TimeSpan.FromSeconds(5)) == times);
        if (file.StartsWith(".github", StringComparison.Ordinal))
        {
            IEnumerable<YamlMappingNode> steps = Mappings(Read(file))
                .Where(node => ValueOf(node, "uses")?.StartsWith("actions/cache", StringComparison.Ordinal) == true);
            steps.Select(step => ValueOf(step, "if")).Should().Equal(null, "always()");
        }
    }

    [TestCase(".github/workflows/nightly.yml")]
    [TestCase(".github/workflows/check.yml")]
    public void A_workflow_may_read_and_nothing_else_and_no_text_of_a_stranger_becomes_a_command(string file)
    {
        YamlMappingNode permissions = (YamlMappingNode)Read(file).Children[new YamlScalarNode("permissions")];

        permissions.Children.Select(entry => $"{entry.Key}: {entry.Value}").Should().Equal("contents: read");
        Commands().Where(data => (string)data.Arguments[0]! == file).Should().OnlyContain(
            data => !((string)data.Arguments[1]!).Contains("${{", StringComparison.Ordinal));
    }

    [Test]
    [Platform("Linux")]
    public void Systemd_takes_the_units()
    {
        Assume.That(File.Exists("/usr/bin/systemd-analyze"), "systemd is not installed");
        string folder = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;
        try
        {
            foreach (string unit in (string[])["litmus-nightly.service", "litmus-nightly.timer"])
            {
                File.WriteAllText(
                    Path.Combine(folder, unit), File.ReadAllText(Folder / unit).Replace("%h/litmus", Root.ToString(), StringComparison.Ordinal));
            }

            ProcessStartInfo start = new("systemd-analyze", ["verify", "--man=no", Path.Combine(folder, "litmus-nightly.timer")])
            {
                RedirectStandardError = true, UseShellExecute = false,
            };
            using Process verify = Process.Start(start)!;
            string findings = verify.StandardError.ReadToEnd();
            verify.WaitForExit();

            // A container without a running systemd adds remarks of its own.
            findings.Split('\n').Should().NotContain(line => line.Contains("litmus-nightly", StringComparison.Ordinal));
            verify.ExitCode.Should().Be(0, findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<TestCaseData> Commands()
    {
        foreach (string file in YamlFiles)
        {
            foreach (YamlMappingNode node in Mappings(Read(file)))
            {
                string[] lines = node.Children.TryGetValue(new YamlScalarNode("script"), out YamlNode? found) && found is YamlSequenceNode script
                    ? [.. script.Select(line => line.ToString())]
                    : ValueOf(node, "run") is { } run ? run.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
                foreach (string line in lines)
                {
                    yield return Case(file, line);
                }
            }
        }

        foreach (Match match in ShellStep().Matches(File.ReadAllText(Folder / "Jenkinsfile")))
        {
            yield return Case("build/ci/Jenkinsfile", match.Groups["command"].Value);
        }

        foreach (string line in File.ReadLines(Folder / "litmus-nightly.service").Where(line => line.StartsWith("Exec", StringComparison.Ordinal)))
        {
            yield return Case("build/ci/litmus-nightly.service", line.Split('=', 2)[1]);
        }
    }

    private static TestCaseData Case(string file, string command) => new TestCaseData(file, command).SetArgDisplayNames(file, command);

    private static YamlMappingNode Read(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = new(Root / file);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<YamlMappingNode> Mappings(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>();

    private static string? ValueOf(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? found) && found is YamlScalarNode value ? value.Value : null;

    [GeneratedRegex(@"^cat artifacts/report/[\w.]+ >> ""\$GITHUB_STEP_SUMMARY""$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ShowsReport();

    [GeneratedRegex(@"\bNUKE_(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\bsh '(?<command>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ShellStep();
}
