using System.Globalization;
using System.Text;
using System.Xml;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as JUnit XML: a suite a paper, a test a claim. Red is a failure, or an error where the run failed or data are damaged. A known gap and a claim that is not assessed are skipped with the reason, never passed.
/// </summary>
public static class JUnitReport
{
    private const string WholeSuite = "results";

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
        int wholeTests = Math.Max(1, troubles.Count);
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", "litmus");
        WriteCounts(xml, document.Claims, wholeTests, troubles.Count);
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
            WriteCase(xml, WholeSuite, $"the results as a whole ({i + 1})", seconds: 0, writer => WriteOutcome(writer, "error", GateRule.DocumentTrouble, trouble, trouble));
        }

        xml.WriteEndElement();
        foreach (PaperSummary paper in papers)
        {
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", paper.Paper.Id);
            Attribute(xml, "timestamp", document.Run.StartedUtc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            WriteCounts(xml, paper.Claims, 0, 0);
            foreach (ClaimResult claim in paper.Claims)
            {
                WriteCase(xml, paper.Paper.Id, claim.Claim.Id, claim.Seconds, writer => WriteClaim(writer, claim));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<ClaimResult> claims, int wholeTests, int wholeErrors)
    {
        int CountOf(string element) => claims.Count(claim => ElementOf(claim) == element);
        Attribute(xml, "tests", (claims.Count + wholeTests).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", CountOf("failure").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", (CountOf("error") + wholeErrors).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", CountOf("skipped").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", claims.Sum(claim => claim.Seconds).ToString("F3", CultureInfo.InvariantCulture));
    }

    private static string? ElementOf(ClaimResult claim) => claim.Gate switch
    {
        { Code: GateCode.DataError or GateCode.Failed } => "error",
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
                Attribute(xml, "message", claim.Gate.Code == GateCode.KnownGap ? $"KNOWN GAP: {claim.Judgement.Reason} {claim.Gate.Message}" : $"NotAssessed: {claim.Judgement.Reason}");
                xml.WriteEndElement();
                break;
            case { } element:
                WriteOutcome(xml, element, claim.Gate.Code.ToString(), $"{claim.Gate.Word}: {claim.Gate.Message}", $"{DocumentTroubles.Describe(claim)}\n{claim.Claim.Statement} ({claim.Claim.Source})\n{string.Join('\n', claim.Notes)}");
                break;
            case null when claim.Gate.Status == GateStatus.Warn:
                xml.WriteElementString("system-out", Clean(DocumentTroubles.Describe(claim)));
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
