using System.Text.Json;
using System.Xml.Linq;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>The suite's check on itself: one number changed in a stored results file is red everywhere.</summary>
public sealed class DoctoredResultsTests
{
    private const string Results = "artifacts/report/results.json";

    // A result that was green, the number that is changed in it, and the claim that it belongs to.
    private static readonly object[][] Changes =
    [
        ["\"value\": 34.87,\n        \"unit\"", "\"value\": 35.87,\n        \"unit\"", SampleResults.DepletionTime, "an observed value, inside its margin before and after"],
        ["\"value\": 34.87,\n        \"unit\"", "\"value\": 134.87,\n        \"unit\"", SampleResults.DepletionTime, "an observed value, outside its margin now"],
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
        string page = HtmlReport.Render(document, ChartSet.None);
        page.Should().Contain("<header class=\"banner gate-red\"").And.Contain("data-exit-code=\"3\"", "the banner is red");
        page.Should().Contain($"<tr class=\"claim-row gate-red\" id=\"row-claim-{claimId}\"", "its row in the matrix is red");
        page.Should().Contain($"<details class=\"card gate-red\" id=\"claim-{claimId}\"", "its card is red");
        XElement[] errors = [.. XDocument.Parse(JUnitReport.Of(document)).Descendants("error")];
        errors.Select(error => error.Parent!.Attribute("name")!.Value).Should().Contain(claimId);
        SarifErrors(document).Should().Contain(text => text.StartsWith(claimId + ": red: DataError", StringComparison.Ordinal));
        MsBuildLines.Of(document, Results, _ => new ClaimPlace("claims.csv", 2)).Should().Contain(line => line.StartsWith($"claims.csv(2,1): error LIT3901: {claimId}: ", StringComparison.Ordinal));
        ConsoleSummary.Of(document).Should().Contain($"red: DataError  {claimId}").And.Contain("Gate RED (exit code 3)");
    }

    [Test]
    public void What_is_not_changed_is_green_everywhere()
    {
        ResultsDocument document = ResultsFile.Parse(ResultsFile.ToText(SampleResults.Green), Results);

        document.ExitCode.Should().Be(ExitCodes.Success);
        HtmlReport.Render(document, ChartSet.None).Should().Contain("<header class=\"banner gate-ok\"").And.NotContain("claim-row gate-red").And.NotContain("class=\"card gate-red\"");
        XDocument.Parse(JUnitReport.Of(document)).Descendants().Should().NotContain(element => element.Name.LocalName == "error" || element.Name.LocalName == "failure");
        SarifErrors(document).Should().BeEmpty();
        MsBuildLines.Of(document, Results, _ => null).Should().BeEmpty();
        ConsoleSummary.Of(document).Should().Contain("Gate OK (exit code 0)");
    }

    private static string[] SarifErrors(ResultsDocument document)
    {
        using JsonDocument json = JsonDocument.Parse(SarifReport.Of(document, Results, _ => null));
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("level").GetString() == "error")
            .Select(result => result.GetProperty("message").GetProperty("text").GetString()!)];
    }
}
