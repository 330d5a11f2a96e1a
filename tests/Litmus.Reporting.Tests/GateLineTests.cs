using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>The gate as commands of GitHub Actions and as a code quality report of GitLab.</summary>
public sealed partial class GateLineTests
{
    private const string Results = "artifacts/report/results.json";

    [Test]
    public void GitHub_gets_one_command_for_each_claim_that_is_red_or_worth_a_look_at_its_row()
    {
        IReadOnlyList<string> lines = GitHubCommands.Of(SampleResults.Document, Results, Place);

        lines.Should().HaveCount(2);
        lines[0].Should()
            .StartWith("::error file=reference-data/beta2021/claims.csv,line=17,col=1,title=LIT5001 beta2021.regressed::beta2021.regressed: red: Regressed.");
        lines[1].Should()
            .StartWith("::warning file=reference-data/beta2021/claims.csv,line=17,col=1,title=LIT7001 beta2021.undecided::beta2021.undecided: warn: ");
        GitHubCommands.Of(SampleResults.Green, Results, Place).Should().BeEmpty();
    }

    [Test]
    public void No_text_ends_a_command_of_GitHub_or_opens_another()
    {
        IReadOnlyList<string> lines = GitHubCommands.Of(HostileResults.Document, Results, _ => new ClaimPlace("a,b:c%/claims.csv", 3));

        lines.Should().HaveCountGreaterThan(3).And.OnlyContain(line => Command().IsMatch(line));
        (string Path, string Title, string Text)[] read = [.. lines.Select(Read)];
        read.Should().Contain(line => line.Path == "a,b:c%/claims.csv" && line.Title == "LIT5001 beta2021.regressed");
        read.Should().Contain(line => line.Text.Contains("%0A ::error::d ::stop-commands::e", StringComparison.Ordinal), "the text arrives as it was written");
    }

    [Test]
    public void GitLab_gets_the_same_lines_with_a_fingerprint_that_outlives_a_moved_number()
    {
        JsonArray report = JsonNode.Parse(CodeQualityReport.Of(SampleResults.Document, Results, Place))!.AsArray();
        ResultsDocument moved = SampleResults.Document with
        {
            Claims = [.. SampleResults.Claims.Select(claim => claim with { Gate = claim.Gate with { Message = "Another number." } })],
        };

        report.Should().HaveCount(GitHubCommands.Of(SampleResults.Document, Results, Place).Count);
        JsonNode red = report[0]!;
        red["check_name"]!.GetValue<string>().Should().Be("LIT5001");
        red["severity"]!.GetValue<string>().Should().Be("critical");
        red["description"]!.GetValue<string>().Should().StartWith("beta2021.regressed: red: Regressed.");
        red["location"]!["path"]!.GetValue<string>().Should().Be("reference-data/beta2021/claims.csv");
        red["location"]!["lines"]!["begin"]!.GetValue<int>().Should().Be(17);
        report[1]!["severity"]!.GetValue<string>().Should().Be("minor");
        Fingerprints(moved).Should().Equal(Fingerprints(SampleResults.Document));
        Fingerprints(SampleResults.Document with { Claims = [.. SampleResults.Claims, .. SampleResults.Claims] }).Should()
            .OnlyHaveUniqueItems("GitLab shows one of those that share one");
        CodeQualityReport.Of(SampleResults.Green, Results, Place).Should().Be("[]\n");
    }

    private static ClaimPlace Place(string id) => new($"reference-data/{id[..id.IndexOf('.', StringComparison.Ordinal)]}/claims.csv", 17);

    private static IEnumerable<string> Fingerprints(ResultsDocument document) =>
        JsonNode.Parse(CodeQualityReport.Of(document, Results, Place))!.AsArray().Select(entry => entry!["fingerprint"]!.GetValue<string>());

    // As the runner of GitHub reads it: properties up to the next '::', split at commas, each at its first '='; then the replacements undone.
    private static (string Path, string Title, string Text) Read(string line)
    {
        int end = line.IndexOf("::", 2, StringComparison.Ordinal);
        Dictionary<string, string> properties = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..end].Split(',')
            .Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => Undone(pair[1]), StringComparer.Ordinal);
        return (properties["file"], properties["title"], Undone(line[(end + 2)..]));
    }

    private static string Undone(string text) => text
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    [GeneratedRegex(
        "^::(error|warning) file=[^,:\n]+,line=\\d+,col=\\d+,title=[^,:\n]+::[^\n\r]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();
}
