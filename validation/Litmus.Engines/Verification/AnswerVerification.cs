using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines.Store;
using Litmus.Primitives;

namespace Litmus.Engines.Verification;

/// <summary>Computes stored answers again and compares them. The case that asked is run with its stored answers, so that the job is the one of today.</summary>
/// <param name="room">The engine room.</param>
/// <param name="cases">Every case.</param>
/// <param name="tier">The tier at which cases are run.</param>
public sealed class AnswerVerification(EngineRoom room, IReadOnlyList<IValidationCase> cases, Tier tier)
{
    private const int Rotation = 10;

    /// <summary>The stored answers of cases of the tier, shipped ones first.</summary>
    /// <exception cref="ComputedStoreException">A stored answer is damaged.</exception>
    public IReadOnlyList<StoredAnswer> Answers()
    {
        HashSet<string> ids = new(
            cases.Where(candidate => candidate.Description.MinimumTier <= tier).Select(candidate => candidate.Description.Id), StringComparer.Ordinal);
        return
        [
            .. room.Shipped.Hashes.Select(room.Shipped.TryRead)
                .Concat(room.Local.Hashes.Where(hash => !room.Shipped.Contains(hash)).Select(room.Local.TryRead))
                .OfType<StoredAnswer>().Where(entry => ids.Contains(entry.Answer.AskedBy)),
        ];
    }

    /// <summary>Some of the answers, others on another day: ten days go through all of them if a tenth is taken.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="count">How many; absent for a tenth.</param>
    public static IReadOnlyList<StoredAnswer> Sample(IReadOnlyList<StoredAnswer> answers, int day, int? count)
    {
        int wanted = count ?? (answers.Count + Rotation - 1) / Rotation;
        int start = answers.Count == 0 ? 0 : (int)((long)day * wanted % answers.Count);
        return [.. Enumerable.Range(0, Math.Min(wanted, answers.Count)).Select(i => answers[(start + i) % answers.Count])];
    }

    /// <summary>Those of a sample that fit a time, one after the other on one core. Short ones come first.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="time">The time.</param>
    public static IReadOnlyList<StoredAnswer> Fitting(IReadOnlyList<StoredAnswer> sample, TimeSpan time)
    {
        double sum = 0;
        return [.. sample.OrderBy(entry => entry.Answer.CpuSeconds).TakeWhile(entry => (sum += entry.Answer.CpuSeconds) <= time.TotalSeconds)];
    }

    /// <summary>Computes answers again.</summary>
    /// <param name="sample">The answers.</param>
    /// <param name="tell">Told each answer when it is done; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One entry per answer.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<VerifiedAnswer> Verify(IReadOnlyList<StoredAnswer> sample, Action<VerifiedAnswer>? tell, CancellationToken cancellationToken)
    {
        List<VerifiedAnswer> all = [];
        foreach (IGrouping<string, StoredAnswer> group in sample.GroupBy(entry => entry.Answer.AskedBy, StringComparer.Ordinal))
        {
            IValidationCase validationCase = cases.First(candidate => candidate.Description.Id == group.Key);
            VerifyingEngines engines = new(room, group.Key, group.Select(entry => entry.Job.Hash).ToHashSet(StringComparer.Ordinal));
            string? why = Run(validationCase, engines, cancellationToken);
            Dictionary<string, VerifiedAnswer> found = engines.Verified.ToDictionary(entry => entry.JobHash, StringComparer.Ordinal);
            foreach (StoredAnswer entry in group)
            {
                VerifiedAnswer verified = found.GetValueOrDefault(entry.Job.Hash) ?? NotAsked(entry, why);
                all.Add(verified);
                tell?.Invoke(verified);
            }
        }

        return all;
    }

    private static VerifiedAnswer NotAsked(StoredAnswer entry, string? why) => new()
    {
        JobHash = entry.Job.Hash,
        Title = entry.Job.Title,
        CaseId = entry.Answer.AskedBy,
        CpuSecondsBefore = entry.Answer.CpuSeconds,
        Failure = why is null
            ? $"{entry.Answer.AskedBy} no longer asks for it with its present code. Remove it, or ask with its tier."
            : $"{entry.Answer.AskedBy} did not come to it: {why}",
    };

    // What the case makes of its answers is not of interest here.
    private string? Run(IValidationCase validationCase, VerifyingEngines engines, CancellationToken cancellationToken)
    {
        try
        {
            _ = validationCase.Run(CaseInputs.Nominal(validationCase.Description, tier, engines: engines), progress: null, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is EngineMissingException or EngineFailedException or SolverException or ArgumentException
            or InvalidOperationException or ArithmeticException or KeyNotFoundException)
        {
            return exception.Message;
        }
    }
}
