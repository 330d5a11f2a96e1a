using Litmus.Primitives;

namespace Litmus.Cases.Engines;

/// <summary>The external engines as a case sees them: a job goes in, its answer comes out, from a store or from the engine itself.</summary>
public interface IEngines
{
    /// <summary>Answers a job.</summary>
    /// <remarks>Order: the answers that come with the suite, those computed on this machine, then the engine, if it is there and the tier allows it.</remarks>
    /// <param name="job">The job.</param>
    /// <param name="progress">Told how far the engine is; may be absent.</param>
    /// <param name="cancellationToken">Ends the engine and everything that it started.</param>
    /// <exception cref="EngineMissingException">No answer is stored, and the engine is not there or the tier does not start it.</exception>
    /// <exception cref="EngineFailedException">The engine was started and gave no complete answer, or a stored answer is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken);
}
