using Litmus.Primitives;

namespace Litmus.Cases.Engines;

/// <summary>Notes the answers that a run uses. A job that is asked for again gets the same answer, so a run never mixes two answers to one question.</summary>
/// <remarks>Safe for several threads. Two threads that ask for the same job at once wait for one answer.</remarks>
/// <param name="inner">Where the answers come from.</param>
public sealed class EngineLog(IEngines inner) : IEngines
{
    private readonly Dictionary<string, (EngineJob Job, EngineAnswer Answer)> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lock> _gates = new(StringComparer.Ordinal);

    /// <summary>The answers used so far with their jobs, ordered by the hash of the job.</summary>
    public IReadOnlyList<(EngineJob Job, EngineAnswer Answer)> Used
    {
        get
        {
            lock (_used)
            {
                return [.. _used.Values.OrderBy(entry => entry.Job.Hash, StringComparer.Ordinal)];
            }
        }
    }

    /// <inheritdoc/>
    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        lock (GateOf(job.Hash))
        {
            lock (_used)
            {
                if (_used.TryGetValue(job.Hash, out (EngineJob Job, EngineAnswer Answer) known))
                {
                    return known.Answer;
                }
            }

            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            lock (_used)
            {
                _used[job.Hash] = (job, answer);
            }

            return answer;
        }
    }

    private Lock GateOf(string hash)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(hash, out Lock? gate))
            {
                _gates[hash] = gate = new Lock();
            }

            return gate;
        }
    }
}
