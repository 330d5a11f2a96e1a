namespace Litmus.History.Events;

/// <summary>Reads a history night by night and says what happened in each, as it could be said on that night: without the nights after it.</summary>
public static class HistoryEvents
{
    /// <summary>How many earlier nights are needed, so that a night says what it would say with all of them.</summary>
    public const int Memory = 90;

    /// <summary>Subject of what happened to the machine.</summary>
    public const string MachineSubject = "machine";

    /// <summary>What happened, night by night. Each tier has a history of its own.</summary>
    /// <param name="records">The records, in order. Where they hold one claim alone, the events are those of that claim and of the machine.</param>
    public static IReadOnlyList<HistoryEvent> Of(IReadOnlyList<HistoryRecord> records)
    {
        Dictionary<string, TierWatch> tiers = new(StringComparer.Ordinal);
        List<HistoryEvent> events = [];
        foreach (HistoryRecord record in records)
        {
            if (!tiers.TryGetValue(record.Tier, out TierWatch? watch))
            {
                tiers.Add(record.Tier, watch = new TierWatch());
            }

            events.AddRange(watch.Observe(record));
        }

        return events;
    }

    private sealed class TierWatch
    {
        private readonly Dictionary<string, ClaimWatch> _claims = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CaseWatch> _cases = new(StringComparer.Ordinal);
        private readonly MachineWatch _machine = new();
        private HistoryRecord? _previous;

        public List<HistoryEvent> Observe(HistoryRecord record)
        {
            List<HistoryEvent> events = [];
            if (_previous is { } previous)
            {
                events.AddRange(_claims.Where(known => !record.Claims.ContainsKey(known.Key) && !known.Value.IsGone)
                    .Select(known => known.Value.Lose(record)));
            }

            events.AddRange(_machine.Observe(record, FactorsOf(record)));
            if (_machine.BeganAnew)
            {
                Array.ForEach([.. _cases.Values], watch => watch.ForgetTimes());
            }

            foreach ((string id, RecordedCase result) in record.Cases)
            {
                if (!_cases.TryGetValue(id, out CaseWatch? watch))
                {
                    _cases.Add(id, watch = new CaseWatch(id));
                }

                events.AddRange(watch.Observe(record, result, _machine.NightFactor));
            }

            foreach ((string id, RecordedClaim claim) in record.Claims)
            {
                if (!_claims.TryGetValue(id, out ClaimWatch? watch))
                {
                    _claims.Add(id, watch = new ClaimWatch(id));
                }

                events.AddRange(watch.Observe(record, claim, _previous));
            }

            _previous = record;
            return events;
        }

        private IEnumerable<double> FactorsOf(HistoryRecord record) => record.Cases
            .Select(entry => _cases.GetValueOrDefault(entry.Key)?.FactorOf(record, entry.Value)).OfType<double>();
    }
}
