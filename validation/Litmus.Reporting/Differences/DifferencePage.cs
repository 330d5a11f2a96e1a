using Litmus.Comparison.Differences;
using Litmus.Comparison.Gates;
using Litmus.Reporting.Html;

namespace Litmus.Reporting.Differences;

/// <summary>A comparison as one page that loads nothing else.</summary>
public static class DifferencePage
{
    /// <summary>The page.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="policy">What makes the gate of the change red.</param>
    /// <param name="drawn">The figures with both sides.</param>
    /// <param name="missing">Why other figures are missing.</param>
    public static string Render(
        ResultsDifference difference, IReadOnlyCollection<FailOn> policy, IReadOnlyList<(string Title, string Caption, string Svg)> drawn,
        IReadOnlyList<string> missing)
    {
        int code = difference.ExitCodeFor(policy);
        string status = Marks.Status(code == ExitCodes.Success ? GateStatus.Ok : GateStatus.Red);
        Markup gate = DifferenceSentences.Gate(difference, policy) is { } sentence
            ? Fragments.Fill("difference-gate", ("status", status), ("sentence", sentence))
            : Markup.Empty;
        return Fragments.Fill(
            "page",
            ("generator", $"Litmus {PageContext.Version}"),
            ("title", "Litmus: what a change does"),
            ("kind", "difference"),
            ("gate", status),
            ("exitCode", $"{code}"),
            ("style", new Markup(EmbeddedText.Read("page/page.css"))),
            ("pages", Markup.Empty),
            ("header", Fragments.Fill(
                "difference-header", ("sentence", DifferenceSentences.Of(difference)), ("gate", gate),
                ("before", difference.Before.Description), ("after", difference.After.Description))),
            ("troubles", Markup.Empty),
            ("content", Markup.Lines([.. DifferenceSections.Of(difference).Select(Section), Figures(drawn, missing)])),
            ("footer", Fragments.Fill("difference-footer", ("tier", difference.After.Tier), ("version", PageContext.Version))),
            ("script", new Markup(EmbeddedText.Read("page/page.js")))).Html + "\n";
    }

    private static Markup Section(DifferenceSection section) => Fragments.Fill(
        "difference-section",
        ("title", section.Title),
        ("table", section.Rows.Count == 0 ? Markup.Empty : Table(section)),
        ("sentence", section.Sentence is { } sentence ? Marks.Paragraph(sentence) : Markup.Empty));

    private static Markup Table(DifferenceSection section) => Fragments.Fill(
        "difference-table",
        ("title", section.Title),
        ("headers", Markup.Join(section.Headers.Select(header => Fragments.Fill("difference-heading", ("text", header))))),
        ("rows", Markup.Lines(section.Rows.Select(Row))));

    private static Markup Row(IReadOnlyList<string> cells) => Fragments.Fill(
        "difference-row", ("cells", Markup.Join(cells.Select(cell => Fragments.Fill("difference-cell", ("text", cell))))));

    private static Markup Figures(IReadOnlyList<(string Title, string Caption, string Svg)> drawn, IReadOnlyList<string> missing) =>
        drawn.Count + missing.Count == 0 ? Markup.Empty : Fragments.Fill(
            "difference-figures",
            ("figures", Markup.Lines(drawn.Select(figure => Fragments.Fill(
                "difference-figure", ("svg", new Markup(figure.Svg)), ("title", figure.Title), ("caption", figure.Caption))))),
            ("missing", missing.Count == 0 ? Markup.Empty : Fragments.Fill("difference-missing", ("items", Marks.Items(missing)))));
}
