using System.Text.RegularExpressions;
using Litmus.History;
using Litmus.Reporting.Html;

namespace Litmus.Reporting.Tests;

public sealed class HistoryPageTests
{
    private static readonly Dictionary<string, string> Pages = SamplePages.Of(SampleResults.Document, new PageOptions { History = SampleHistory.View });

    private static string Page { get; } = Pages[SamplePages.History].Replace("&#181;", "µ", StringComparison.Ordinal);

    [Test]
    public void Without_a_history_there_is_no_page_and_no_link_to_it()
    {
        Dictionary<string, string> pages = SamplePages.Of(SampleResults.Document);

        pages.Keys.Should().NotContain(SamplePages.History);
        pages[SamplePages.Index].Should().NotContain(SamplePages.History);
    }

    [Test]
    public void Every_page_links_to_the_nights() =>
        Pages.Values.Should().OnlyContain(page => page.Contains($"<a href=\"{SamplePages.History}\"", StringComparison.Ordinal));

    [Test]
    public void The_page_says_how_many_nights_and_how_much_happened() =>
        Page.Should().Contain("30 nights at tier standard, 2019-04-11 to 2019-05-10. Something happened to 4 claims and 1 case.");

    [Test]
    public void An_event_names_the_commits_that_can_hold_the_reason() =>
        Between(Page, "<tr>", "</tr>").Single(row => row.Contains("In numbers\">Reproduced →", StringComparison.Ordinal))
            .Should().StartWith("<td class=\"num\">2019-05-01</td>").And.Contain($"<a href=\"#moved-{SampleHistory.Turned}\">{SampleHistory.Turned}</a>")
            .And.Contain("Reproduced → not reproduced; 10.25 µm → 12.50 µm").And.Contain("<code>0000001d00..0000001e00</code>");

    [Test]
    public void Each_claim_that_moved_has_a_plot_and_one_that_did_not_has_none()
    {
        Regex.Count(Page, "<article class=\"moved\"").Should().Be(5, "four claims and a case");
        Page.Should().Contain("id=\"moved-alpha2020.open\"").And.NotContain("beta2021.quiet");
    }

    [Test]
    public void A_mark_has_the_shape_of_its_verdict_and_says_its_commit_on_hover()
    {
        string figure = ArticleOf(SampleHistory.Turned);

        Regex.Count(figure, "mark mark-Reproduced\" transform").Should().Be(20);
        Regex.Count(figure, "mark mark-NotReproduced\" transform").Should().Be(10);
        ShapesIn(figure, "Reproduced").Intersect(ShapesIn(figure, "NotReproduced")).Should().BeEmpty("colour alone would say nothing to some readers");
        figure.Should().Contain("<title>2019-05-01, commit 0000001e00: not reproduced, 12.50 µm</title>");
        figure.Should().Contain("role=\"img\" aria-label=\"beta2021.regressed, night by night, 10.25 to 12.50 µm. The numbers stand in the table below.\"");
    }

    [Test]
    public void The_margin_is_drawn_as_wide_as_it_was_in_each_night_and_a_new_series_begins_with_a_line()
    {
        string figure = ArticleOf("alpha2020.margin-moved-");

        double[] heights = [.. Between(figure, "<rect class=\"band\"", "/>").Select(band => double.Parse(Between(band, " height=\"", "\"").Single()))];
        heights.Distinct().Should().HaveCount(2);
        (heights[^1] / heights[0]).Should().BeApproximately(2, 0.02, "the margin is twice as wide");
        Regex.Count(figure, "class=\"series\"").Should().Be(1);
    }

    [Test]
    public void The_name_of_a_claim_cannot_break_the_page() => Page.Should().NotContain("margin<moved>").And.Contain("alpha2020.margin&lt;moved&gt;");

    [Test]
    public void A_claim_of_words_has_its_table_and_no_drawing() =>
        ArticleOf("beta2021.word").Should().Contain("There is no number to draw.").And.Contain("&#39;(101)&#39;");

    [Test]
    public void A_slower_case_is_drawn_by_its_seconds() =>
        ArticleOf("alpha2020-slab").Should().Contain("mark-time").And.Contain("cost shifted");

    [Test]
    public void An_empty_history_has_no_page()
    {
        HistoryView empty = new([], "standard", HistoryView.DefaultCount, new DateOnly(2019, 5, 11));

        SamplePages.Of(SampleResults.Document, new PageOptions { History = empty }).Keys.Should().NotContain(SamplePages.History);
    }

    private static string ArticleOf(string anchor)
    {
        int start = Page.IndexOf($"id=\"moved-{anchor}\"", StringComparison.Ordinal);
        start.Should().BePositive($"{anchor} has an article");
        return Page[start..Page.IndexOf("</article>", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> ShapesIn(string figure, string verdict) =>
        Between(figure, $"mark mark-{verdict}\" transform", "<title>").SelectMany(mark => Between(mark, " d=\"", "\"")).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Between(string text, string start, string end) =>
        text.Split(start)[1..].Select(part => part[..part.IndexOf(end, StringComparison.Ordinal)]);
}
