using System.Runtime.ExceptionServices;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Identity;
using Litmus.Runs.Running;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;

namespace Litmus.Runs.Judging;

/// <summary>Judges the stored runs of a tier. Every claim gets verdict, change and gate; one that is not reproduced also gets sensitivities.</summary>
public sealed class ResultsAssembler
{
    private readonly RunStore _store;
    private readonly Tier _tier;
    private readonly DateOnly _today;
    private readonly Lazy<FormerRuns> _former;

    /// <summary>Prepares the assembly.</summary>
    /// <param name="store">Where the runs are.</param>
    /// <param name="tier">The tier that is judged.</param>
    /// <param name="today">The date that review dates are compared with.</param>
    public ResultsAssembler(RunStore store, Tier tier, DateOnly today) =>
        (_store, _tier, _today, _former) = (store, tier, today, new Lazy<FormerRuns>(() => new FormerRuns(store, tier)));

    /// <summary>Whether the inputs of claims that are not reproduced are varied; the verdicts do not depend on it.</summary>
    public bool SearchesSensitivities { get; init; } = true;

    /// <summary>Whether the nearest failure of each claim is searched; the verdicts do not depend on it.</summary>
    public bool SearchesSeverities { get; init; } = true;

    /// <summary>The cases whose claims are judged; absent for all. The others count as left out, and their stored runs are not read.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>Judges.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="claims">Every claim of the reference data.</param>
    /// <param name="cases">Every case of the catalogue.</param>
    /// <param name="accepted">What was accepted, by claim.</param>
    /// <param name="run">When, where, from which source; its identity is set here.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="InvalidOperationException">Two cases answer the same claim.</exception>
    /// <exception cref="IOException">A sensitivity could not be stored.</exception>
    /// <exception cref="RunStoreException">The session log is malformed.</exception>
    /// <exception cref="NothingRunException">No run of the tier with the present code and inputs is stored.</exception>
    public ResultsDocument Assemble(
        IReadOnlyList<PaperRecord> papers,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<IValidationCase> cases,
        IReadOnlyDictionary<string, AcceptedJudgement> accepted,
        RunRecord run,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, CaseRun> session = new SessionLog(_store, TierNames.NameOf(_tier)).Read();
        LoadedCase[] loaded = [.. cases.Select(candidate => Load(candidate, session))];
        Dictionary<string, LoadedCase> answers = IndexAnswers(loaded);
        string[] notRun = [.. loaded.Where(entry => entry.Result.Execution == Execution.NotRun).Select(entry => entry.Result.Id)];
        if (notRun.Length > 0 && notRun.Length == loaded.Count(entry => entry.Result.Execution != Execution.Skipped))
        {
            throw new NothingRunException(TierNames.NameOf(_tier), _former.Value.Estimate(notRun, Environment.ProcessorCount));
        }

        ClaimResult[] results = [.. claims.Select(claim => Judge(claim, answers.GetValueOrDefault(claim.Id), accepted.GetValueOrDefault(claim.Id)))];
        if (SearchesSeverities)
        {
            AddSeverities(results, loaded, cancellationToken);
        }

        if (SearchesSensitivities)
        {
            AddSensitivities(results, answers, progress, cancellationToken);
        }

        List<string> troubles = [];
        HashSet<string> known = new(claims.Select(claim => claim.Id), StringComparer.Ordinal);
        troubles.AddRange(answers.Keys.Where(id => !known.Contains(id))
            .Select(id => $"The case {answers[id].Case.Description.Id} answers {id}, which is no claim of the reference data."));
        troubles.AddRange(accepted.Keys.Where(id => !known.Contains(id))
            .Select(id => $"A judgement is recorded for {id}, which is no claim of the reference data: a claim was lost or renamed."));
        troubles.AddRange(ClockTroubles.Of(run.StartedUtc, _today, accepted.Values, loaded.Select(entry => entry.Result)));
        return new ResultsDocument
        {
            Run = run with { Id = RunIdentity.HashOf(string.Join(' ', loaded.Select(entry => entry.Hash).Prepend(TierNames.NameOf(_tier)))) },
            Papers = papers,
            Claims = results,
            Cases = [.. loaded.Select(entry => entry.Result)],
            Troubles = troubles,
        };
    }

