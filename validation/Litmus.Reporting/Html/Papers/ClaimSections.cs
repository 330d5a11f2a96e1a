using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>Every claim of a paper by the section in which it stands. A claim that repeats another is shown beneath it.</summary>
internal sealed class ClaimSections(PageContext context, PaperSummary summary)
{
    private readonly ClaimCard _card = new(context);
    private readonly ILookup<string, ClaimResult> _followers = summary.Claims.Where(claim => claim.Claim.FollowsFrom is not null)
        .ToLookup(claim => claim.Claim.FollowsFrom!, StringComparer.Ordinal);

    /// <summary>The sections with their cards.</summary>
    public Markup Render() => summary.Claims.Count == 0
        ? Marks.Paragraph("No statement of this paper is among the claims.")
        : Markup.Lines(summary.Leaders
            .GroupBy(claim => PaperPlaces.SectionOf(claim.Claim.Source), StringComparer.Ordinal)
            .Select((group, index) => (group, index))
            .OrderBy(entry => PaperPlaces.Rank(entry.group.Key)).ThenBy(entry => entry.index)
            .Select(entry => Fragments.Fill(
                "claim-section",
                ("title", entry.group.Key),
                ("cards", Markup.Lines(entry.group.Select(Render))))));

    private Markup Render(ClaimResult claim)
    {
        ClaimResult[] followers = [.. _followers[claim.Claim.Id]];
        return followers.Length == 0
            ? _card.Render(claim)
            : Markup.Lines([_card.Render(claim), Fragments.Fill(
                "followers",
                ("sentence", followers.Length == 1 ? "The next statement repeats the one above and is counted with it." :
                    $"The next {PlainWords.Count(followers.Length)} statements repeat the one above and are counted with it."),
                ("cards", Markup.Lines(followers.Select(_card.Render))))]);
    }
}
