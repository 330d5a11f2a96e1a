using Litmus.History;

namespace Litmus.Cli.Histories;

/// <summary>The nights for a script.</summary>
internal static class NightJson
{
    /// <summary>What is written as JSON.</summary>
    /// <param name="view">The nights.</param>
    /// <param name="claim">The claim; absent for all.</param>
    public static object Of(HistoryView view, string? claim) => new
    {
        Claim = claim,
        view.Tier,
        Nights = view.Nights.Select(night => new
        {
            night.Id,
            night.StartedUtc,
            night.Commit,
            night.IsClean,
            night.Machine,
            Claim = claim is null ? null : night.Claims.GetValueOrDefault(claim),
            Case = claim is null ? null : night.CaseOf(claim),
        }),
        Events = view.Events.Select(found => new
        {
            found.Subject,
            found.Kind,
            Night = found.Night.Id,
            found.Night.StartedUtc,
            found.CommitBefore,
            found.CommitUntil,
            found.Sentence,
        }),
        view.Warnings,
    };
}
