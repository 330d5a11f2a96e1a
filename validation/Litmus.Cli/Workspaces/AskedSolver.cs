using Litmus.Cases;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;

namespace Litmus.Cli.Workspaces;

/// <summary>A solver of somebody else and what it answered.</summary>
/// <param name="Manifest">The solver.</param>
/// <param name="Cases">The cases that it answers at the tier.</param>
/// <param name="Runs">What it gave for them. Empty before it was asked.</param>
internal sealed record AskedSolver(SolverManifest Manifest, IReadOnlyList<IValidationCase> Cases, IReadOnlyList<ForeignRun> Runs)
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="file">The manifest, or the folder that holds it.</param>
    /// <param name="tier">The tier.</param>
    /// <exception cref="SolverManifestException">It is missing or malformed.</exception>
    public static AskedSolver Named(Workspace workspace, string file, Tier tier)
    {
        SolverManifest manifest = SolverManifestFile.Read(file);
        return new AskedSolver(manifest, new ForeignRunner(manifest, workspace.ForeignRuns, workspace.Dataset.Claims, tier).CasesOf(workspace.Cases), []);
    }

    /// <summary>Asks it for every case that it answers.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="workerCount">Number of its processes at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public AskedSolver Ask(Workspace workspace, Tier tier, int workerCount, CancellationToken cancellationToken) => this with
    {
        Runs = new ForeignRunner(Manifest, workspace.ForeignRuns, workspace.Dataset.Claims, tier).Run(Cases, workerCount, progress: null, cancellationToken),
    };
}
