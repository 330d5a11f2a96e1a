using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Schema;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Tests;

/// <summary>Compares produced files with the published schema. The validator (JsonSchema.Net) is not ours.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ResultsFile.Schema);

    private static ResultsDocument NotFinite { get; } = SampleResults.Document with
    {
        Claims =
        [
            SampleResults.Assess(
                SampleResults.Value("alpha2020.x", 1, ReferenceClass.Analytic), SampleResults.Number(double.NaN, double.PositiveInfinity, 0), accepted: null),
        ],
    };

    private static IEnumerable<ResultsDocument> Produced =>
    [
        SampleResults.Document, SampleResults.Green, SampleResults.Document with { Claims = [], Cases = [], Papers = [], Troubles = ["A trouble."] }, NotFinite,
    ];

    [Test]
    public void Every_produced_file_follows_the_schema([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        EvaluationResults found = Check(ResultsFile.ToText(document));

        found.IsValid.Should().BeTrue(string.Join('\n', Errors(found)));
    }

    [TestCase("\"verdict\": \"Reproduced\"", "\"verdict\": \"Passed\"")]
    [TestCase("\"schemaVersion\": \"1.3\"", "\"schemaVersion\": \"2.0\"")]
    [TestCase("\"uNum\": 0.0001", "\"uNum\": \"small\"")]
    [TestCase("\"reason\": \"measured input\"", "\"reason\": \"no time\"")]
    [TestCase("\"headline\": true,", "")]
    [TestCase("\"headline\": true,", "\"headline\": true, \"heading\": 1,")]
    [TestCase("\"holds\": true", "\"holds\": \"yes\"")]
    [TestCase("\"against\": \"the series\",", "")]
    [TestCase("\"doNotHold\": 0", "\"doNotHold\": -1")]
    [TestCase("\"palette\": \"series\"", "\"palette\": \"rainbow\"")]
    [TestCase("\"accepted\": \"Reproduced\"", "\"accepted\": null")]
    [TestCase("\"startedUtc\": \"2026-03-14T15:09:26.0000000Z\"", "\"startedUtc\": \"2026-03-14\"")]
    [TestCase("\"gate\": \"red: Regressed\"", "\"gate\": \"red: Rejected\"")]
    public void The_schema_refuses_what_the_contract_does_not_allow(string from, string to)
    {
        Check(ResultsFileTests.Doctor(from, to)).IsValid.Should().BeFalse();
    }

    [Test]
    public void The_published_schema_is_that_of_the_types()
    {
        string path = Path.Combine(SampleStore.ChartsFolder, "..", ResultsFile.SchemaName);
        string published = File.ReadAllText(path);
        if (published != ResultsFile.Schema)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".received.json"), ResultsFile.Schema);
        }

        published.Should().Be(
            ResultsFile.Schema, "this is the published schema. If the contract was meant to change, move results.schema.received.json over it");
    }

    private static EvaluationResults Check(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        return Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }

    private static IEnumerable<string> Errors(EvaluationResults found) =>
        found.Details!.Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
}
