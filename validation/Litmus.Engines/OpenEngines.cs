using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines.Store;
using Litmus.Primitives;
using Litmus.Primitives.Files;

namespace Litmus.Engines;

/// <summary>The engines as one run of a case has them: it looks for an answer in both stores and starts the engine where there is none.</summary>
internal sealed class OpenEngines(EngineRoom room, string caseId, Tier tier, Func<string, bool> recomputes) : IEngines
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IEngine engine = room.Find(job.Engine)
            ?? throw new ArgumentException($"'{job.Engine}' is no engine that Litmus knows.", nameof(job));
        bool again = recomputes(job.Hash) && tier >= job.LowestTier && room.ProbeOf(engine).IsThere;
        if (!again && Stored(job) is { } known)
        {
            return known;
        }

        if (tier < job.LowestTier)
        {
            string name = job.LowestTier.ToString().ToUpperInvariant();
            throw new EngineMissingException(
                job.Engine, job.Title,
                $"needs {engine.Title}, which is started at tier {name.ToLowerInvariant()}; litmus run {caseId} --tier {name.ToLowerInvariant()}"
                + "; whether it is here: litmus doctor");
        }

        EngineProbe probe = room.ProbeOf(engine);
        if (!probe.IsThere)
        {
            string lacks = probe.Path is null ? string.Empty : $" ({string.Join("; ", probe.Missing)})";
            throw new EngineMissingException(job.Engine, job.Title, $"needs {engine.Title}{lacks}; {engine.InstallCommand}");
        }

        if (engine.Lacks(job, probe) is { } lack)
        {
            throw new EngineMissingException(job.Engine, job.Title, $"needs {engine.Title}: {lack}; {engine.InstallCommand}");
        }

        return ComputeHere(job, engine, again, progress, cancellationToken);
    }

    private EngineAnswer? Stored(EngineJob job)
    {
        try
        {
            return (room.Shipped.TryRead(job.Hash) ?? room.Local.TryRead(job.Hash))?.Answer;
        }
        catch (ComputedStoreException exception)
        {
            throw new EngineFailedException(job.Engine, job.Title, exception.Message);
        }
    }

    // Another process may be computing the same job; its answer is waited for.
    private EngineAnswer ComputeHere(EngineJob job, IEngine engine, bool again, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using FileLock one = Take(Path.Combine(room.WorkFolder, job.Hash), cancellationToken);
            return (again ? null : Stored(job))
                ?? room.Local.Write(job, room.RunnerOf(engine).Run(job, caseId, progress, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineFailedException(job.Engine, job.Title, exception.Message);
        }
    }

    private static FileLock Take(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return FileLock.Take(path, TimeSpan.Zero);
            }
            catch (IOException exception) when (exception.InnerException is IOException)
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
