using System.Text.Json;
using System.Xml.Linq;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>The suite checks itself: one number changed in a stored results file is red everywhere.</summary>
public sealed class DoctoredResultsTests
{
    private const string Results = "artifacts/report/results.json";

    // A result that was green, the number that is changed in it, and the claim that it belongs to.
    private static readonly object[][] Changes =
    [
        [
            "\"value\": 34.87,\n        \"unit\"", "\"value\": 35.87,\n        \"unit\"", SampleResults.DepletionTime,
            "an observed value, inside its margin before and after",
        ],
        [
            "\"value\": 34.87,\n        \"unit\"", "\"value\": 134.87,\n        \"unit\"", SampleResults.DepletionTime,
            "an observed value, outside its margin now",
        ],
        ["\"value\": 36,", "\"value\": 35,", SampleResults.DepletionTime, "an expected value"],
        ["\"value\": 0.1,\n        \"basis\"", "\"value\": 0.9,\n        \"basis\"", SampleResults.DepletionTime, "a margin"],
        ["\"bandUpper\": 21", "\"bandUpper\": 22", SampleResults.Gap, "the band of a known gap"],
        ["\"supremumFactor\": 1000", "\"supremumFactor\": 100", SampleResults.Gap, "a sensitivity"],
        ["\"value\": 300,", "\"value\": 310,", SampleResults.Plateau, "an input of its case"],
    ];

    [TestCaseSource(nameof(Changes))]
    public void One_changed_number_is_red_everywhere(string from, string to, string claimId, string what)
    {
        string green = ResultsFile.ToText(SampleResults.Green);
        int at = green.IndexOf(from, StringComparison.Ordinal);
        at.Should().BeGreaterThan(0, "the sample holds {0}", what);
        string doctored = green[..at] + to + green[(at + from.Length)..];

        ResultsDocument document = ResultsFile.Parse(doctored, Results);

        document.ExitCode.Should().Be(ExitCodes.Data);
        MustBeRedOnEveryPage(document, exitCode: 3);
        Dictionary<string, string> pages = SamplePages.Of(document);
        pages[SamplePages.Index].Should().Contain($"<tr class=\"claim-row gate-red\" id=\"{claimId}\"", "its row in the table of all claims is red");
        pages[SamplePages.Alpha].Should().Contain($"<details class=\"card gate-red\" data-id=\"{claimId}\"", "its card is red");
        pages.Values.Should().OnlyContain(page => page.Contains("The results cannot be trusted", StringComparison.Ordinal), "each page says so");
        XElement[] errors = [.. XDocument.Parse(JUnitReport.Of(document)).Descendants("error")];
        errors.Select(error => error.Parent!.Attribute("name")!.Value).Should().Contain(claimId);
        SarifErrors(document).Should().Contain(text => text.StartsWith(claimId + ": red: DataError", StringComparison.Ordinal));
        MsBuildLines.Of(document, Results, _ => new ClaimPlace("claims.csv", 2))
            .Should().Contain(line => line.StartsWith($"claims.csv(2,1): error LIT3901: {claimId}: ", StringComparison.Ordinal));
        FailedInTrx(document).Should().Contain(claimId);
        GitHubCommands.Of(document, Results, _ => new ClaimPlace("claims.csv", 2))
            .Should().Contain(line => line.StartsWith($"::error file=claims.csv,line=2,col=1,title=LIT3901 {claimId}::", StringComparison.Ordinal));
        CodeQualityReport.Of(document, Results, _ => null).Should().Contain($"\"description\": \"{claimId}: red: DataError");
        ConsoleSummary.Of(document).Should().Contain($"red: DataError  {claimId}").And.Contain("Gate RED (exit code 3)");
    }

    [TestCase("\"evidence\": \"model\"", "\"evidence\": \"law\"", "a word of evidence")]
    [TestCase("\"evidence\": \"cannot fail\"", "\"evidence\": \"model\"", "evidence that says that nothing was risked")]
    [TestCase("\"distance\": 0.3", "\"distance\": 30", "a severity")]
    [TestCase("\"holds\": 198", "\"holds\": 194", "a robustness")]
    [TestCase("\"rank\": \"decisive\"", "\"rank\": \"slight\"", "the rank of a finding")]
    public void One_changed_word_about_the_weight_of_a_test_is_red_on_every_page(string from, string to, string what)
    {
        ClaimResult claim = SampleResults.Green.Claims[1];
        ClaimResult weighed = claim with
        {
            Evidence = Evidence.Model,
            Severity = new Severity(0.3, "diffusionCoefficient", 3e-11, "cm2/s", null),
            Observation = claim.Observation! with { Robustness = new Robustness(198, 200, []) },
        };
        ResultsDocument sample = SampleResults.Green with
        {
            Claims = [SampleResults.Green.Claims[0] with { Evidence = Evidence.CannotFail }, weighed, .. SampleResults.Green.Claims.Skip(2)],
        };
        string green = ResultsFile.ToText(sample);
        int at = green.IndexOf(from, StringComparison.Ordinal);
        at.Should().BeGreaterThan(0, "the sample holds {0}", what);

        ResultsDocument document = ResultsFile.Parse(green[..at] + to + green[(at + from.Length)..], Results);

        MustBeRedOnEveryPage(document, exitCode: 3);
    }

