using System.Text.Json;
using System.Xml.Linq;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

public sealed class SummariesTests
{
    private const string Results = "artifacts/report/results.json";

    [Test]
    public void A_missing_run_is_an_error_and_is_not_called_a_failure()
    {
        ClaimResult missing = SampleResults.Assess(
            SampleResults.Value("alpha2020.missing", 1, ReferenceClass.Experiment), SampleResults.Number(1, 0, 0), accepted: null, Execution.NotRun);
        ResultsDocument document = SampleResults.Document with { Claims = [missing] };

        string junit = JUnitReport.Of(document), sarif = SarifReport.Of(document, Results, _ => null), console = ConsoleSummary.Of(document);

        junit.Should().Contain("<error").And.Contain("No run with the present code and inputs is stored").And.NotContain("failed");
        sarif.Should().Contain("LIT8001").And.Contain("No run with the present code and inputs is stored");
        console.Should().Contain("red: NotRun").And.NotContain("run failed");
    }

    [Test]
    public void JUnit_counts_are_those_of_its_tests_and_a_known_gap_is_skipped_not_passed()
    {
        XElement xml = XDocument.Parse(JUnitReport.Of(SampleResults.Document)).Root!;

        XElement[] cases = [.. xml.Descendants("testcase")];
        cases.Should()
            .HaveCount(
                SampleResults.Claims.Length + SampleResults.Document.Verification.Count + 1,
                "the results as a whole are one test, and so is each check of a solver");
        Count(xml, "tests").Should().Be(cases.Length);
        Count(xml, "failures").Should().Be(xml.Descendants("failure").Count()).And.Be(1);
        Count(xml, "errors").Should().Be(xml.Descendants("error").Count()).And.Be(0);
        xml.Elements("testsuite").Sum(suite => Count(suite, "skipped")).Should().Be(xml.Descendants("skipped").Count()).And.Be(2);
        xml.Elements("testsuite").Sum(suite => Count(suite, "tests")).Should().Be(cases.Length);
        xml.Elements("testsuite").Sum(suite => Count(suite, "failures")).Should().Be(1);
        Case(xml, SampleResults.Gap).Element("skipped")!.Attribute("message")!.Value.Should().StartWith("KNOWN GAP: ");
        Case(xml, SampleResults.Regressed).Element("failure")!.Attribute("type")!.Value.Should().Be("Regressed");
    }

