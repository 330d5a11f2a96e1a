using System.Globalization;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.History;
using Litmus.History.Events;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Nights;

/// <summary>The last nights: what happened, a line plot for each claim and case that moved, what needs attention, and the nights themselves.</summary>
internal sealed class HistoryPage(PageContext context, PageFrame frame, HistoryView view)
{
    private const int MostPlots = 60;

    /// <summary>Where the nights of a claim are shown and in which words; nothing where no night has it.</summary>
    /// <param name="view">The nights.</param>
    /// <param name="claim">The claim.</param>
    public static Markup? LinkTo(HistoryView view, string claim)
    {
        int count = view.Nights.Count(night => night.Claims.ContainsKey(claim));
        if (count == 0)
        {
            return null;
        }

        string anchor = IsPlotted(view, claim) ? $"#{AnchorOf(claim)}" : string.Empty;
        string words = $"{ClaimText.Count(count, "night")}, in which {(view.PlaceOf(claim) is null ? "nothing" : "something")} happened to it";
        return Marks.Link(PageFrame.HistoryName + anchor, words);
    }

    /// <summary>The page.</summary>
    public ReportPage Render() => frame.Page(
        PageFrame.HistoryName, "history", "Litmus: the last nights",
        Fragments.Fill("history-header", ("sentence", Sentence()), ("gate", frame.Gate())),
        Fragments.Fill("history", ("events", Events()), ("moved", Moved()), ("attention", Attention()), ("nights", Markup.Lines(view.Nights.Select(Night)))));

    private string Sentence()
    {
        int claims = view.Subjects.Count(IsClaim), cases = view.Subjects.Count - claims;
        string span = view.Nights.Count == 1
            ? $"One night at tier {view.Tier}, {view.Nights[0].Day}."
            : $"{ClaimText.Count(view.Nights.Count, "night")} at tier {view.Tier}, {view.Nights[0].Day} to {view.Nights[^1].Day}.";
        return view.Events.Count == 0
            ? $"{span} Nothing happened."
            : $"{span} Something happened to {ClaimText.Count(claims, "claim")} and {ClaimText.Count(cases, "case")}.";
    }

    private bool IsClaim(string subject) => view.All.Any(night => night.Claims.ContainsKey(subject));

    // The last night first, because that is what a reader comes for.
    private Markup Events() => view.Events.Count == 0
        ? Marks.Paragraph("Nothing. No verdict turned, no value moved, no case slowed or broke.")
        : Fragments.Fill("history-events", ("rows", Markup.Lines(view.Events.Reverse().Select(found => Fragments.Fill(
            "history-event",
            ("day", found.Night.Day),
            ("subject", Link(found.Subject)),
            ("what", EventWords.Of(found.Kind)),
            ("sentence", PlainWords.Sentence(found.Sentence)),
            ("commits", found.IsSameCode ? "none: the code is the same" : Marks.Command(found.CommitRange)))))));

    private static bool IsPlotted(HistoryView view, string subject) => view.PlaceOf(subject) < MostPlots;

    private Markup Link(string subject) => IsPlotted(view, subject)
        ? Marks.Link("#" + AnchorOf(subject), subject)
        : subject;

    private Markup Moved()
    {
        if (view.Subjects.Count == 0)
        {
            return Marks.Paragraph("None.");
        }

        Markup[] rest = view.Subjects.Count > MostPlots
            ? [Marks.Paragraph($"And {view.Subjects.Count - MostPlots} more; litmus history CLAIM shows them.")]
            : [];
        return Markup.Lines([.. view.Subjects.Take(MostPlots).Select(subject => IsClaim(subject) ? Claim(subject) : Case(subject)), .. rest]);
    }

    private Markup Claim(string id)
    {
        PlottedNight[] nights = [.. view.Nights.Select(night => Plot(night, id))];
        RecordedClaim last = view.All.Last(night => night.Claims.ContainsKey(id)).Claims[id];
        Verdict[] verdicts = [.. nights.Select(night => night.Verdict).OfType<Verdict>().Distinct()];
        Markup title = context.ClaimOf(id) is { } known && context.HasPage(known.Claim.Paper) ? Marks.Link(ClaimLink.Of(id), id) : id;
        Markup legend = Markup.Join(
            verdicts.Select(verdict => Fragments.Fill("legend-entry", ("sign", NightDrawing.Legend(verdict)), ("word", PlainWords.Of(verdict)))), ", ");
        return Fragments.Fill(
            "moved",
            ("anchor", AnchorOf(id)),
            ("title", title),
            ("name", id),
            ("statement", context.ClaimOf(id) is { } claim ? Marks.Paragraph(claim.Claim.Statement) : Markup.Empty),
            ("figure", Figure(nights, id, last.Unit, "Shaded: the margin. Dashed: the stated value.", legend)),
            ("quantity", "Value"),
            ("rows", Markup.Lines(view.Nights.Select(night => Row(night, id, night.Claims.GetValueOrDefault(id))))));
    }

    private Markup Case(string id)
    {
        PlottedNight[] nights = [.. view.Nights.Select(night => PlotTime(night, id))];
        return Fragments.Fill(
            "moved",
            ("anchor", AnchorOf(id)),
            ("title", id),
            ("name", id),
            ("statement", context.CaseOf(id) is { } known ? Marks.Paragraph(known.Title) : Markup.Empty),
            ("figure", Figure(nights, id, "s", "The time that the case took.", Markup.Empty)),
            ("quantity", "Seconds"),
            ("rows", Markup.Lines(view.Nights.Select(night => Row(night, id, night.Cases.GetValueOrDefault(id))))));
    }

