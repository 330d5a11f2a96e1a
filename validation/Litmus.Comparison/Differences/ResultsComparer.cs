using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Differences;

/// <summary>Compares two results documents, as a pure function.</summary>
public sealed class ResultsComparer
{
    private readonly ResultsDocument _before;
    private readonly ResultsDocument _after;
    private readonly DifferenceOptions _options;
    private readonly Dictionary<string, CaseResult> _casesBefore;
    private readonly Dictionary<string, CaseResult> _casesAfter;
    private readonly List<CaseNotCompared> _notCompared;
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private readonly List<string> _timedOut = [];

    private ResultsComparer(ResultsDocument before, ResultsDocument after, DifferenceOptions options)
    {
        (_before, _after, _options) = (before, after, options);
        _casesBefore = before.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        _casesAfter = after.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        _notCompared = [.. options.NotCompared];
        ChooseCases();
    }

    /// <summary>Compares two documents of one tier.</summary>
    /// <param name="before">The results before.</param>
    /// <param name="after">The results after.</param>
    /// <param name="sideBefore">What the side before is.</param>
    /// <param name="sideAfter">What the side after is.</param>
    /// <param name="options">What else is known.</param>
    public static ResultsDifference Compare(
        ResultsDocument before, ResultsDocument after, DifferenceSide sideBefore, DifferenceSide sideAfter, DifferenceOptions? options = null) =>
        new ResultsComparer(before, after, options ?? new DifferenceOptions()).Compare(sideBefore, sideAfter);

    private static bool IsMissing(CaseResult? result) => result is { Execution: Execution.NotRun or Execution.Skipped or Execution.NeedsEngine };

    private static bool HasResult(CaseResult? result) => result?.Execution.HasResult() == true;

    private ResultsDifference Compare(DifferenceSide sideBefore, DifferenceSide sideAfter)
    {
        (ClaimResult? Before, ClaimResult? After)[] claims = Pairs(
            _before.Claims.Where(IsCompared), _after.Claims.Where(IsCompared), claim => claim.Claim.Id);
        (VerificationOutcome? Before, VerificationOutcome? After)[] checks = Pairs(
            _before.Verification.Where(IsCompared), _after.Verification.Where(IsCompared), outcome => outcome.Id);
        MovedResult[] moved =
        [
            .. claims.Select(pair => MovedResults.Of(pair.Before, pair.After, _options))
                .Concat(checks.Select(pair => MovedResults.Of(pair.Before, pair.After, _options)))
                .OfType<MovedResult>().Select(result => result with { IsSameCode = HasSameCode(result.CaseId) }).OrderBy(result => result.IsNoise)
                .ThenBy(result => result.Aspect).ThenByDescending(result => Math.Abs(result.InMargin ?? double.PositiveInfinity)),
        ];
        TurnedResult[] turned = [.. claims.Select(TurnedVerdict).Concat(checks.Select(TurnedCheck)).OfType<TurnedResult>()];
        MovedTable[] tables = [.. _compared.SelectMany(MovedTables).OrderByDescending(table => table.Largest)];
        return new ResultsDifference
        {
            Before = sideBefore,
            After = sideAfter,
            ResultCount = claims.Count(pair => (pair.After ?? pair.Before)!.Observation is not null)
                + checks.Count(pair => (pair.After ?? pair.Before)!.Check is not null),
            CaseCount = _compared.Count,
            RanCount = _options.RanCount,
            StoredCount = _options.StoredCount,
            UnreachableCount = _options.UnreachableCount,
            Turned = turned,
            Moved = moved,
            Gates = [.. claims.Select(TurnedGate).OfType<TurnedResult>()],
            Findings = [.. TurnedFindings()],
            Tables = tables,
            Times = [.. _options.Times.OrderByDescending(times => Math.Abs(Math.Log(times.Ratio)))],
            NotCompared = _notCompared,
            Unfulfilled =
            [
                .. _options.Announcements.All.Where(announcement => !turned.Any(entry => entry.Announced == announcement)
                    && !moved.Any(entry => entry.Announced == announcement) && !tables.Any(entry => entry.Announced == announcement)),
            ],
            TimedOut = _timedOut,
            Failed =
            [
                .. _compared.Where(id => _casesAfter.TryGetValue(id, out CaseResult? result) && !HasResult(result))
                    .Select(id => new CaseNotCompared(id, _casesAfter[id].Failure ?? DataWords.Of(_casesAfter[id].Execution))),
            ],
        };
    }

    // A case is compared if a side has a result of it and the other one ran or tried to run it.
    private void ChooseCases()
    {
        foreach (string id in _casesBefore.Keys.Union(_casesAfter.Keys, StringComparer.Ordinal).Where(id => _options.Cases?.Contains(id) != false))
        {
            CaseResult? before = _casesBefore.GetValueOrDefault(id), after = _casesAfter.GetValueOrDefault(id);
            (CaseResult? missing, string side) = IsMissing(before) ? (before, "before") : (after, "after");
            if (missing is not null && IsMissing(missing))
            {
                if (HasResult(before) || HasResult(after))
                {
                    string reason = missing.Execution switch
                    {
                        Execution.Skipped => "it is left out at this tier",
                        Execution.NeedsEngine => missing.Failure ?? "it needs an external engine",
                        _ => "no run of it is stored there",
                    };
                    _notCompared.Add(new CaseNotCompared(id, $"there is no result {side} the change: {reason}"));
                }
            }
            else if (before is { Execution: Execution.Failed or Execution.TimedOut or Execution.DataError } && !HasResult(after))
            {
                _notCompared.Add(new CaseNotCompared(id, $"it has no result on either side: {before.Failure}"));
            }
            else if (new[] { before, after }.FirstOrDefault(result => result?.Execution == Execution.TimedOut) is { } slow)
            {
                _timedOut.Add(id);
                _notCompared.Add(new CaseNotCompared(id, slow.Failure ?? "it exceeded its time limit"));
            }
            else
            {
                _compared.Add(id);
            }
        }
    }

