using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>SARIF beside its schema, and what becomes of a known gap there.</summary>
public sealed class SarifSchemaTests
{
    private const string Results = "artifacts/report/results.json";

    private static readonly JsonSchema Schema = JsonSchema.FromFile(OutsideFile.Path("sarif-2.1.0.json"));

    private static IEnumerable<ResultsDocument> Produced =>
    [
        SampleResults.Document, SampleResults.Green, SampleResults.Document with { Claims = [], Cases = [], Papers = [] }, HostileResults.Document,
    ];

    [Test]
    public void The_file_follows_the_schema([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        EvaluationResults found = Check(SarifReport.Of(document, Results, _ => new ClaimPlace("reference-data/a b/claims.csv", 2)));

        found.IsValid.Should().BeTrue(string.Join('\n', Errors(found)));
    }

    [TestCase("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [TestCase("\"kind\": \"external\"", "\"kind\": \"elsewhere\"")]
    [TestCase("\"kind\": \"external\",", "")]
    [TestCase("\"ruleId\":", "\"rule\":")]
    [TestCase("\"startLine\": 1", "\"startLine\": 0")]
    [TestCase("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\"")]
    public void The_schema_refuses_what_the_standard_does_not_allow(string from, string to)
    {
        string sarif = SarifReport.Of(SampleResults.Document, Results, _ => null);

        sarif.Should().Contain(from);
        Check(sarif.Replace(from, to, StringComparison.Ordinal)).IsValid.Should().BeFalse();
    }

    [Test]
    public void A_known_gap_is_suppressed_with_the_reason_of_its_judgement_and_the_title_of_its_finding()
    {
        JsonArray results = JsonNode.Parse(SarifReport.Of(SampleResults.Document, Results, _ => null))!["runs"]![0]!["results"]!.AsArray();

        JsonNode gap = results.Single(result => result!["ruleId"]!.GetValue<string>() == "LIT7003")!;
        JsonNode suppression = gap["suppressions"]!.AsArray().Should().ContainSingle().Which!;
        suppression["kind"]!.GetValue<string>().Should().Be("external");
        suppression["status"]!.GetValue<string>().Should().Be("accepted");
        suppression["justification"]!.GetValue<string>().Should()
            .Be("reviewed against the figure Finding alpha2020/slow-slab: The stated time is half the computed one.");
        results.Where(result => result != gap).Should().OnlyContain(
            result => result!["suppressions"]!.AsArray().Count == 0,
            "the standard wants a list for each result where one has a list, and a red claim is not excused");
    }

    private static EvaluationResults Check(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        return Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
    }

    private static IEnumerable<string> Errors(EvaluationResults found) =>
        found.Details!.Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
}