    private static Markup Figure(PlottedNight[] nights, string id, string unit, string caption, Markup legend)
    {
        double[] values = [.. nights.Select(night => night.Value).OfType<double>()];
        string range = values.Length == 0 ? string.Empty
            : $"{NumberText.Significant(values.Min(), 4)} to {NumberText.Significant(values.Max(), 4)}{NumberText.Unit(unit)}";
        string label = $"{id}, night by night, {range}. The numbers stand in the table below.";
        return NightDrawing.Draw(nights, label, unit) is { } drawing
            ? Fragments.Fill("moved-figure", ("name", id), ("drawing", drawing), ("caption", caption), ("legend", legend))
            : Marks.Paragraph("There is no number to draw.");
    }

    private PlottedNight Plot(HistoryRecord night, string id)
    {
        RecordedClaim? claim = night.Claims.GetValueOrDefault(id);
        bool begins = view.EventsOf(night, id).Any(found => found.Kind == EventKind.CriterionChanged);
        string title = Title(night, claim is null ? "not recorded" : $"{PlainWords.Of(claim.Verdict)}, {ValueOf(claim)}");
        return new PlottedNight(
            title, ShortDay(night), claim?.Value, claim?.ValidationUncertainty, claim?.LimitLower, claim?.LimitUpper, claim?.Reference,
            claim is { Value: not null } ? claim.Verdict : null, begins);
    }

    private PlottedNight PlotTime(HistoryRecord night, string id)
    {
        RecordedCase? result = night.Cases.GetValueOrDefault(id);
        double? seconds = result is { HasResult: true } ? result.Seconds : null;
        bool begins = view.EventsOf(night, HistoryEvents.MachineSubject).Any(found => found.Kind is EventKind.MachineChanged or EventKind.RuntimeChanged);
        string title = Title(night, seconds is { } time ? $"{NumberText.Significant(time, 3)} s" : "no result");
        return new PlottedNight(title, ShortDay(night), seconds, Uncertainty: null, Lower: null, Upper: null, Reference: null, Verdict: null, begins);
    }

    private Markup Row(HistoryRecord night, string id, RecordedClaim? claim) => Fragments.Fill(
        "moved-row",
        ("day", night.Day),
        ("commit", Marks.Command(CommitText.Short(night.Commit))),
        ("verdict", claim is null ? "not recorded" : PlainWords.Of(claim.Verdict)),
        ("value", claim is null ? "–" : ValueOf(claim)),
        ("uncertainty", claim?.ValidationUncertainty is { } uncertainty ? NumberText.Significant(uncertainty, 2) : "–"),
        ("events", WordsOf(night, id)));

    private Markup Row(HistoryRecord night, string id, RecordedCase? result) => Fragments.Fill(
        "moved-row",
        ("day", night.Day),
        ("commit", Marks.Command(CommitText.Short(night.Commit))),
        ("verdict", result is null ? "not recorded" : PlainWords.Of(result.Execution)),
        ("value", result is { HasResult: true } ? NumberText.Significant(result.Seconds, 3) : "–"),
        ("uncertainty", "–"),
        ("events", WordsOf(night, id)));

    private string WordsOf(HistoryRecord night, string id) => string.Join(
        ", ",
        view.EventsOf(night, id).Select(found => EventWords.Of(found.Kind)).Distinct(StringComparer.Ordinal));

    private Markup Attention() => view.Warnings.Count == 0
        ? Marks.Paragraph("Nothing. No margin is slack, no run is stale, no review is due within thirty days.")
        : new Markup($"<ul>{Marks.Items(view.Warnings.Select(warning => $"{warning.Subject}: {warning.Sentence}")).Html}</ul>");

    private Markup Night(HistoryRecord night)
    {
        double time = night.Cases.Values.Where(result => result.Execution == Execution.Ran).Sum(result => result.Seconds);
        HistoryEvent[] events = [.. view.Events.Where(found => found.Night == night)];
        return Fragments.Fill(
            "night-row",
            ("day", night.Day),
            ("commit", Markup.Join([Marks.Command(CommitText.Short(night.Commit)), CommitText.Changes(night.Commit, night.IsClean)])),
            ("ran", $"{night.Cases.Values.Count(result => result.Execution == Execution.Ran)} of {night.Cases.Count}"),
            ("time", DurationText.Rounded(time)),
            ("answered", $"{night.Claims.Values.Count(claim => claim.Value is not null || claim.Token is not null)} of {night.Claims.Count}"),
            ("events", events.Length == 0 ? "nothing" : string.Join(", ", events.GroupBy(found => found.Kind)
                .Select(group => $"{(group.Count() == 1 ? string.Empty : $"{group.Count()} × ")}{EventWords.Of(group.Key)}"))));
    }

    private static string Title(HistoryRecord night, string found) => $"{night.Day}, commit {CommitText.Short(night.Commit)}: {found}";

    private static string ValueOf(RecordedClaim claim) => claim.AnswerText ?? claim.Unanswered ?? "no answer";

    private static string AnchorOf(string subject) => Marks.Anchor("moved", subject);

    private static string ShortDay(HistoryRecord night) => night.StartedUtc.ToString("MM-dd", CultureInfo.InvariantCulture);
}
