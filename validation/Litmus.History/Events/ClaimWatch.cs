namespace Litmus.History.Events;

/// <summary>Watches one claim, night by night.</summary>
/// <param name="id">The claim.</param>
internal sealed class ClaimWatch(string id)
{
    private readonly DriftWatch _drift = new();
    private readonly NoiseWatch _noise = new();
    private (HistoryRecord Record, RecordedClaim Claim)? _previous;

    /// <summary>Whether the claim was missing in the last record.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Notes that the claim is missing.</summary>
    public HistoryEvent Lose(HistoryRecord record)
    {
        IsGone = true;
        return new HistoryEvent(id, EventKind.ClaimLost, record, _previous?.Record.Commit ?? record.Commit, record.Commit, "The claim is gone.");
    }

    /// <summary>What happened to the claim with a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="claim">The claim in it.</param>
    /// <param name="recordBefore">The record before it, whether it holds the claim or not.</param>
    public IEnumerable<HistoryEvent> Observe(HistoryRecord record, RecordedClaim claim, HistoryRecord? recordBefore)
    {
        // The case says that it broke; its claims say nothing until it gives results again.
        if (claim.CaseId is { } caseId && record.Cases.TryGetValue(caseId, out RecordedCase? result) && !result.HasResult)
        {
            return [];
        }

        HistoryEvent[] events = _previous is not { } previous || IsGone ? [.. Begin(record, claim, recordBefore)]
            : previous.Claim.Criterion != claim.Criterion ? [BeginAnew(previous, record, claim)]
            : [.. Compare(previous, record, claim)];
        _previous = (record, claim);
        IsGone = false;
        return events;
    }

    private IEnumerable<HistoryEvent> Begin(HistoryRecord record, RecordedClaim claim, HistoryRecord? recordBefore)
    {
        Restart();
        _noise.Observe(record, claim);
        if (recordBefore is not null)
        {
            yield return new HistoryEvent(
                id, EventKind.ClaimAppeared, record, recordBefore.Commit, record.Commit, $"The claim is new: {claim.Verdict}{NightText.With(claim)}.");
        }
    }

    private HistoryEvent BeginAnew((HistoryRecord Record, RecordedClaim Claim) previous, HistoryRecord record, RecordedClaim claim)
    {
        Restart();
        _noise.Observe(record, claim);
        RecordedClaim before = previous.Claim;
        string what = (before.Margin != claim.Margin, before.ReferenceHash != claim.ReferenceHash) switch
        {
            (true, false) => $"The margin changed: {before.Margin} → {claim.Margin}",
            (false, true) => $"What is expected changed{NightText.Reference(before, claim)}",
            (true, true) => $"Margin and expectation changed: {before.Margin} → {claim.Margin}{NightText.Reference(before, claim)}",
            _ => "The criterion changed",
        };
        string verdict = before.Verdict == claim.Verdict ? $"The verdict stays {claim.Verdict}" : $"{before.Verdict} → {claim.Verdict}";
        return new HistoryEvent(
            id, EventKind.CriterionChanged, record, previous.Record.Commit, record.Commit, $"{what}. {verdict}. A new series begins.");
    }

    private IEnumerable<HistoryEvent> Compare((HistoryRecord Record, RecordedClaim Claim) previous, HistoryRecord record, RecordedClaim claim)
    {
        (HistoryRecord recordBefore, RecordedClaim before) = previous;
        bool isChanged = before.Answer != claim.Answer;
        if (before.Verdict != claim.Verdict)
        {
            string why = claim.Answer is null ? $" ({claim.Unanswered})" : isChanged ? $"; {NightText.Change(before, claim)}" : string.Empty;
            yield return new HistoryEvent(
                id, EventKind.VerdictTurned, record, recordBefore.Commit, record.Commit, $"{before.Verdict} → {claim.Verdict}{why}.");
        }
        else if (isChanged && !claim.IsStochastic)
        {
            yield return new HistoryEvent(
                id, EventKind.ValueChanged, record, recordBefore.Commit, record.Commit, $"{NightText.Change(before, claim)}.");
        }

        if (claim.IsStochastic)
        {
            foreach ((EventKind kind, string commitBefore, string commitUntil, string sentence) in _noise.Observe(record, claim))
            {
                yield return new HistoryEvent(id, kind, record, commitBefore, commitUntil, sentence);
            }
        }
        else if (isChanged && _drift.Observe(recordBefore, before, claim) is var (commit, text))
        {
            yield return new HistoryEvent(id, EventKind.Drift, record, commit, record.Commit, text);
        }
    }

    private void Restart()
    {
        _drift.Restart();
        _noise.Restart();
    }
}
