using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>Control characters and lone surrogates in every text of a document, and what each format makes of them.</summary>
public sealed class ControlCharacterTests
{
    private const string Results = "artifacts/report/results.json";
    private const string Hostile = "a\u0012b\u001b[31mc\ud83d";

    private static ResultsDocument Document
    {
        get
        {
            ClaimResult claim = SampleResults.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed);
            ClaimResult hostile = claim with
            {
                Claim = claim.Claim with { Statement = Hostile, Source = Hostile, Quantity = Hostile, Model = Hostile, Inputs = Hostile },
                Judgement = claim.Judgement with { Reason = Hostile },
                Gate = claim.Gate with { Message = Hostile },
                Notes = [Hostile],
            };
            CaseResult result =
                SampleResults.Document.Cases[1]
                with { Title = Hostile, Notes = [Hostile], Failure = Hostile, Inputs = [new InputRecord(Hostile, 1, "1", 1, Hostile, true)] };
            return SampleResults.Document
                with { Claims = [hostile], Cases = [result], Troubles = [Hostile], Papers = [new PaperRecord("beta2021", Hostile, Hostile)] };
        }
    }

    [Test]
    public void The_pages_hold_no_forbidden_character() => Forbidden(SamplePages.All(Document)).Should().BeEmpty();

    [Test]
    public void Lines_for_msbuild_hold_no_forbidden_character()
    {
        IReadOnlyList<string> lines = MsBuildLines.Of(Document, Results, _ => new ClaimPlace($"folder\u001b/{Results}", 1));

        lines.Should().HaveCount(2).And.AllSatisfy(line => Forbidden(line).Should().BeEmpty()).And.Contain(line => line.Contains("a\uFFFDb\uFFFD[31mc\uFFFD"));
    }

    [Test]
    public void Xml_is_well_formed_and_holds_no_forbidden_character()
    {
        string xml = JUnitReport.Of(Document);

        XDocument.Parse(xml).Descendants("failure").Should().ContainSingle().Which.Value.Should().Contain("a\uFFFDb\uFFFD[31mc\uFFFD");
        Forbidden(xml).Should().BeEmpty();
    }

    [Test]
    public void Json_escapes_control_characters_and_holds_no_lone_surrogate()
    {
        foreach (string json in (string[])[SarifReport.Of(Document, Results, _ => null), ResultsFile.ToText(Document)])
        {
            Forbidden(json).Should().BeEmpty();
            Action parsing = () => JsonDocument.Parse(json).RootElement.ToString();
            parsing.Should().NotThrow();
            json.Should().MatchRegex("(?i)c(\uFFFD|\\\\ufffd)");
        }
    }

    // One test over everything that is written, so that a format that is added is checked too.
    [TestCase(false)]
    [TestCase(true)]
    public void No_file_of_a_report_holds_a_character_that_XML_forbids_whatever_a_paper_or_a_program_wrote(bool hasPlots)
    {
        if (hasPlots)
        {
            SampleStore.RequireCharts();
        }

        SampleStore store = new($"forbidden-characters-{hasPlots}");
        File.WriteAllText(Path.Combine(store.Runs, SampleResults.Document.Cases[0].RunHash, "outcomes.csv"), HostileResults.Table);
        ResultsFile.Write(Path.Combine(store.Output, "results.json"), HostileResults.Document);
        WrittenReport report = ReportWriter.Write(HostileResults.Document, store.Runs, store.Output, store.Options with { HasPlots = hasPlots });

        string[] files =
        [
            .. Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(store.Runs, StringComparison.Ordinal)),
        ];
        files.Select(Path.GetExtension).Should().Contain([".html", ".xml", ".trx", ".sarif", ".json", ".md", ".csv"]);
        files.Count(file => Path.GetExtension(file) == ".svg").Should().Be(hasPlots ? SampleFigures.All.Count : 0, string.Join('\n', report.Findings));
        files.SelectMany(file => ForbiddenInXml(File.ReadAllText(file)).Select(name => $"{Path.GetFileName(file)}: {name}")).Should().BeEmpty();
    }

    [Test]
    public void No_line_of_the_gate_and_no_summary_of_a_step_holds_a_character_that_XML_forbids()
    {
        IEnumerable<string> texts =
        [
            .. MsBuildLines.Of(HostileResults.Document, Results, _ => new ClaimPlace(HostileResults.Text, 1)),
            .. GitHubCommands.Of(HostileResults.Document, Results, _ => new ClaimPlace(HostileResults.Text, 1)),
            SummaryMarkdown.Of(HostileResults.Document, hasPages: false),
        ];

        texts.SelectMany(ForbiddenInXml).Should().BeEmpty();
    }

    // The rule of XML itself, not ours.
    private static IEnumerable<string> ForbiddenInXml(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                yield return PlainText.NameOf(text[i]);
            }
        }
    }

    private static IEnumerable<string> Forbidden(string text) => PlainText.IndexOfForbidden(text) is >= 0 and int index ? [PlainText.NameOf(text[index])] : [];
}
