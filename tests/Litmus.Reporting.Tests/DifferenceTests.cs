using Litmus.Comparison.Differences;
using Litmus.Comparison.Results;
using Litmus.Reporting.Differences;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Tests;

internal sealed class DifferenceTests
{
    private static readonly DifferenceSide Before = new("main", "commit 0123456789 (main)", "0123", "smoke");
    private static readonly DifferenceSide After = new(".", "the working tree, with 2 changed files", "0123", "smoke");

    [Test]
    public void A_pure_refactoring_is_one_sentence_on_every_output()
    {
        ResultsDifference same = Compare(SampleResults.Document, options: new DifferenceOptions { RanCount = 3, UnreachableCount = 34 });

        DifferenceText.Of(same, [FailOn.Shift]).Should().Be("No bit of 12 results changed; 3 cases ran, 34 cannot be reached by this change.\n");
        DifferenceMarkdown.Of(same, []).Should()
            .Be("## What this change does\n\nNo bit of 12 results changed; 3 cases ran, 34 cannot be reached by this change.\n");
    }

    [Test]
    public void Numbers_have_as_many_digits_as_tell_them_apart() =>
        DifferenceText.Of(Compare(Moved(34.870000001)), []).Should().Contain("34.87 h  ").And.Contain("34.870000001 h");

    [Test]
    public void The_gate_of_a_change_says_what_to_do() =>
        DifferenceText.Of(Compare(Moved(35)), [FailOn.Shift]).Should()
            .EndWith("Gate of the change (shift): red (exit code 6). One result or table moved without being announced. "
                + "Announce what is meant with --expect 'PATTERN', or with a line 'PATTERN  # reason' in expected-changes.txt.\n");

    [Test]
    public void A_move_is_no_move_of_the_document_that_it_comes_from() =>
        DifferenceText.Of(Compare(Moved(35)), []).Should().Contain("1 of 12 results moved; 3 cases were compared, none ran.");

    [Test]
    public void A_sign_of_Markdown_in_a_name_is_escaped()
    {
        DifferenceOptions options = new() { Announcements = new Announcements([new Announcement("a|b*", "<b>", "--expect")]) };

        DifferenceMarkdown.Of(Compare(SampleResults.Document, options), []).Should().Contain(@"| a\|b\* | --expect | &lt;b\> |");
    }

    [Test]
    public void The_page_holds_the_answer_and_loads_nothing()
    {
        string page = DifferencePage.Render(Compare(Moved(35)), [FailOn.Shift], [("A figure", "Its caption", "<svg></svg>")], ["another: it is missing"]);

        page.Should().Contain("data-exit-code=\"6\"").And.Contain(SampleResults.DepletionTime).And.Contain("<svg></svg>").And.Contain("another: it is missing")
            .And.NotContain("src=").And.NotContain("http-equiv=\"refresh\"");
    }

    [Test]
    public void Figures_of_a_table_that_moved_show_both_sides()
    {
        CaseResult result = SampleResults.Document.Cases.First(known => known.Figures.Count > 0);
        FigureDescription figure = result.Figures.First(known => known.Layers.Any(layer => layer.Mark == FigureMark.Line));

        string specification = OverlaidFigure.Of(figure, _ => true, Table, Table);

        specification.Should().Contain("before").And.Contain("after").And.Contain("before and after the change");
    }

    [Test]
    public void Nothing_is_drawn_where_no_table_moved() =>
        new DifferenceFigures((_, name, _) => Table(name), renderer: null).Draw(Compare(Moved(35)), SampleResults.Document, Moved(35)).Drawn.Should().BeEmpty();

    private static CsvTable Table(string name) => CsvTable.Parse(name, SampleFigures.Tables[name]);

    private static ResultsDifference Compare(ResultsDocument after, DifferenceOptions? options = null) =>
        ResultsComparer.Compare(SampleResults.Document, after, Before, After, options);

    private static ResultsDocument Moved(double value) => SampleResults.Document with
    {
        Claims =
        [
            .. SampleResults.Claims.Select(claim => claim.Claim.Id == SampleResults.DepletionTime
                ? claim with { Observation = claim.Observation! with { Value = value } }
                : claim),
        ],
    };
}
