using System.Diagnostics;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Tests;

/// <summary>Produced files against the published schema, by a validator that is not ours (Ajv).</summary>
public sealed class SchemaTests
{
    [Test]
    public void Every_produced_file_follows_the_schema()
    {
        SampleStore.RequireCharts();
        ClaimResult notFinite = SampleResults.Assess(SampleResults.Value("alpha2020.x", 1, Comparison.Claims.ReferenceClass.Analytic), SampleResults.Number(double.NaN, double.PositiveInfinity, 0), accepted: null);
        (int exitCode, string errors) = Check(
            ResultsFile.ToText(SampleResults.Document),
            ResultsFile.ToText(SampleResults.Green),
            ResultsFile.ToText(SampleResults.Document with { Claims = [], Cases = [], Papers = [], Troubles = ["A trouble."] }),
            ResultsFile.ToText(SampleResults.Document with { Claims = [notFinite] }));

        exitCode.Should().Be(0, errors);
    }

    [TestCase("\"verdict\": \"Reproduced\"", "\"verdict\": \"Passed\"")]
    [TestCase("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\"")]
    [TestCase("\"uNum\": 0.0001", "\"uNum\": \"small\"")]
    [TestCase("\"reason\": \"measured input\"", "\"reason\": \"no time\"")]
    [TestCase("\"headline\": true,", "")]
    [TestCase("\"holds\": true", "\"holds\": \"yes\"")]
    [TestCase("\"against\": \"the series\",", "")]
    [TestCase("\"doNotHold\": 0", "\"doNotHold\": -1")]
    public void The_schema_refuses_what_the_contract_does_not_allow(string from, string to)
    {
        SampleStore.RequireCharts();

        (int exitCode, _) = Check(ResultsFileTests.Doctor(from, to));

        exitCode.Should().Be(1);
    }

    private static (int ExitCode, string Errors) Check(params string[] texts)
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "schema", Guid.NewGuid().ToString("N"));
        ResultsFile.Write(Path.Combine(folder, "any.json"), SampleResults.Document);
        ProcessStartInfo start = new("node") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(SampleStore.ChartsFolder, "check-results.mjs"));
        start.ArgumentList.Add(Path.Combine(folder, ResultsFile.SchemaName));
        for (int i = 0; i < texts.Length; i++)
        {
            string path = Path.Combine(folder, $"{i}.json");
            File.WriteAllText(path, texts[i]);
            start.ArgumentList.Add(path);
        }

        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
