using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as a test result file of Visual Studio, with the elements and attributes that <c>dotnet test --logger trx</c> writes, in their order: one test per
/// claim and per check of a solver. What is red is Failed. A known gap and a claim that is not assessed are NotExecuted with the reason, never passed.
/// The same results give the same file: identifiers come from names and from the run, and times from the run.
/// </summary>
public static class TrxReport
{
    private const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string NoList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private const string AllLists = "19431567-8539-422a-85d7-44ee4e166bda";
    private const string Source = "results.json";

    // Counters of outcomes that no test here has. A reader expects them.
    private static readonly string[] Empty =
        ["error", "timeout", "aborted", "inconclusive", "passedButRunAborted", "notRunnable", "disconnected", "warning", "completed", "inProgress", "pending"];

    /// <summary>The XML.</summary>
    public static string Of(ResultsDocument document) => XmlText.Of(xml => Write(xml, document));

    private static void Write(XmlWriter xml, ResultsDocument document)
    {
        (string Id, string Execution, ReportedTest Test)[] tests = Identified(document);
        string started = Moment(document.Run.StartedUtc);
        xml.WriteStartElement("TestRun", Namespace);
        XmlText.Attributes(xml, ("id", Identifier("run", document.Run.Id)), ("name", $"litmus, tier {document.Run.Tier}"));
        XmlText.Element(
            xml, "Times", ("creation", started), ("queuing", started), ("start", started),
            ("finish", Moment(After(document.Run.StartedUtc, document.Run.Seconds))));
        xml.WriteStartElement("TestSettings");
        XmlText.Attributes(xml, ("name", "default"), ("id", Identifier("settings", document.Run.Id)));
        XmlText.Element(xml, "Deployment", ("runDeploymentRoot", "litmus"));
        xml.WriteEndElement();
        WriteList(xml, "Results", tests, test => WriteResult(xml, test, document.Run.StartedUtc));
        WriteList(xml, "TestDefinitions", tests, test => WriteDefinition(xml, test));
        WriteList(xml, "TestEntries", tests, test => XmlText.Element(
            xml, "TestEntry", ("testId", test.Id), ("executionId", test.Execution), ("testListId", NoList)));
        xml.WriteStartElement("TestLists");
        XmlText.Element(xml, "TestList", ("name", "Results Not in a List"), ("id", NoList));
        XmlText.Element(xml, "TestList", ("name", "All Loaded Results"), ("id", AllLists));
        xml.WriteEndElement();
        WriteSummary(xml, tests);
        xml.WriteEndElement();
    }

    // A name that occurs twice gets an identifier of its own. Readers look results up by it.
    private static (string Id, string Execution, ReportedTest Test)[] Identified(ResultsDocument document)
    {
        ReportedTest[] tests =
        [
            .. ReportedTests.OfWhole(document),
            .. PaperSummary.Of(document).SelectMany(paper => paper.Claims.Select(claim => ReportedTests.Of(paper.Paper.Id, claim))),
            .. document.Verification.Select(ReportedTests.Of),
        ];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        return
        [
            .. tests.Select(test =>
            {
                string name = $"{test.ClassName}\n{test.Name}";
                int before = seen.GetValueOrDefault(name);
                seen[name] = before + 1;
                string key = before == 0 ? name : $"{name}\n{before}";
                return (Identifier("test", key), Identifier("execution", $"{document.Run.Id}\n{key}"), test);
            }),
        ];
    }

    private static void WriteList<T>(XmlWriter xml, string name, IEnumerable<T> items, Action<T> write)
    {
        xml.WriteStartElement(name);
        foreach (T item in items)
        {
            write(item);
        }

        xml.WriteEndElement();
    }

    private static void WriteResult(XmlWriter xml, (string Id, string Execution, ReportedTest Test) entry, DateTime started)
    {
        ReportedTest test = entry.Test;
        xml.WriteStartElement("UnitTestResult");
        XmlText.Attributes(
            xml, ("executionId", entry.Execution), ("testId", entry.Id), ("testName", FullName(test)), ("computerName", "litmus"),
            ("duration", TimeSpan.FromSeconds(test.Seconds).ToString(@"hh\:mm\:ss\.fffffff", CultureInfo.InvariantCulture)),
            ("startTime", Moment(started)), ("endTime", Moment(After(started, test.Seconds))), ("testType", UnitTestType),
            ("outcome", OutcomeOf(test)), ("testListId", NoList), ("relativeResultsDirectory", entry.Execution));
        string? output = test.Remark ?? (test.Card is { } card ? $"Card: {card}" : null);
        if (output is not null || test.Message is not null)
        {
            xml.WriteStartElement("Output");
            if (output is not null)
            {
                xml.WriteElementString("StdOut", XmlText.Clean(output));
            }

            if (test.Message is { } message)
            {
                xml.WriteStartElement("ErrorInfo");
                xml.WriteElementString("Message", XmlText.Clean(test.Body is { } body && body != message ? $"{message}\n{body.TrimEnd()}" : message));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDefinition(XmlWriter xml, (string Id, string Execution, ReportedTest Test) entry)
    {
        xml.WriteStartElement("UnitTest");
        XmlText.Attributes(xml, ("name", FullName(entry.Test)), ("storage", Source), ("id", entry.Id));
        XmlText.Element(xml, "Execution", ("id", entry.Execution));
        XmlText.Element(
            xml, "TestMethod", ("codeBase", Source), ("adapterTypeName", "executor://litmus/"), ("className", entry.Test.ClassName), ("name", entry.Test.Name));
        xml.WriteEndElement();
    }

    private static void WriteSummary(XmlWriter xml, (string Id, string Execution, ReportedTest Test)[] tests)
    {
        int CountOf(string outcome) => tests.Count(entry => OutcomeOf(entry.Test) == outcome);
        int failed = CountOf("Failed"), passed = CountOf("Passed");
        xml.WriteStartElement("ResultSummary");
        XmlText.Attributes(xml, ("outcome", failed > 0 ? "Failed" : "Completed"));
        xml.WriteStartElement("Counters");
        XmlText.Attributes(
            xml, ("total", Number(tests.Length)), ("executed", Number(passed + failed)), ("passed", Number(passed)), ("failed", Number(failed)),
            ("notExecuted", Number(tests.Length - passed - failed)));
        foreach (string none in Empty)
        {
            XmlText.Attributes(xml, (none, "0"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string FullName(ReportedTest test) =>
        test.Card is null ? $"{test.ClassName}: {test.Name}" : test.Name;

    // Viewers know these three words. An error is a failure to them.
    private static string OutcomeOf(ReportedTest test) => test.Outcome switch
    {
        TestOutcome.Passed => "Passed",
        TestOutcome.Skipped => "NotExecuted",
        _ => "Failed",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime moment) =>
        DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static DateTime After(DateTime start, double seconds) =>
        seconds >= 0 && seconds < (DateTime.MaxValue - start).TotalSeconds ? start.AddSeconds(seconds) : start;

    // The first half of a SHA-256, marked as an identifier of one's own making (version 8 of RFC 9562).
    private static string Identifier(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
