using System.Globalization;
using System.Xml;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as JUnit XML, as the xUnit plugin of Jenkins reads it: one suite per paper, one test per claim, and a suite of the checks of the solvers.
/// A known gap and a claim that is not assessed are skipped with the reason, never passed.
/// </summary>
public static class JUnitReport
{
    private const string VerificationSuite = "verification";

    /// <summary>The XML.</summary>
    public static string Of(ResultsDocument document) => XmlText.Of(xml => Write(xml, document));

    private static void Write(XmlWriter xml, ResultsDocument document)
    {
        IReadOnlyList<ReportedTest> whole = ReportedTests.OfWhole(document);
        (PaperSummary Paper, ReportedTest[] Tests)[] papers =
        [
            .. PaperSummary.Of(document).Where(paper => paper.Claims.Count > 0)
                .Select(paper => (paper, paper.Claims.Select(claim => ReportedTests.Of(paper.Paper.Id, claim)).ToArray())),
        ];
        ReportedTest[] checks = [.. document.Verification.Select(ReportedTests.Of)];
        xml.WriteStartElement("testsuites");
        XmlText.Attributes(xml, ("name", "litmus"));
        XmlText.Attributes(xml, Counts([.. whole, .. papers.SelectMany(paper => paper.Tests), .. checks]));
        WriteSuite(xml, ReportedTests.WholeSuite, whole, () => { });
        foreach ((PaperSummary paper, ReportedTest[] tests) in papers)
        {
            WriteSuite(xml, paper.Paper.Id, tests, () =>
            {
                XmlText.Attributes(xml, ("timestamp", document.Run.StartedUtc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)));
                WriteProperties(xml, paper);
            });
        }

        if (checks.Length > 0)
        {
            WriteSuite(xml, VerificationSuite, checks, () => { });
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string name, IReadOnlyList<ReportedTest> tests, Action writeMore)
    {
        xml.WriteStartElement("testsuite");
        XmlText.Attributes(xml, ("name", name));
        XmlText.Attributes(xml, [.. Counts(tests), ("skipped", CountOf(tests, TestOutcome.Skipped))]);
        writeMore();
        foreach (ReportedTest test in tests)
        {
            WriteTest(xml, test);
        }

        xml.WriteEndElement();
    }

    // The sums stand beside the counts, because a test that passed says nothing about how hard it was.
    private static void WriteProperties(XmlWriter xml, PaperSummary paper)
    {
        EvidenceSums sums = paper.Sums;
        (string Name, string Value)[] properties =
        [
            ("statements", Number(paper.Leaders.Count)), ("reproduced.model", Number(sums.Model)),
            ("reproduced.law", Number(sums.Law)), ("reproduced.arithmetic", Number(sums.Arithmetic)),
            ("reproduced.undeclared", Number(sums.NotDeclared)), ("notCounted.restatement", Number(sums.Restated)),
            ("notCounted.cannotFail", Number(sums.CannotFail)), ("againstExperiment.modelOrLaw", Number(sums.AgainstExperiment)),
            ("page", ClaimLink.PageOf(paper.Paper.Id)),
        ];
        xml.WriteStartElement("properties");
        foreach ((string name, string value) in properties)
        {
            XmlText.Element(xml, "property", ("name", name), ("value", value));
        }

        xml.WriteEndElement();
    }

    // The number of skipped tests is no attribute of the whole in the schema of Jenkins, only of a suite.
    private static (string Name, string Value)[] Counts(IReadOnlyList<ReportedTest> tests) =>
    [
        ("tests", Number(tests.Count)), ("failures", CountOf(tests, TestOutcome.Failed)), ("errors", CountOf(tests, TestOutcome.Error)),
        ("time", Seconds(tests.Sum(test => test.Seconds))),
    ];

    private static string CountOf(IReadOnlyList<ReportedTest> tests, TestOutcome outcome) => Number(tests.Count(test => test.Outcome == outcome));

    private static void WriteTest(XmlWriter xml, ReportedTest test)
    {
        xml.WriteStartElement("testcase");
        XmlText.Attributes(xml, ("classname", test.ClassName), ("name", test.Name), ("time", Seconds(test.Seconds)));
        switch (test.Outcome)
        {
            case TestOutcome.Skipped:
                XmlText.Element(xml, "skipped", ("message", test.Message ?? string.Empty));
                break;
            case TestOutcome.Failed or TestOutcome.Error:
                xml.WriteStartElement(test.Outcome == TestOutcome.Failed ? "failure" : "error");
                XmlText.Attributes(xml, ("type", test.Code ?? string.Empty), ("message", test.Message ?? string.Empty));
                xml.WriteString(XmlText.Clean((test.Body ?? string.Empty).TrimEnd()));
                xml.WriteEndElement();
                break;
            default:
                if (test.Remark is { } remark)
                {
                    xml.WriteElementString("system-out", XmlText.Clean(remark));
                }

                break;
        }

        xml.WriteEndElement();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);
}