    [Test]
    public void The_sums_by_evidence_stand_in_JUnit_the_console_and_the_summary_and_each_claim_has_its_link()
    {
        ResultsDocument document = SampleResults.Document with
        {
            Claims = [.. SampleResults.Claims.Select((claim, index) => claim with { Evidence = index % 2 == 0 ? Evidence.Law : Evidence.Restatement })],
        };

        XElement suite = XDocument.Parse(JUnitReport.Of(document)).Root!.Elements("testsuite").Single(suite => suite.Attribute("name")!.Value == "alpha2020");
        string console = ConsoleSummary.Of(document), summary = SummaryMarkdown.Of(document), sarif = SarifReport.Of(document, Results, _ => null);

        suite.Element("properties")!.Elements().ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Attribute("value")!.Value)
            .Should().Contain("reproduced.law", "2").And.Contain("reproduced.model", "0").And.Contain("notCounted.restatement", "3");
        const string Sums = "Reproduced by a model that could have failed: 0; by a law: 2; arithmetic of the paper's own numbers: 0.";
        console.Should().Contain(Sums).And.Contain("Not counted as reproduced: 3 that only restate printed numbers.");
        summary.Should().Contain(Sums).And.Contain("[A model of a slab](alpha2020.html)");
        Case(suite, SampleResults.Gap).Element("skipped")!.Attribute("message")!.Value.Should().EndWith("Card: alpha2020.html#known-gap");
        sarif.Should().Contain("artifacts/report/alpha2020.html#known-gap");
    }

    [Test]
    public void JUnit_holds_any_text()
    {
        ClaimResult claim = SampleResults.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed);
        ClaimResult hostile = claim with { Claim = claim.Claim with { Statement = "\u0001 ]]> <x> & \ud800 ∞ \U0001F50B" } };

        XElement xml = XDocument.Parse(JUnitReport.Of(SampleResults.Document with { Claims = [hostile] })).Root!;

        xml.Descendants("failure").Single().Value.Should().Contain("\uFFFD ]]> <x> & \uFFFD ∞ \U0001F50B");
    }

    [Test]
    public void Sarif_names_the_place_the_rule_and_the_level()
    {
        using JsonDocument json = JsonDocument.Parse(SarifReport.Of(
            SampleResults.Document, Results,
            id => id == SampleResults.Regressed ? new ClaimPlace("reference-data/beta2021/claims.csv", 17) : null));

        JsonElement run = json.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        string[] rules =
            [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        json.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        results.Select(result => $"{result.GetProperty("level")} {result.GetProperty("ruleId")}")
            .Should().BeEquivalentTo("error LIT5001", "warning LIT7001", "note LIT7003");
        results.Should().OnlyContain(result => rules.Contains(result.GetProperty("ruleId").GetString()));
        JsonElement place = results.Single(result => result.GetProperty("level").GetString() == "error")
            .GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("reference-data/beta2021/claims.csv");
        place.GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(17);
    }

    [Test]
    public void There_is_one_line_for_msbuild_for_each_claim_that_is_red_or_worth_a_look()
    {
        IReadOnlyList<string> lines = MsBuildLines.Of(
            SampleResults.Document, Results, id => new ClaimPlace($"reference-data/{id[..id.IndexOf('.', StringComparison.Ordinal)]}/claims.csv", 17));

        lines.Should().HaveCount(2);
        lines[0].Should().StartWith("reference-data/beta2021/claims.csv(17,1): error LIT5001: beta2021.regressed: red: Regressed.");
        lines[1].Should().StartWith("reference-data/beta2021/claims.csv(17,1): warning LIT7001: beta2021.undecided: warn: StillInconclusive.");
    }

    [Test]
    public void A_line_for_msbuild_is_one_line_whatever_the_text()
    {
        ClaimResult claim = SampleResults.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed);
        ResultsDocument document =
            SampleResults.Document with { Claims = [claim with { Judgement = claim.Judgement with { Reason = "first\r\nsecond\u2028third" } }] };

        MsBuildLines.Of(document, Results, _ => null).Should()
            .ContainSingle().Which.Should().StartWith($"{Results}(1,1): error LIT5001: ").And.NotContainAny("\n", "\r", "\u2028");
    }

    [Test]
    public void Every_gate_code_that_is_not_silent_has_a_rule_of_its_own()
    {
        GateCode[] silent = [GateCode.AsAccepted, GateCode.NotAtThisTier];

        GateRule.All.Select(rule => rule.Code).Should().BeEquivalentTo(Enum.GetValues<GateCode>().Except(silent));
        GateRule.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.NotContain(GateRule.DocumentTrouble);
        GateRule.All.Should().OnlyContain(rule => ExitCodes.For(new[] { rule.Code }) == 0
            ? rule.Id.StartsWith("LIT7", StringComparison.Ordinal)
            : rule.Id[3] - '0' == ExitCodes.For(new[] { rule.Code }));
    }

    [Test]
    public void The_console_shows_the_red_claims_first_and_the_papers_in_words()
    {
        string text = ConsoleSummary.Of(SampleResults.Document);

        text.Should().StartWith("red: Regressed  beta2021.regressed  ");
        text.Should()
            .Contain("Of three statements on which its conclusions rest, two are reproduced and one does not follow from the stated inputs.")
            .And.Contain("KNOWN GAP alpha2020.known-gap")
            .And.Contain("Gate RED (exit code 5): 10 claims, 1 red, 1 warn");
        text.Should().Contain("Decisive finding: The stated time is half the computed one.").And.NotMatchRegex("[0-9] ?% reproduced");
        text.Should().Contain("arithmetic of the paper's own numbers: 0; by a test of undeclared evidence: 4.");
    }

    [Test]
    public void The_console_names_a_value_that_moved_although_its_verdict_holds()
    {
        string text = ConsoleSummary.Of(SampleResults.Green);

        text.Should()
            .Contain($"moved  {SampleResults.Plateau}  accepted at 2.5, now 2.51 ± 0.02 h; reproduced as before.").And.Contain("0 red, 0 warn, 1 moved");
    }

    [Test]
    public void Results_without_a_claim_are_red_in_every_format()
    {
        ResultsDocument empty = SampleResults.Document with { Claims = [] };

        ConsoleSummary.Of(empty).Should().StartWith("red: The results hold no claim.");
        MsBuildLines.Of(empty, Results, _ => null).Should().ContainSingle().Which.Should().StartWith($"{Results}(1,1): error LIT3900: ");
        XDocument.Parse(JUnitReport.Of(empty)).Descendants("error").Should().ContainSingle();
        SarifReport.Of(empty, Results, _ => null).Should().Contain("\"level\": \"error\"");
    }

    [Test]
    public void Where_nothing_is_a_headline_the_sentence_is_on_all_statements()
    {
        ClaimResult[] plain = [.. SampleResults.Claims.Where(claim => !claim.Claim.Headline && claim.Claim.Paper == "beta2021")];

        string sentence = new PaperSummary(new PaperRecord("across", "Papers compared", string.Empty), plain).HeadlineSentence;

        sentence.Should().Be("Of three statements, one agrees with a number that is stated without uncertainty, one stays undecided and one was not assessed.");
    }

    [TestCase(-0.96, 0.87, "−0.96 (−1.0 to 1.0)")]
    [TestCase(0.99996, 0.000035, "0.99996 ± 0.00007")]
    [TestCase(0.5, 0.1, "0.5 ± 0.2")]
    public void A_number_that_cannot_leave_its_bounds_is_shown_within_them(double value, double uncertainty, string text)
    {
        Observation lead = new() { Value = value, InputUncertainty = uncertainty, Unit = "1", Bounds = new ValueBounds(-1, 1) };

        ClaimText.Observed(lead).Should().Be(text);
    }

    [TestCase(0.0, "0")]
    [TestCase(34.87, "34.87")]
    [TestCase(-1.5, "−1.5")]
    [TestCase(2.9e-11, "2.9×10⁻¹¹")]
    [TestCase(162112.0, "162112")]
    [TestCase(1.23456789e20, "1.235×10²⁰")]
    [TestCase(double.NaN, "NaN")]
    public void A_number_is_shown_with_four_digits(double value, string text)
    {
        ClaimText.Number(value).Should().Be(text);
    }

    [TestCase("1", "")]
    [TestCase("um", " µm")]
    [TestCase("mAh/cm2", " mAh/cm²")]
    [TestCase("J/m3/K", " J/m³/K")]
    [TestCase("1/h", " 1/h")]
    [TestCase("ohm cm2", " Ω cm²")]
    [TestCase("s-1", " s⁻¹")]
    public void A_unit_is_shown_as_it_is_printed(string symbol, string text)
    {
        ClaimText.Unit(symbol).Should().Be(text);
    }

    private static int Count(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value);

    private static XElement Case(XElement xml, string id) => xml.Descendants("testcase").Single(element => element.Attribute("name")!.Value == id);
}
