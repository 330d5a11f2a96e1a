using System.Globalization;
using System.Text;
using System.Xml;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as JUnit XML: one suite per paper, one test per claim, and a suite of the checks of the solvers. Red is a failure. It is an error if the run
/// failed or is missing, or if data are damaged. A known gap and a claim that is not assessed are skipped with the reason, never passed.
/// </summary>
public static class JUnitReport
{
    private const string WholeSuite = "results";
    private const string VerificationSuite = "verification";

    /// <summary>The XML.</summary>
    public static string Of(ResultsDocument document)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = Encoding.UTF8, OmitXmlDeclaration = true };
        text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(text, settings))
        {
            Write(xml, document);
        }

        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, ResultsDocument document)
    {
        IReadOnlyList<string> troubles = DocumentTroubles.Of(document);
        PaperSummary[] papers = [.. PaperSummary.Of(document).Where(paper => paper.Claims.Count > 0)];
        IReadOnlyList<VerificationOutcome> checks = document.Verification;
        int wholeTests = Math.Max(1, troubles.Count);
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", "litmus");
        WriteCounts(xml, [.. document.Claims.Select(TestOf), .. checks.Select(TestOf)], wholeTests, troubles.Count);
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", WholeSuite);
        WriteCounts(xml, [], wholeTests, troubles.Count);
        if (troubles.Count == 0)
        {
            WriteCase(xml, WholeSuite, "the results as a whole", seconds: 0, _ => { });
        }

        for (int i = 0; i < troubles.Count; i++)
        {
            string trouble = troubles[i];
            WriteCase(xml, WholeSuite, $"the results as a whole ({i + 1})",
                seconds: 0, writer => WriteOutcome(writer, "error", GateRule.DocumentTrouble, trouble, trouble));
        }

        xml.WriteEndElement();
        foreach (PaperSummary paper in papers)
        {
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", paper.Paper.Id);
            Attribute(xml, "timestamp", document.Run.StartedUtc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            WriteCounts(xml, [.. paper.Claims.Select(TestOf)], 0, 0);
            WriteProperties(xml, paper);
            foreach (ClaimResult claim in paper.Claims)
            {
                WriteCase(xml, paper.Paper.Id, claim.Claim.Id, claim.Seconds, writer => WriteClaim(writer, claim));
            }

            xml.WriteEndElement();
        }

        if (checks.Count > 0)
        {
            WriteVerification(xml, checks);
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
            xml.WriteStartElement("property");
            Attribute(xml, "name", name);
            Attribute(xml, "value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void WriteVerification(XmlWriter xml, IReadOnlyList<VerificationOutcome> checks)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", VerificationSuite);
        WriteCounts(xml, [.. checks.Select(TestOf)], 0, 0);
        foreach (VerificationOutcome outcome in checks)
        {
            (string? element, double seconds) = TestOf(outcome);
            WriteCase(xml, outcome.Case.Id, outcome.Check?.Name ?? "its checks", seconds, writer =>
            {
                if (element == "skipped")
                {
                    writer.WriteStartElement(element);
                    Attribute(writer, "message", outcome.Gate.Message);
                    writer.WriteEndElement();
                }
                else if (element is not null)
                {
                    WriteOutcome(writer, element, outcome.Gate.Code.ToString(),
                        $"{outcome.Gate.Word}: {outcome.Gate.Message}", VerificationText.Describe(outcome));
                }
            });
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<(string? Element, double Seconds)> tests, int wholeTests, int wholeErrors)
    {
        int CountOf(string element) => tests.Count(test => test.Element == element);
        Attribute(xml, "tests", (tests.Count + wholeTests).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", CountOf("failure").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", (CountOf("error") + wholeErrors).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", CountOf("skipped").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", tests.Sum(test => test.Seconds).ToString("F3", CultureInfo.InvariantCulture));
    }

    private static (string? Element, double Seconds) TestOf(ClaimResult claim) => (ElementOf(claim), claim.Seconds);

    // Each check gets an equal part of the seconds of its case, so the suite shows their sum.
    private static (string? Element, double Seconds) TestOf(VerificationOutcome outcome)
    {
        string? element = outcome.Gate.Code switch
        {
            GateCode.DataError or GateCode.Failed or GateCode.NotRun or GateCode.TimeLimit => "error",
            GateCode.NotAtThisTier => "skipped",
            _ => outcome.Gate.Status == GateStatus.Red ? "failure" : null,
        };
        return (element, outcome.Case.Seconds / Math.Max(1, outcome.Case.Checks.Count));
    }

    private static string? ElementOf(ClaimResult claim) => claim.Gate switch
    {
        { Code: GateCode.DataError or GateCode.Failed or GateCode.NotRun or GateCode.TimeLimit } => "error",
        { Status: GateStatus.Red } => "failure",
        { Code: GateCode.KnownGap } => "skipped",
        _ when claim.Judgement.Verdict == Verdict.NotAssessed => "skipped",
        _ => null,
    };

    private static void WriteClaim(XmlWriter xml, ClaimResult claim)
    {
        switch (ElementOf(claim))
        {
            case "skipped":
                xml.WriteStartElement("skipped");
                Attribute(xml, "message", claim.Gate.Code == GateCode.KnownGap
                    ? $"KNOWN GAP: {VerdictText.Of(claim)} {claim.Gate.Message} Card: {ClaimLink.Of(claim.Claim.Id)}"
                    : $"{VerdictText.Of(claim)} Card: {ClaimLink.Of(claim.Claim.Id)}");
                xml.WriteEndElement();
                break;
            case { } element:
                WriteOutcome(xml, element, claim.Gate.Code.ToString(), $"{claim.Gate.Word}: {claim.Gate.Message}",
                    $"{DocumentTroubles.Describe(claim)}\n{claim.Claim.Statement} ({claim.Claim.Source})\n"
                    + $"Card: {ClaimLink.Of(claim.Claim.Id)}\n{string.Join('\n', claim.Notes)}");
                break;
            case null when claim.Gate.Status == GateStatus.Warn:
                xml.WriteElementString("system-out", Clean($"{DocumentTroubles.Describe(claim)} Card: {ClaimLink.Of(claim.Claim.Id)}"));
                break;
        }
    }

    private static void WriteCase(XmlWriter xml, string suite, string name, double seconds, Action<XmlWriter> content)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", suite);
        Attribute(xml, "name", name);
        Attribute(xml, "time", seconds.ToString("F3", CultureInfo.InvariantCulture));
        content(xml);
        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, string element, string type, string message, string body)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(Clean(body.TrimEnd()));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    // XML has no form for control characters and lone surrogates.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
