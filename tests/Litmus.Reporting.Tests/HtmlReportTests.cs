using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

public sealed class HtmlReportTests
{
    private const string Hostile = "</script><script>alert('x')</script> & \"quoted\" <img src=x onerror=alert(1)> {{title}}";

    [Test]
    public void Every_claim_has_a_row_and_a_card()
    {
        string page = HtmlReport.Render(SampleResults.Document, ChartSet.None);

        foreach (ClaimResult claim in SampleResults.Claims)
        {
            page.Should().Contain($"id=\"row-claim-{claim.Claim.Id}\"").And.Contain($"id=\"claim-{claim.Claim.Id}\"");
        }
    }

    [Test]
    public void Text_from_the_results_is_never_markup()
    {
        ClaimResult claim = SampleResults.Claims[2];
        ClaimResult hostile = claim with
        {
            Claim = claim.Claim with { Id = "alpha2020.\"><b>x", Statement = Hostile, Source = Hostile, Quantity = Hostile, Model = Hostile, Inputs = Hostile },
            Judgement = claim.Judgement with { Reason = Hostile },
            Notes = [Hostile],
            CaseId = Hostile,
        };
        CaseResult result = SampleResults.Document.Cases[0] with
        {
            Title = Hostile, Notes = [Hostile], Failure = Hostile, Inputs = [new InputRecord(Hostile, 1, Hostile, 1, Hostile, true)],
        };
        ResultsDocument document = SampleResults.Document with
        {
            Claims = [hostile], Cases = [result], Troubles = [Hostile], Papers = [new PaperRecord("alpha2020", Hostile, Hostile)],
        };

        string page = HtmlReport.Render(document, ChartSet.None);

        page.Should().NotContain("<script>alert").And.NotContain("<img").And.NotContain("\"><b>");
        page.Should().Contain("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)");
    }

    [Test]
    public void Text_in_a_chart_cannot_end_its_script()
    {
        Dictionary<string, Chart> charts = new(StringComparer.Ordinal)
        {
            ["alpha2020/slab/fig-1"] = new Chart("<svg></svg>", "{\"title\":\"</script><!-- x\"}"),
        };
        ChartSet set = new(charts, new Dictionary<string, string>(StringComparer.Ordinal), "const a = '</SCRIPT>', b = '<!--', c = /</g;", note: null);

        string page = HtmlReport.Render(SampleResults.Document, set);

        page.Should().Contain("{\"title\":\"\\u003c/script>\\u003c!-- x\"}").And.Contain("const a = '<\\/script>', b = '<\\!--', c = /</g;");
    }

    [Test]
    public void A_small_table_can_be_read_in_the_section_of_its_case()
    {
        CsvTable table = CsvTable.Parse("stated", "current_density_mA_per_cm2,fraction_1,face,orientation\n0.1,2.5e-7,<a>,001\n,0.3333333333,b,101\n");

        string page = HtmlReport.Render(
            SampleResults.Document, ChartSet.None, (caseId, name) => (caseId, name) == (SampleResults.CaseId, "stated") ? table : null);

        page.Should().Contain("<summary>stated, 2 rows</summary>");
        page.Should().Contain(
            "<th scope=\"col\">current density [mA/cm&#178;]</th><th scope=\"col\">fraction</th>"
            + "<th scope=\"col\">face</th><th scope=\"col\">orientation</th>");
        page.Should().Contain(
            "<tr><td class=\"num\">0.1</td><td class=\"num\">2.5&#215;10⁻⁷</td><td>&lt;a&gt;</td><td>001</td></tr>",
            "words are escaped, and an orientation is not a number");
        page.Should().Contain("<tr><td class=\"num\"></td><td class=\"num\">0.333333</td><td>b</td><td>101</td></tr>");
    }

    [Test]
    public void A_known_gap_is_printed_as_such_and_a_match_of_two_models_is_not_called_agreement_with_experiment()
    {
        string page = HtmlReport.Render(SampleResults.Document, ChartSet.None);

        page.Should().Contain("ok: KNOWN GAP").And.Contain("agreement is between two models, not with experiment");
        page.Should().Contain("Headline: 2 of 3 reproduced, 1 known gap.");
    }

    [Test]
    public void A_paper_gets_no_score() =>
        PaperSummary.Sentence(SampleResults.Document.Claims).Should().NotContain("%");

    [Test]
    public void The_same_results_give_the_same_page()
    {
        string first = HtmlReport.Render(SampleResults.Document, ChartSet.None);

        string second = HtmlReport.Render(ResultsFile.Parse(ResultsFile.ToText(SampleResults.Document), "results.json"), ChartSet.None);

        second.Should().Be(first);
    }

    [Test]
    public void Results_without_a_claim_are_red()
    {
        string page = HtmlReport.Render(SampleResults.Document with { Claims = [] }, ChartSet.None);

        page.Should().Contain("data-gate=\"red\"").And.Contain("No claim was judged.").And.Contain("data-exit-code=\"3\"");
    }

    [Test]
    public void A_page_of_five_hundred_claims_stays_under_four_mebibytes()
    {
        ResultsDocument many = SampleResults.Document with
        {
            Claims = [.. Enumerable.Range(0, 53)
                .SelectMany(i => SampleResults.Claims.Select(claim => claim with { Claim = claim.Claim with { Id = $"{claim.Claim.Id}-{i}" } }))],
        };

        string page = HtmlReport.Render(many, ChartSet.None);

        page.Length.Should().BeLessThan(4 * 1024 * 1024, "Chromium was ready with three mebibytes in under a second on two cores");
        File.WriteAllText(Path.Combine(TestContext.CurrentContext.WorkDirectory, "many.html"), page);
    }
}
