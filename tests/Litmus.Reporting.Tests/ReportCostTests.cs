using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.History;
using Litmus.Reporting.Html;
using Litmus.Reporting.Html.Nights;
using Litmus.Reporting.Html.Papers;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>
/// A report of twice as many claims costs twice as much. What is counted are reads of list elements and allocated bytes, which no load of the machine changes.
/// </summary>
public sealed class ReportCostTests
{
    private const int Few = 100, Many = 200;

    private static readonly Dictionary<string, Func<ResultsDocument, object>> Outputs = new(StringComparer.Ordinal)
    {
        ["pages"] = document => HtmlReport.Render(document, new PageOptions()),
        ["JUnit"] = JUnitReport.Of,
        ["TRX"] = TrxReport.Of,
        ["SARIF"] = document => SarifReport.Of(document, "results.json", _ => null),
        ["GitLab"] = document => CodeQualityReport.Of(document, "results.json", _ => null),
        ["Markdown"] = document => SummaryMarkdown.Of(document),
        ["console"] = document => ConsoleSummary.Of(document),
    };

    private static IEnumerable<string> Names => Outputs.Keys;

    [TestCaseSource(nameof(Names))]
    public void Twice_the_claims_cases_findings_and_papers_are_read_twice_as_often(string output)
    {
        long few = Reads(Few), many = Reads(Many);

        many.Should().BeLessThanOrEqualTo(2 * few, "no list is read once for each element of a list that grows with it");

        long Reads(int count)
        {
            ResultsDocument document = Sample(count, paperCount: count / 10);
            CountedList<ClaimResult> claims = new(document.Claims);
            CountedList<CaseResult> cases = new(document.Cases);
            CountedList<FindingRecord> findings = new(document.Findings);
            Outputs[output](document with { Claims = claims, Cases = cases, Findings = findings });
            return claims.Reads + cases.Reads + findings.Reads;
        }
    }

    [Test]
    public void The_page_of_a_paper_with_twice_the_claims_and_cases_reads_them_twice_as_often()
    {
        long few = Reads(Few), many = Reads(Many);

        many.Should().BeLessThanOrEqualTo(2 * few);

        static long Reads(int count)
        {
            ResultsDocument document = Sample(count, paperCount: 1);
            PageContext context = new(document, new PageOptions());
            CountedList<ClaimResult> claims = new(document.Claims);
            new PaperPage(context, new PageFrame(context), new PaperSummary(document.Papers[0], claims)).Render();
            return claims.Reads;
        }
    }

    [Test]
    public void The_nights_of_a_claim_are_found_without_a_look_at_all_that_happened()
    {
        long few = Allocated(Few), many = Allocated(Many);

        many.Should().Be(few);

        static long Allocated(int count)
        {
            HistoryView view = new([.. Enumerable.Range(0, 2).Select(night => Night(night, count))], "standard", count: 2, new DateOnly(2019, 5, 11));
            view.Subjects.Should().HaveCount(count);
            string claim = Name(count - 1);
            HistoryPage.LinkTo(view, claim);
            long before = GC.GetAllocatedBytesForCurrentThread();
            HistoryPage.LinkTo(view, claim);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void Twice_the_troubles_allocate_twice_as_much_in_the_report_for_GitLab()
    {
        Allocated(Few);
        long few = Allocated(Few), many = Allocated(Many);

        // The text of the report grows in doublings, which leaves up to half of it unused.
        many.Should().BeLessThan(3 * few);

        static long Allocated(int count)
        {
            ResultsDocument document = SampleResults.Document with { Troubles = [.. Enumerable.Range(1000, count).Select(i => $"Trouble {i}.")] };
            long before = GC.GetAllocatedBytesForCurrentThread();
            CodeQualityReport.Of(document, "results.json", _ => null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    // One case and one finding for each claim, which is a known gap.
    private static ResultsDocument Sample(int count, int paperCount)
    {
        string[] papers = [.. Enumerable.Range(0, count).Select(i => $"paper{i % paperCount}")];
        return SampleResults.Document with
        {
            Papers = [.. Enumerable.Range(0, paperCount).Select(i => new PaperRecord($"paper{i}", $"Paper {i}", string.Empty))],
            Claims =
            [
                .. papers.Select((paper, i) => SampleResults.Assess(
                    SampleResults.Value($"{paper}.claim{i}", 10, ReferenceClass.StatedInText, headline: true), SampleResults.Number(20.25, 0, 0.1),
                    SampleResults.Accepted($"{paper}.claim{i}", Verdict.NotReproduced, 20.25, 19, 21)) with { CaseId = $"{paper}/case{i}" }),
            ],
            Cases =
            [
                .. papers.Select((paper, i) => SampleResults.Document.Cases[0] with
                {
                    Id = $"{paper}/case{i}", Figures = [], Artifacts = [], Inputs = [new InputRecord($"input{i}", i, "K", 0, "not printed", true)],
                }),
            ],
            Findings =
            [
                .. papers.Select((paper, i) => SampleResults.Document.Findings[0] with
                {
                    Id = $"{paper}/finding{i}", Claims = [$"{paper}.claim{i}"], FollowsFrom = $"{paper}/finding{i}", Figure = null, Consequences = [],
                }),
            ],
        };
    }

    // Every claim turns in the second night.
    private static HistoryRecord Night(int night, int count) => SampleHistory.Nights[night] with
    {
        Claims = Enumerable.Range(0, count).ToDictionary(
            Name, _ => SampleHistory.Nights[0].Claims[SampleHistory.Turned] with { Verdict = night == 0 ? Verdict.Reproduced : Verdict.NotReproduced }),
        Cases = new Dictionary<string, RecordedCase>(StringComparer.Ordinal),
    };

    private static string Name(int claim) => $"alpha2020.claim{claim:D4}";
}