    private static Dictionary<string, LoadedCase> IndexAnswers(LoadedCase[] loaded)
    {
        Dictionary<string, LoadedCase> answers = new(StringComparer.Ordinal);
        foreach (LoadedCase entry in loaded)
        {
            foreach (string claim in entry.Case.Description.Answers)
            {
                if (!answers.TryAdd(claim, entry))
                {
                    throw new InvalidOperationException(
                        $"Two cases answer {claim}: {answers[claim].Case.Description.Id} and {entry.Case.Description.Id}. A claim has one answer.");
                }
            }
        }

        return answers;
    }

    private LoadedCase Load(IValidationCase validationCase, IReadOnlyDictionary<string, CaseRun> session)
    {
        CaseDescription description = validationCase.Description;
        bool isWanted = Only?.Contains(description.Id) != false;
        string hash = isWanted ? RunIdentity.Of(validationCase, _tier, _store.Engines) : string.Empty;
        CaseResult result = new()
        {
            Id = description.Id,
            Title = description.Title,
            Verifies = description.Verifies,
            Inputs = InputRecords.Of(description),
            RunHash = hash,
            Execution = Execution.Skipped,
        };
        if (!isWanted || description.MinimumTier > _tier)
        {
            return new LoadedCase(validationCase, hash, null, result);
        }

        CaseRun? last = session.TryGetValue(description.Id, out CaseRun? entry) && entry.Hash == hash ? entry : null;
        if (last is { Execution: Execution.Failed or Execution.TimedOut or Execution.NeedsEngine })
        {
            // An earlier stored run of the same identity must not hide that its repetition failed.
            return new LoadedCase(validationCase, hash, null, result with { Execution = last.Execution, Failure = last.Failure });
        }

        try
        {
            if (_store.TryRead(hash) is { } stored)
            {
                return new LoadedCase(validationCase, hash, stored, result with
                {
                    Artifacts = [.. stored.Tables.Select(table => table.Name)],
                    Figures = stored.Figures,
                    Checks = stored.Checks,
                    Notes = stored.Notes,
                    Engines = UsedAnswer.Sum(stored.Answers),
                    Execution = stored.Answers.Any(used => used.IsShipped) ? Execution.Shipped
                        : last?.Execution == Execution.Ran ? Execution.Ran : Execution.Cached,
                    ComputedUtc = stored.ComputedUtc,
                    Seconds = stored.Seconds,
                    PeakMemoryMiB = stored.PeakMemoryMiB,
                });
            }
        }
        catch (RunStoreException exception)
        {
            return new LoadedCase(validationCase, hash, null, result with { Execution = Execution.DataError, Failure = exception.Message });
        }

        string tier = TierNames.NameOf(_tier);
        string failure = $"No run of {description.Id} at tier {tier} with the present code and inputs is stored. "
            + $"Run it: litmus run {description.Id} --tier {tier} ({_former.Value.Estimate([description.Id], workerCount: 1)})";
        return new LoadedCase(validationCase, hash, null, result with { Execution = Execution.NotRun, Failure = failure });
    }

    private ClaimResult Judge(Claim claim, LoadedCase? answer, AcceptedJudgement? accepted)
    {
        string tier = TierNames.NameOf(_tier);
        if (answer is null)
        {
            return ClaimAssessor.Assess(claim, null, NotAssessedReasons.ForUnanswered(claim.Computability), accepted, Execution.Skipped, tier, _today);
        }

        Observation? stored = answer.Run?.Observations.GetValueOrDefault(claim.Id);
        Observation? observation = stored is null ? null : WithRobustness(claim, ClaimUnits.Convert(stored, claim), answer);
        Execution execution = answer.Run is not null && observation is null ? Execution.DataError : answer.Result.Execution;
        List<string> notes = [.. stored?.Notes ?? []];
        if (stored is not null && observation is null)
        {
            notes.Add(
                $"The case observed it in '{stored.Unit}', which does not convert to the claim's '{claim.Expected.Unit}'. Correct the unit in the case.");
        }

        if (answer.Run is not null && stored is null)
        {
            notes.Add(
                $"The stored run {answer.Hash} holds no observation of {claim.Id}. "
                + $"Run it again: litmus run {answer.Case.Description.Id} --tier {tier} --force");
        }

        if (answer.Result.Failure is { } failure)
        {
            notes.Add(failure);
        }

        NotAssessedReason unanswered = execution == Execution.TimedOut ? NotAssessedReason.TimeLimit
            : execution == Execution.NeedsEngine ? NotAssessedReason.NeedsExternalEngine
            : execution == Execution.Skipped && accepted?.Tier is { } acceptedTier && TierNames.TierOf(acceptedTier) <= _tier ? NotAssessedReason.TierRaised
            : NotAssessedReason.TierNotRun;
        ClaimResult result = ClaimAssessor.Assess(claim, observation, unanswered, accepted, execution, tier, _today) with
        {
            Notes = notes,
            CaseId = answer.Case.Description.Id,
            Evidence = answer.Case.Description.Evidence[claim.Id],
            Seconds = answer.Result.Seconds,
        };
        return result.Gate.Code switch
        {
            GateCode.TimeLimit when answer.Result.Failure is { } need =>
                result with { Gate = result.Gate with { Message = $"{need.TrimEnd('.')}. Nothing is said of the claim." } },

            GateCode.NeedsEngine when answer.Result.Failure is { } need =>
                result with { Gate = result.Gate with { Message = $"{need.TrimEnd('.')}. Nothing is said of the claim." } },

            // The last note says what is wrong with the data: the unit, the missing observation or the damaged run.
            GateCode.DataError when execution == Execution.DataError => result with { Gate = result.Gate with { Message = notes[^1] } },
            _ => result,
        };
    }

