using System.Text.Json;
using System.Text.RegularExpressions;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests.Heat;

/// <summary>
/// A suite from another field goes through the command from the check to the report: three statements on bodies that cool hold, and a fourth does not. What is
/// computed is compared with series that share no code with the case.
/// </summary>
[NonParallelizable]
internal sealed partial class HeatSuiteTests
{
    private const string Paper = "carslaw1959", Assembly = "Litmus.Carslaw1959";

    // A plate after the time 1: all terms of the series but the first are smaller than 1e-9.
    private static readonly double LostAtOne = 1 - (8 / (Math.PI * Math.PI) * Math.Exp(-Math.PI * Math.PI / 4));

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string _suite = string.Empty;
    private JsonElement[] _claims = [];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Litmus.Cli.Tests", "Heat", "suite");

    [OneTimeSetUp]
    public void RunSuite()
    {
        _suite = Path.Combine(TestContext.CurrentContext.WorkDirectory, "heat", Guid.NewGuid().ToString("N"));
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_suite, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        string cases = Path.Combine(Folder, "validation", "papers", Assembly);
        CompiledSuite.Compile(
            _suite, Assembly,
            [
                "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;",
                .. Directory.EnumerateFiles(cases, "*.cs").Select(File.ReadAllText),
            ],
            Directory.EnumerateFiles(cases, "*.notes.md").Select(path => ($"{Assembly}.{Path.GetFileName(path)}", path)));

        Litmus(ExitCodes.Success, "check");
        Litmus(ExitCodes.Success, "run", "--tier", "smoke", "--quiet");
        Litmus(ExitCodes.Change, "judge", "--tier", "smoke", "--quiet");
        Litmus(ExitCodes.Change, "report", "--no-plots");
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(_suite, "artifacts", "report", "results.json")));
        _claims = [.. results.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.Clone())];
    }

    [OneTimeTearDown]
    public void DeleteSuite() => TestFolder.Delete(_suite);

    [TestCase("half-time", "Reproduced")]
    [TestCase("order", "Reproduced")]
    [TestCase("flux", "Reproduced")]
    [TestCase("root-law", "NotReproduced")]
    public void Each_claim_has_its_verdict(string claim, string verdict)
    {
        Claim(claim).GetProperty("verdict").GetString().Should().Be(verdict);
    }

    [Test]
    public void The_half_time_is_that_of_the_series()
    {
        double middle = Enumerable.Range(0, 20).Sum(n =>
            4 / Math.PI * (n % 2 == 0 ? 1 : -1) / ((2 * n) + 1) * Math.Exp(-Math.Pow(((2 * n) + 1) * Math.PI / 2, 2) * Computed("half-time")));

        middle.Should().BeApproximately(0.5, 3e-4, "the scheme is known to 1e-4 in time, in which the middle cools by 1.2 times as much");
    }

    [Test]
    public void The_heat_that_is_lost_is_that_of_the_series()
    {
        Computed("root-law").Should().BeApproximately(LostAtOne, 1e-4, "halving the cells changes it by less");
    }

    // The first two terms of the series of Bessel functions: zeros of J0 and the values of J1 there. The others are below 1e-6 at the time 0.2.
    [Test]
    public void The_order_is_that_of_the_three_series()
    {
        const double time = 0.2;
        double plate = 4 / Math.PI * (Math.Exp(-Math.PI * Math.PI / 4 * time) - (Math.Exp(-9 * Math.PI * Math.PI / 4 * time) / 3));
        (double Zero, double Value)[] bessel = [(2.404826, 0.519147), (5.520078, -0.340265)];
        double cylinder = 2 * bessel.Sum(term => Math.Exp(-term.Zero * term.Zero * time) / (term.Zero * term.Value));
        double sphere = 2 * (Math.Exp(-Math.PI * Math.PI * time) - Math.Exp(-4 * Math.PI * Math.PI * time));

        sphere.Should().BeLessThan(cylinder);
        cylinder.Should().BeLessThan(plate);
        Claim("order").GetProperty("observed").GetProperty("value").GetString().Should().Be("sphere < cylinder < plate");
    }

    [Test]
    public void Cases_that_are_older_than_their_source_are_named()
    {
        string source = Path.Combine("validation", "papers", Assembly, "Changed.cs");
        File.WriteAllText(Path.Combine(_suite, source), "// Not built.\n");
        try
        {
            Litmus(ExitCodes.Success, "run", "--tier", "smoke").Should().Contain($"{source} was changed after its cases were built")
                .And.Contain("dotnet build");
        }
        finally
        {
            File.Delete(Path.Combine(_suite, source));
        }
    }

    [Test]
    public void No_text_of_the_report_knows_another_field()
    {
        string report = Path.Combine(_suite, "artifacts", "report");
        IEnumerable<string> strange =
            from file in Directory.EnumerateFiles(report, "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".html" or ".json" or ".md" or ".csv" or ".xml" or ".sarif" or ".trx" or ".txt"
            from Match match in WordOfAnotherField().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {match.Value}";

        strange.Distinct().Should().BeEmpty("the reader of this report knows heat");
        File.ReadAllText(Path.Combine(report, $"{Paper}.html")).Should().Contain("Conduction of Heat in Solids").And.Contain("plate");
    }

    private JsonElement Claim(string name) => _claims.Single(claim => claim.GetProperty("id").GetString() == $"{Paper}.{name}");

    private double Computed(string name) => Claim(name).GetProperty("observed").GetProperty("value").GetDouble();

    private string Litmus(int expectedCode, params string[] arguments) => new OutsideCommand(_suite, Patience).Run(
        expectedCode, "dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), .. arguments, "--suite", _suite]);

    [GeneratedRegex(
        @"(?i:lithium|\banode|cathode|electrode|electrolyt|electrochem|batter(y|ies)|dendrit|zhang2025|yoon2023|wang2023|lewis2023|sanchez2024)|\bLi\b|mAh\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WordOfAnotherField();
}
