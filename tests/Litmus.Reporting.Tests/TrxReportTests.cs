using System.Xml.Linq;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>Test results as Visual Studio reads them, beside a file that <c>dotnet test --logger trx</c> wrote.</summary>
public sealed class TrxReportTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private static IEnumerable<ResultsDocument> Produced => [SampleResults.Document, SampleResults.Green, HostileResults.Document];

    private static XElement Known => XDocument.Load(OutsideFile.Path("dotnet-test.trx")).Root!;

    [Test]
    public void Only_elements_and_attributes_of_the_logger_occur([ValueSource(nameof(Produced))] ResultsDocument document) =>
        Shape(Report(document)).Except(Shape(Known)).Should().BeEmpty();

    [Test]
    public void What_the_logger_always_writes_is_there([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        // What a runner of tests said, and where in the code a test failed, are the only things that a claim does not have.
        string[] optional = ["TestRun/ResultSummary/Output", "StackTrace"];

        Shape(Known).Where(part => !optional.Any(word => part.Contains(word, StringComparison.Ordinal))).Except(Shape(Report(document))).Should().BeEmpty();
    }

    [Test]
    public void The_parts_stand_in_the_order_of_the_logger() =>
        Report(SampleResults.Document).Elements().Select(part => part.Name).Should().Equal(Known.Elements().Select(part => part.Name));

    [Test]
    public void Identifiers_and_times_have_the_form_of_the_logger([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        foreach (XElement result in Report(document).Descendants(Trx + "UnitTestResult"))
        {
            Guid.TryParseExact(result.Attribute("testId")!.Value, "D", out _).Should().BeTrue();
            result.Attribute("testType")!.Value.Should().Be(Known.Descendants(Trx + "UnitTestResult").First().Attribute("testType")!.Value);
            result.Attribute("duration")!.Value.Should().MatchRegex(@"^\d\d:\d\d:\d\d\.\d{7}$");
            ((DateTime)result.Attribute("endTime")!).Should().BeOnOrAfter((DateTime)result.Attribute("startTime")!);
        }
    }

    [Test]
    public void Each_test_has_one_definition_and_one_entry_under_the_same_identifiers([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        XElement xml = Report(document);

        string[] Pairs(string element, string test, Func<XElement, string> execution) =>
            [.. xml.Descendants(Trx + element).Select(part => $"{part.Attribute(test)!.Value} {execution(part)}")];
        string[] results = Pairs("UnitTestResult", "testId", part => part.Attribute("executionId")!.Value);
        results.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
        Pairs("UnitTest", "id", part => part.Element(Trx + "Execution")!.Attribute("id")!.Value).Should().Equal(results);
        Pairs("TestEntry", "testId", part => part.Attribute("executionId")!.Value).Should().Equal(results);
    }

    [Test]
    public void The_reader_of_the_build_counts_as_JUnit_does([ValueSource(nameof(Produced))] ResultsDocument document)
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "trx", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ReportWriter.TrxName), TrxReport.Of(document));

        TestCounts counts = TestCounts.Read(folder);

        XElement junit = XDocument.Parse(JUnitReport.Of(document)).Root!;
        int Of(string element) => junit.Descendants(element).Count();
        int skipped = Of("skipped"), failed = Of("failure") + Of("error");
        counts.Should().Be(new TestCounts(Of("testcase") - skipped - failed, failed, skipped));
    }

    [Test]
    public void A_known_gap_and_a_claim_that_is_not_assessed_did_not_run_and_say_why()
    {
        XElement xml = Report(SampleResults.Document);

        XElement gap = Result(xml, SampleResults.Gap), measured = Result(xml, "beta2021.measured");
        gap.Attribute("outcome")!.Value.Should().Be("NotExecuted");
        gap.Descendants(Trx + "Message").Single().Value.Should().StartWith("KNOWN GAP: ").And.EndWith("Card: alpha2020.html#known-gap");
        measured.Attribute("outcome")!.Value.Should().Be("NotExecuted");
        measured.Descendants(Trx + "Message").Single().Value.Should().Contain("measured");
        SampleResults.Claims.Where(claim => claim.Judgement.Verdict is Verdict.NotReproduced or Verdict.NotAssessed)
            .Select(claim => Result(xml, claim.Claim.Id).Attribute("outcome")!.Value).Should().NotContain("Passed");
    }

    [Test]
    public void A_red_claim_fails_with_its_reason_and_every_claim_leads_to_its_card()
    {
        XElement xml = Report(SampleResults.Document);

        XElement red = Result(xml, SampleResults.Regressed);
        red.Attribute("outcome")!.Value.Should().Be("Failed");
        red.Descendants(Trx + "Message").Single().Value.Should().StartWith("red: Regressed").And.Contain("beta2021.html#regressed");
        xml.Descendants(Trx + "ResultSummary").Single().Attribute("outcome")!.Value.Should().Be("Failed");
        Result(xml, SampleResults.DepletionTime).Descendants(Trx + "StdOut").Single().Value.Should().Be("Card: alpha2020.html#depletion-time");
    }

    [Test]
    public void A_missing_run_fails_and_does_not_pass()
    {
        ClaimResult missing = SampleResults.Assess(
            SampleResults.Value("alpha2020.missing", 1, ReferenceClass.Experiment), SampleResults.Number(1, 0, 0), accepted: null, Execution.NotRun);

        XElement result = Result(Report(SampleResults.Document with { Claims = [missing] }), "alpha2020.missing");

        result.Attribute("outcome")!.Value.Should().Be("Failed");
        result.Value.Should().Contain("No run with the present code and inputs is stored");
    }

    [Test]
    public void The_same_results_give_the_same_file_and_a_claim_keeps_its_identifier_from_run_to_run()
    {
        ResultsDocument next =
            SampleResults.Document with { Run = SampleResults.Document.Run with { Id = "another", StartedUtc = SampleResults.Started.AddDays(1) } };

        TrxReport.Of(SampleResults.Document).Should().Be(TrxReport.Of(SampleResults.Document));
        Attribute(next, "testId").Should().Equal(Attribute(SampleResults.Document, "testId"));
        Attribute(next, "executionId").Should().NotIntersectWith(Attribute(SampleResults.Document, "executionId"));
    }

    [Test]
    public void A_claim_that_occurs_twice_is_two_tests()
    {
        ResultsDocument twice = SampleResults.Document with { Claims = [.. SampleResults.Claims, SampleResults.Claims[0]] };

        Attribute(twice, "testId").Should().OnlyHaveUniqueItems().And.HaveCount(Attribute(SampleResults.Document, "testId").Count + 1);
    }

    private static XElement Report(ResultsDocument document) => XDocument.Parse(TrxReport.Of(document)).Root!;

    private static XElement Result(XElement xml, string name) =>
        xml.Descendants(Trx + "UnitTestResult").Single(result => result.Attribute("testName")!.Value == name);

    private static List<string> Attribute(ResultsDocument document, string name) =>
        [.. Report(document).Descendants(Trx + "UnitTestResult").Select(result => result.Attribute(name)!.Value)];

    // The path of every element, and of every attribute with its element.
    private static HashSet<string> Shape(XElement root) =>
    [
        .. root.DescendantsAndSelf().SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => $"{PathOf(element)}@{attribute.Name.LocalName}").Prepend(PathOf(element))),
    ];

    private static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(part => part.Name.LocalName));
}