    // A case that samples what is open itself has said how robust it is.
    private static Observation? WithRobustness(Claim claim, Observation? observation, LoadedCase answer) =>
        observation is { Robustness: null } && answer.Run!.Samples.TryGetValue(claim.Id, out SampledOutcomes? outcomes)
            ? observation with { Robustness = RobustnessRules.Of(claim, observation, outcomes, answer.Samples) }
            : observation;

    private void AddSeverities(ClaimResult[] results, LoadedCase[] loaded, CancellationToken cancellationToken)
    {
        SeverityStudy study = new(_store, _tier);
        Dictionary<string, int> places = results.Index().ToDictionary(entry => entry.Item.Claim.Id, entry => entry.Index, StringComparer.Ordinal);
        foreach (LoadedCase answer in loaded.Where(
            entry => entry.Run is not null && entry.Case.Description is { IsExpensive: false, IsSearchedFar: true, Engine: null }))
        {
            Claim[] claims =
            [
                .. answer.Case.Description.Answers.Where(places.ContainsKey).Select(id => results[places[id]])
                    .Where(result => result.Observation is not null).Select(result => result.Claim),
            ];
            foreach (NearestFailure nearest in study.Of(answer.Case, answer.Hash, claims, cancellationToken))
            {
                ClaimResult result = results[places[nearest.ClaimId]];
                bool cannotFail = nearest.Severity is null && GateRules.IsAgreement(result.Judgement.Verdict);
                results[places[nearest.ClaimId]] = result with
                {
                    Severity = nearest.Severity,
                    Evidence = cannotFail ? Evidence.CannotFail : result.Evidence,
                };
            }
        }
    }

    private void AddSensitivities(
        ClaimResult[] results, Dictionary<string, LoadedCase> answers, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        SensitivityStudy study = new(_store, _tier);
        int[] red =
        [
            .. Enumerable.Range(0, results.Length)
                .Where(i => results[i].Judgement.Verdict == Verdict.NotReproduced && !IsTooExpensive(answers[results[i].Claim.Id].Case)),
        ];
        int done = 0;
        try
        {
            Parallel.ForEach(red, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, i =>
            {
                LoadedCase answer = answers[results[i].Claim.Id];
                results[i] = results[i] with { Sensitivities = study.Of(answer.Case, answer.Hash, results[i].Claim, cancellationToken) };
                progress?.Report(Interlocked.Increment(ref done) / (double)red.Length);
            });
        }
        catch (AggregateException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private bool IsTooExpensive(IValidationCase validationCase) =>
        !validationCase.Description.IsSearchedFar
        || validationCase.Description.Engine is not null
        || (validationCase.Description.IsExpensive && _tier < Tier.Nightly);

    private sealed record LoadedCase(IValidationCase Case, string Hash, StoredRun? Run, CaseResult Result)
    {
        private readonly Lazy<IReadOnlyList<IReadOnlyDictionary<Input, double>>> _samples = new(() => LatinHypercube.Of(Case.Description.Inputs));

        public IReadOnlyList<IReadOnlyDictionary<Input, double>> Samples => _samples.Value;
    }
}