    [TestCase("\"found\": 0.50125", "\"found\": 0.5025", "a number found, inside its tolerance before and after")]
    [TestCase("\"found\": 0.50125", "\"found\": 0.6", "a number found, outside its tolerance now")]
    [TestCase("\"expected\": 0.5,", "\"expected\": 0.4,", "an exact number")]
    [TestCase("\"value\": 0.01,", "\"value\": 0.001,", "a tolerance")]
    [TestCase("\"holds\": true", "\"holds\": false", "the word itself")]
    public void One_changed_number_of_a_check_is_red_everywhere(string from, string to, string what)
    {
        string green = ResultsFile.ToText(SampleResults.Green);
        int start = green.IndexOf(SampleResults.CheckName, StringComparison.Ordinal);
        int at = green.IndexOf(from, start, StringComparison.Ordinal);
        at.Should().BeGreaterThan(0, "the sample holds {0}", what);

        ResultsDocument document = ResultsFile.Parse(green[..at] + to + green[(at + from.Length)..], Results);

        document.ExitCode.Should().Be(ExitCodes.Data);
        MustBeRed(document, "DataError", "LIT3901", exitCode: 3, element: "error");
    }

    [Test]
    public void A_check_that_does_not_hold_is_red_everywhere_whatever_the_claims_are()
    {
        ResultsDocument failing = WithFound(0.6);

        ResultsDocument document = ResultsFile.Parse(ResultsFile.ToText(failing), Results);

        document.Troubles.Should().BeEmpty("nothing was altered");
        MustBeRed(document, "CheckFailed", "LIT5005", exitCode: 5, element: "failure");
        SamplePages.All(document).Should()
            .Contain("does not hold").And.Contain("1 of 3 checks does not hold.").And.Contain("1 check of the solvers does not hold.");
        ConsoleSummary.Of(document).Should().Contain("2 of 3 checks against exact results hold");
        SummaryMarkdown.Of(document).Should()
            .Contain($"- {SampleResults.VerificationId}: {SampleResults.CheckName}: red: CheckFailed. It does not hold").And.Contain("2 of 3 checks");
    }

    [Test]
    public void A_doctored_file_with_newly_computed_digests_is_still_red()
    {
        ResultsDocument lying = WithFound(0.6);
        lying = lying with
        {
            Cases = [.. lying.Cases.Select(result => result with { Checks = [.. result.Checks.Select(check => check with { Holds = true })] })],
        };

        ResultsDocument document = ResultsFile.Parse(ResultsFile.ToText(lying), Results);

        document.ExitCode.Should().Be(ExitCodes.Data);
        MustBeRed(document, "DataError", "LIT3901", exitCode: 3, element: "error");
    }

    [Test]
    public void What_is_not_changed_is_green_everywhere()
    {
        ResultsDocument document = ResultsFile.Parse(ResultsFile.ToText(SampleResults.Green), Results);

        document.ExitCode.Should().Be(ExitCodes.Success);
        SamplePages.All(document).Should()
            .NotContain("data-gate=\"red\"").And.NotContain("claim-row gate-red").And.NotContain("class=\"card gate-red\"");
        XDocument.Parse(JUnitReport.Of(document)).Descendants()
            .Should().NotContain(element => element.Name.LocalName == "error" || element.Name.LocalName == "failure");
        SarifErrors(document).Should().BeEmpty();
        MsBuildLines.Of(document, Results, _ => null).Should().BeEmpty();
        FailedInTrx(document).Should().BeEmpty();
        GitHubCommands.Of(document, Results, _ => null).Should().BeEmpty();
        ConsoleSummary.Of(document).Should().Contain("Gate OK (exit code 0)");
    }

    private static ResultsDocument WithFound(double found) => SampleResults.Green with
    {
        Cases =
        [
            .. SampleResults.Green.Cases.Select(result => result with
            {
                Checks = [.. result.Checks.Select(check => check.Name == SampleResults.CheckName
                    ? CheckResult.Of(check.Name, check.Against, found, check.Expected, check.Unit, check.Tolerance)
                    : check)],
            }),
        ],
    };

    private static void MustBeRed(ResultsDocument document, string gate, string rule, int exitCode, string element)
    {
        string id = $"{SampleResults.VerificationId}: {SampleResults.CheckName}";
        MustBeRedOnEveryPage(document, exitCode);
        Dictionary<string, string> pages = SamplePages.Of(document);
        pages[SamplePages.Verification].Should().Contain($"<tr class=\"check-row gate-red\"><td>{SampleResults.CheckName}</td>", "its row is red");
        pages[SamplePages.Index].Should().Contain($"code-{gate}\">red: ", "it needs a decision");
        XDocument.Parse(JUnitReport.Of(document)).Descendants(element)
            .Select(found => found.Parent!.Attribute("name")!.Value).Should().Contain(SampleResults.CheckName);
        SarifErrors(document).Should().Contain(text => text.StartsWith($"{id}: red: {gate}", StringComparison.Ordinal));
        MsBuildLines.Of(document, Results, _ => null).Should()
            .Contain(line => line.StartsWith($"{Results}(1,1): error {rule}: {id}: ", StringComparison.Ordinal));
        ConsoleSummary.Of(document).Should().Contain($"red: {gate}  {id}").And.Contain($"Gate RED (exit code {exitCode})");
    }

    private static void MustBeRedOnEveryPage(ResultsDocument document, int exitCode) => SamplePages.Of(document).Should()
        .OnlyContain(page => page.Value.Contains($"data-gate=\"red\" data-exit-code=\"{exitCode}\"", StringComparison.Ordinal));

    private static string[] FailedInTrx(ResultsDocument document) =>
    [
        .. XDocument.Parse(TrxReport.Of(document)).Descendants().Where(element => element.Attribute("outcome")?.Value == "Failed")
            .Select(element => element.Attribute("testName")?.Value).OfType<string>(),
    ];

    private static string[] SarifErrors(ResultsDocument document)
    {
        using JsonDocument json = JsonDocument.Parse(SarifReport.Of(document, Results, _ => null));
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("level").GetString() == "error")
            .Select(result => result.GetProperty("message").GetProperty("text").GetString()!)];
    }
}
