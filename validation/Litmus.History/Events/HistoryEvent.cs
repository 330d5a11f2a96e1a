using Litmus.Comparison.Results;

namespace Litmus.History.Events;

/// <summary>Something that happened, and between which commits.</summary>
/// <param name="Subject">The claim or case, or <c>machine</c>.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Night">The record with which it was noticed.</param>
/// <param name="CommitBefore">The last commit that cannot hold the reason.</param>
/// <param name="CommitUntil">
/// The last commit that can hold it. <c>git rev-list CommitBefore..CommitUntil</c> lists all that can. If both are the same, no commit can.
/// </param>
/// <param name="Sentence">What happened, with its numbers; one or two sentences.</param>
public sealed record HistoryEvent(string Subject, EventKind Kind, HistoryRecord Night, string CommitBefore, string CommitUntil, string Sentence)
{
    /// <summary>Whether the code between is the same, so that machine, runtime or chance is the reason.</summary>
    public bool IsSameCode => CommitBefore == CommitUntil;

    /// <summary>The commits that can hold the reason, as git names a range.</summary>
    public string CommitRange => $"{CommitText.Short(CommitBefore)}..{CommitText.Short(CommitUntil)}";
}
