using Litmus.Primitives;

namespace Litmus.Cases.Engines;

/// <summary>An engine room without engines and without answers, for a run that nothing was given to.</summary>
public sealed class NoEngineRoom : IEngineRoom, IEngines
{
    private NoEngineRoom()
    {
    }

    /// <summary>The only one.</summary>
    public static NoEngineRoom Instance { get; } = new();

    /// <inheritdoc/>
    public string ShippedDigest(string engine) => string.Empty;

    /// <inheritdoc/>
    public IEngines Open(string caseId, Tier tier, bool recomputes = false) => this;

    /// <summary>Refuses every job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="progress">Not told anything.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    /// <exception cref="EngineMissingException">Always.</exception>
    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        throw new EngineMissingException(job.Engine, job.Title, $"needs {job.Engine.ToUpperInvariant()}, and this run has no engines");
}
