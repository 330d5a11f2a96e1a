using System.Text.RegularExpressions;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

public sealed class HtmlReportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string Hostile = "</script><script>alert('x')</script> & \"quoted\" <img src=x onerror=alert(1)> {{title}}";

    [Test]
    public void There_is_an_overview_one_page_for_each_paper_the_verification_and_the_run() =>
        HtmlReport.Render(SampleResults.Document, new PageOptions()).Select(page => page.Name)
            .Should().Equal(SamplePages.Index, SamplePages.Alpha, SamplePages.Beta, SamplePages.Verification, SamplePages.Run);

    [Test]
    public void Only_the_papers_that_are_asked_for_get_a_page_and_no_link_leads_to_another()
    {
        Dictionary<string, string> pages = SamplePages.Of(SampleResults.Document, new PageOptions { Papers = ["alpha2020"] });

        pages.Keys.Should().Equal(SamplePages.Index, SamplePages.Alpha, SamplePages.Verification, SamplePages.Run);
        string.Concat(pages.Values).Should().NotContain("href=\"beta2021.html").And.Contain("litmus report --paper beta2021");
    }

    [Test]
    public void Every_claim_has_a_row_on_the_overview_and_a_card_whose_anchor_is_its_name_and_its_identifier()
    {
        Dictionary<string, string> pages = SamplePages.Of(SampleResults.Document);

        foreach (ClaimResult claim in SampleResults.Claims)
        {
            string name = claim.Claim.Id[(claim.Claim.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
            pages[SamplePages.Index].Should().Contain($"id=\"{claim.Claim.Id}\"").And.Contain($"href=\"{claim.Claim.Paper}.html#{name}\"");
            pages[claim.Claim.Paper + ".html"].Should().Contain($"id=\"{name}\"").And.Contain($"id=\"{claim.Claim.Id}\"");
        }
    }

    [Test]
    public void No_place_is_named_twice_and_every_link_within_a_page_has_its_place()
    {
        foreach ((string name, string page) in SamplePages.Of(SampleResults.Document))
        {
            string[] places = Found(page, " id=\"(?<place>[^\"]+)\"");
            string[] links = Found(page, "href=\"#(?<place>[^\"]+)\"");

            places.Should().OnlyHaveUniqueItems(name);
            links.Should().BeSubsetOf(places, name);
        }
    }

    [Test]
    public void A_claim_that_repeats_another_is_shown_beneath_it_and_counted_with_it()
    {
        ClaimResult repeat = SampleResults.Claims[0] with
        {
            Claim = SampleResults.Claims[0].Claim with { Id = "alpha2020.repeat", FollowsFrom = SampleResults.DepletionTime },
        };
        ResultsDocument document = SampleResults.Document with { Claims = [.. SampleResults.Claims, repeat] };

        string page = SamplePages.Of(document)[SamplePages.Alpha];

        page.Should().Contain("Of three statements on which its conclusions rest", "the repeat is not counted")
            .And.Contain("One more only repeats one of these.").And.Contain("The next statement repeats the one above and is counted with it.");
        page.IndexOf("id=\"alpha2020.repeat\"", StringComparison.Ordinal)
            .Should().BeGreaterThan(page.IndexOf($"id=\"{SampleResults.DepletionTime}\"", StringComparison.Ordinal));
    }

    [Test]
    public void A_restatement_and_a_test_that_cannot_fail_are_in_no_headline_sum()
    {
        ClaimResult With(int index, Evidence evidence) => SampleResults.Claims[index] with { Evidence = evidence };
        ResultsDocument document = SampleResults.Document with
        {
            Claims =
            [
                With(0, Evidence.CannotFail), With(1, Evidence.Restatement), With(2, Evidence.Model), With(3, Evidence.Law), With(4, Evidence.Arithmetic),
            ],
        };

        string page = SamplePages.Of(document)[SamplePages.Alpha];

        page.Should().Contain(
            "Of three statements on which its conclusions rest, one only restates printed numbers, one could not have failed and one does not "
            + "follow from the stated inputs.");
        page.Should().Contain("Reproduced by a model that could have failed: 0; by a law: 1; arithmetic of the paper&#39;s own numbers: 1.")
            .And.Contain("Against experiment, by a model or a law: 1.")
            .And.Contain("Not counted as reproduced: 1 that only restates printed numbers and 1 that could not have failed.");
    }

    [Test]
    public void A_card_says_in_plain_words_how_hard_the_test_was()
    {
        ClaimResult claim = SampleResults.Claims[1];
        ClaimResult weighed = claim with
        {
            Evidence = Evidence.Model,
            Severity = new Severity(0.3, "contactResistance", 12, "ohm cm2", null),
            Observation = claim.Observation! with { Robustness = new Robustness(184, 200, ["contactRule"]) },
        };

        EvidenceText.Of(weighed).Should().Be(
            "Tested by a model that could have failed. The verdict holds in 184 of 200 plausible inputs; it rests on the contact rule. "
            + "The verdict turns within the plausible range of the contact resistance: at 12 Ω cm², 0.3 of its half width away.");
        SamplePages.Of(SampleResults.Document with { Claims = [weighed] })[SamplePages.Alpha].Should().Contain("it rests on the contact rule.");
    }

    [Test]
    public void A_finding_stands_with_its_figure_its_numbers_and_its_consequence()
    {
        ResultsDocument document = SampleResults.Document with
        {
            Findings = [SampleResults.Document.Findings[0] with { Figure = SampleResults.CaseId + "#fig-1" }],
        };

        string page = SamplePages.Of(document)[SamplePages.Alpha];

        page.Should().Contain(
            "<a href=\"#finding-slow-slab\">The stated time is half the computed one.</a>", "a decisive finding is named in the first minute");
        page.Should().Contain("<article class=\"finding finding-decisive\" id=\"finding-slow-slab\">")
            .And.Contain("A factor of two is lost between two equations.")
            .And.Contain("turns from reproduced to not reproduced.");
        Regex.Count(page, "data-figure=\"alpha2020/slab/fig-1\"").Should().Be(1, "a figure is drawn once, and linked to from its other places");
    }

    [Test]
    public void No_internal_name_is_printed()
    {
        string[] internalNames =
            ["NotReproduced", "NotAssessed", "WithinBand", "Inconclusive", "StillInconclusive", "KnownGap", "u_val", "u_num", "diffusionCoefficient"];

        foreach ((string name, string page) in SamplePages.Of(SampleResults.Document))
        {
            string body = page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)];
            string text = Regex.Replace(body, "<[^>]*>", " ", RegexOptions.None, Patience);
            text.Should().NotContainAny(internalNames, name);
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
            Title = Hostile, Notes = [Hostile], Failure = Hostile,
            Inputs =
            [
                new InputRecord(Hostile, 1, Hostile, 1, Hostile, true, 0, 2, Hostile),
                new InputRecord(Hostile, 0, "1", 0, Hostile, true, Options: [Hostile, Hostile]),
            ],
        };
        ResultsDocument document = SampleResults.Document with
        {
            Claims = [hostile], Cases = [result], Troubles = [Hostile], Papers = [new PaperRecord("alpha2020", Hostile, Hostile)],
            Findings = [SampleResults.Document.Findings[0] with
            {
                Claims = [hostile.Claim.Id], Title = Hostile, Stated = Hostile, Follows = $"`{Hostile}`", Reason = Hostile, Settlement = Hostile,
            }],
        };

        string pages = SamplePages.All(document);

        pages.Should().NotContain("<script>alert").And.NotContain("<img").And.NotContain("\"><b>");
        pages.Should().Contain("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)");
        SummaryMarkdown.Of(document).Should().NotContain("<script>alert").And.NotContain("<img");
    }

    [Test]
    public void A_small_table_can_be_read_in_the_page_itself()
    {
        CsvTable table = CsvTable.Parse("stated", "current_density_mA_per_cm2,fraction_1,face,orientation\n0.1,2.5e-7,<a>,001\n,0.3333333333,b,101\n");

        string page = SamplePages.Of(
            SampleResults.Document,
            new PageOptions { SmallTable = (caseId, name) => (caseId, name) == (SampleResults.CaseId, "stated") ? table : null })[SamplePages.Alpha];

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
    public void The_gate_of_a_claim_as_accepted_is_said_once()
    {
        string page = SamplePages.Of(SampleResults.Document)[SamplePages.Alpha];

        page.Should().Contain("The verdict is the accepted one.").And.NotContain("As accepted. ");
    }

    [TestCase("0123456789abcdef", "commit 0123456789ab with changes")]
    [TestCase("unknown", "commit unknown.")]
    public void An_unknown_commit_is_not_said_to_have_changes(string commit, string expected)
    {
        ResultsDocument document = SampleResults.Document with { Run = SampleResults.Document.Run with { Commit = commit, Clean = false } };

        string page = SamplePages.Of(document)[SamplePages.Alpha];

        page.Should().Contain(expected);
    }

    [Test]
    public void A_known_gap_is_printed_as_such_and_a_match_of_two_models_is_not_called_agreement_with_experiment()
    {
        string page = SamplePages.Of(SampleResults.Document)[SamplePages.Alpha];

        page.Should().Contain("Known gap, as accepted.").And.Contain("Agreement is between two models, not with experiment.");
        page.Should().Contain("Of three statements on which its conclusions rest, two are reproduced and one does not follow from the stated inputs.");
    }

    [Test]
    public void A_paper_gets_no_score() =>
        PaperSummary.Sentence("Of all", SampleResults.Document.Claims).Should().NotContain("%");

    [Test]
    public void The_same_results_give_the_same_pages()
    {
        string first = SamplePages.All(SampleResults.Document);

        string second = SamplePages.All(ResultsFile.Parse(ResultsFile.ToText(SampleResults.Document), "results.json"));

        second.Should().Be(first);
    }

    [Test]
    public void The_header_of_a_paper_says_whether_the_gate_concerns_it()
    {
        Dictionary<string, string> pages = SamplePages.Of(SampleResults.Document);

        pages[SamplePages.Alpha].Should().Contain("is not as it was accepted before, but every statement of this page is.");
        pages[SamplePages.Beta].Should().Contain("One statement of this page is not as it was accepted before, or could not be judged.");
    }

    [Test]
    public void A_claim_whose_run_is_missing_has_not_changed_and_needs_no_decision()
    {
        ClaimResult missing = SampleResults.Assess(
            SampleResults.Value("alpha2020.missing", 1, ReferenceClass.Experiment), SampleResults.Number(1, 0, 0),
            SampleResults.Accepted("alpha2020.missing", Verdict.Reproduced, 1), Execution.NotRun);

        string index = SamplePages.Of(SampleResults.Document with { Claims = [missing], Cases = [] })[SamplePages.Index];

        index.Should().Contain("1 claim of 1 could not be judged.").And.Contain("Nothing. Every value that was computed is that of the accepted run");
    }

    [Test]
    public void What_was_accepted_as_undecided_needs_no_decision()
    {
        ClaimResult[] accepted = [.. SampleResults.Claims.Where(claim => claim.Gate.Status != GateStatus.Red)];

        string index = SamplePages.Of(SampleResults.Document with { Claims = [.. accepted] })[SamplePages.Index];

        index.Should().Contain("Every claim is as accepted; 1 of 9 stays undecided.").And.Contain("Nothing. What was accepted as undecided still is.");
    }

    [Test]
    public void A_screen_reader_gets_the_table_and_not_every_sign_of_the_drawing() =>
        SamplePages.Of(SampleResults.Document)[SamplePages.Alpha]
            .Should().MatchRegex("Their table is below the figure\\.\">\\s*<g aria-hidden=\"true\">");

    [Test]
    public void Results_without_a_claim_are_red_on_every_page()
    {
        Dictionary<string, string> pages = SamplePages.Of(SampleResults.Document with { Claims = [] });

        pages.Values.Should().OnlyContain(page => page.Contains("data-gate=\"red\" data-exit-code=\"3\"", StringComparison.Ordinal));
        pages[SamplePages.Index].Should().Contain("No claim was judged.");
    }

    [Test, MaxTime(10_000)]
    public void Pages_of_a_thousand_claims_stay_within_their_sizes_and_are_made_in_ten_seconds()
    {
        ResultsDocument many = SampleResults.Document with
        {
            Claims = [.. Enumerable.Range(0, 100)
                .SelectMany(i => SampleResults.Claims.Select(claim => claim with { Claim = claim.Claim with { Id = $"{claim.Claim.Id}-{i}" } }))],
        };

        Dictionary<string, string> pages = SamplePages.Of(many);

        pages[SamplePages.Index].Length.Should().BeLessThan(1_000_000, "the overview is for a quick look");
        pages[SamplePages.Alpha].Length.Should().BeLessThan(3_000_000, "a page is sent by mail");
        Regex.Count(pages[SamplePages.Alpha], "<[a-z]").Should().BeLessThan(60_000, "600 cards; a real paper has 160");
    }

    private static string[] Found(string page, string pattern) =>
        [.. Regex.Matches(page, pattern, RegexOptions.ExplicitCapture, Patience).Select(match => match.Groups["place"].Value)];
}
