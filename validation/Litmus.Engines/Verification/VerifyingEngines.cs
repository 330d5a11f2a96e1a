using Litmus.Cases.Engines;
using Litmus.Engines.Store;
using Litmus.Primitives;

namespace Litmus.Engines.Verification;

/// <summary>Gives a case its stored answers, and computes chosen ones again beside them. Nothing that is stored changes.</summary>
/// <param name="room">The engine room.</param>
/// <param name="caseId">The case.</param>
/// <param name="chosen">Hashes of the jobs that are computed again.</param>
internal sealed class VerifyingEngines(EngineRoom room, string caseId, IReadOnlySet<string> chosen) : IEngines
{
    private readonly Dictionary<string, VerifiedAnswer> _verified = new(StringComparer.Ordinal);

    /// <summary>What was found so far.</summary>
    public IReadOnlyCollection<VerifiedAnswer> Verified => _verified.Values;

    /// <inheritdoc/>
    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StoredAnswer stored;
        try
        {
            stored = room.Shipped.TryRead(job.Hash) ?? room.Local.TryRead(job.Hash)
                ?? throw new EngineMissingException(job.Engine, job.Title, "needs an answer that nobody has computed yet");
        }
        catch (ComputedStoreException exception)
        {
            throw new EngineFailedException(job.Engine, job.Title, exception.Message);
        }

        lock (_verified)
        {
            if (chosen.Contains(job.Hash) && !_verified.ContainsKey(job.Hash))
            {
                _verified[job.Hash] = Again(job, stored.Answer, cancellationToken);
            }
        }

        return stored.Answer;
    }

    private VerifiedAnswer Again(EngineJob job, EngineAnswer stored, CancellationToken cancellationToken)
    {
        VerifiedAnswer failed = new() { JobHash = job.Hash, Title = job.Title, CaseId = caseId, CpuSecondsBefore = stored.CpuSeconds };
        IEngine engine = room.Find(job.Engine)!;
        EngineProbe probe = room.ProbeOf(engine);
        if (!probe.IsThere || engine.Lacks(job, probe) is not null)
        {
            string lack = probe.IsThere ? $": {engine.Lacks(job, probe)}" : string.Empty;
            return failed with { Failure = $"needs {engine.Title}{lack}; {engine.InstallCommand}", IsEngineMissing = true };
        }

        try
        {
            return VerifiedAnswer.Of(caseId, job, stored, room.RunnerOf(engine, "verify").Run(job, caseId, progress: null, cancellationToken));
        }
        catch (Exception exception) when (exception is EngineFailedException or IOException or UnauthorizedAccessException)
        {
            return failed with { Failure = exception.Message };
        }
    }
}