    // A claim that no case answers has nothing to compare, and neither has one whose case left a side.
    private bool IsCompared(ClaimResult claim) => claim.CaseId is { } id && _compared.Contains(id);

    private bool IsCompared(VerificationOutcome outcome) => _compared.Contains(outcome.Case.Id);

    private bool HasSameCode(string caseId) =>
        _casesBefore.TryGetValue(caseId, out CaseResult? before) && _casesAfter.TryGetValue(caseId, out CaseResult? after) && before.RunHash == after.RunHash;

    private TurnedResult? TurnedVerdict((ClaimResult? Before, ClaimResult? After) pair)
    {
        string before = VerdictWord(pair.Before), after = VerdictWord(pair.After);
        ClaimResult either = (pair.After ?? pair.Before)!;
        string caseId = either.CaseId ?? string.Empty;
        return before == after
            ? null
            : new TurnedResult(
                ResultKind.Claim, either.Claim.Id, caseId, before, after, pair.After?.Judgement.Reason ?? "After the change nothing answers it.",
                _options.Announcements.Of(either.Claim.Id, caseId));
    }

    private static string VerdictWord(ClaimResult? claim) => claim is null ? TurnedResult.Absent : DataWords.Of(claim.Judgement.Verdict);

    private TurnedResult? TurnedCheck((VerificationOutcome? Before, VerificationOutcome? After) pair)
    {
        string before = CheckWord(pair.Before), after = CheckWord(pair.After);
        VerificationOutcome either = (pair.After ?? pair.Before)!;
        return before == after
            ? null
            : new TurnedResult(
                ResultKind.Check, either.Id, either.Case.Id, before, after, pair.After?.Gate.Message ?? "After the change there is no such check.",
                _options.Announcements.Of(either.Id, either.Case.Id));
    }

    private static string CheckWord(VerificationOutcome? outcome) => outcome switch
    {
        null => TurnedResult.Absent,
        { Gate.Code: GateCode.AsAccepted } => "holds",
        { Gate.Code: GateCode.CheckFailed } => "does not hold",
        _ => DataWords.Of(outcome.Gate.Code),
    };

    private TurnedResult? TurnedGate((ClaimResult? Before, ClaimResult? After) pair) =>
        pair is { Before: { } before, After: { } after } && before.Gate.Word != after.Gate.Word
            ? new TurnedResult(
                ResultKind.Claim, after.Claim.Id, after.CaseId ?? string.Empty, before.Gate.Word, after.Gate.Word, after.Gate.Message,
                _options.Announcements.Of(after.Claim.Id, after.CaseId ?? string.Empty))
            : null;

    private IEnumerable<TurnedFinding> TurnedFindings()
    {
        foreach ((FindingRecord? before, FindingRecord? after) in Pairs(_before.Findings, _after.Findings, finding => finding.Id))
        {
            string was = before is null ? TurnedResult.Absent : DataWords.Of(before.Rank), now = after is null ? TurnedResult.Absent : DataWords.Of(after.Rank);

            // Before, or after, the findings of a side may not have been judged at all.
            if (was != now && _before.Findings.Count > 0 && _after.Findings.Count > 0 && ConcernsWhatIsCompared((after ?? before)!))
            {
                yield return new TurnedFinding((after ?? before)!.Id, (after ?? before)!.Title, was, now);
            }
        }
    }

    // The rank of a finding depends on all of its claims.
    private bool ConcernsWhatIsCompared(FindingRecord finding)
    {
        ClaimResult[] claims =
        [
            .. _after.Claims.Concat(_before.Claims)
                .Where(claim => claim.CaseId is not null && finding.Claims.Contains(claim.Claim.Id, StringComparer.Ordinal)),
        ];
        return claims.Length > 0 && claims.All(IsCompared);
    }

    private IEnumerable<MovedTable> MovedTables(string caseId)
    {
        CaseResult? before = _casesBefore.GetValueOrDefault(caseId), after = _casesAfter.GetValueOrDefault(caseId);
        if (_options.TableBefore is null || _options.TableAfter is null || before is null || after is null || !HasResult(before) || !HasResult(after))
        {
            yield break;
        }

        // A table is announced with its case or with a claim that the case answers.
        string[] names = [caseId, .. _after.Claims.Where(claim => claim.CaseId == caseId).Select(claim => claim.Claim.Id)];
        foreach (string name in before.Artifacts.Union(after.Artifacts, StringComparer.Ordinal))
        {
            bool isBefore = before.Artifacts.Contains(name, StringComparer.Ordinal), isAfter = after.Artifacts.Contains(name, StringComparer.Ordinal);
            TableText? was = isBefore ? _options.TableBefore(before, name) : null, now = isAfter ? _options.TableAfter(after, name) : null;
            if ((isBefore && was is null) || (isAfter && now is null))
            {
                _notCompared.Add(new CaseNotCompared(caseId, $"the table '{name}' is not in the stored runs"));
            }
            else if (MovedTable.Of(caseId, name, was, now) is { } moved)
            {
                yield return moved with { Announced = _options.Announcements.Of(names) };
            }
        }
    }

    private static (T? Before, T? After)[] Pairs<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> idOf)
        where T : class
    {
        Dictionary<string, T> first = before.ToDictionary(idOf, StringComparer.Ordinal), second = after.ToDictionary(idOf, StringComparer.Ordinal);
        return [.. first.Keys.Union(second.Keys, StringComparer.Ordinal).Select(id => (first.GetValueOrDefault(id), second.GetValueOrDefault(id)))];
    }
}
