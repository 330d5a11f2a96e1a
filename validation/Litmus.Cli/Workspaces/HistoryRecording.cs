using Litmus.Comparison.Results;
using Litmus.History;
using Litmus.Runs.Nights;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>Where the history of a workspace is, and how a judged run is added to it.</summary>
public static class HistoryRecording
{
    /// <summary>The variable that names the folder of the history.</summary>
    public const string Variable = "LITMUS_HISTORY";

    /// <summary>The history that an option, a variable of the environment, or nobody names: then it is <c>artifacts/history</c>.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="option">The folder that the option names; absent where it was not given.</param>
    public static HistoryFolder HistoryOf(Workspace workspace, string? option) => new(
        option is { Length: > 0 } ? option
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable
        : Path.Combine(workspace.Artifacts, "history"));

    /// <summary>The history for a command that reads it. A folder that somebody named must be there.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="option">The folder that the option names; absent where it was not given.</param>
    /// <exception cref="UsageException">What was named is missing or no folder, or its lines are no file.</exception>
    internal static HistoryFolder HistoryToRead(Workspace workspace, string? option)
    {
        HistoryFolder history = HistoryOf(workspace, option);
        bool isNamed = option is { Length: > 0 } || Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };
        string named = option is { Length: > 0 } ? "--history" : Variable;
        if (File.Exists(history.Folder))
        {
            throw new UsageException($"{history.Folder} is a file. {(isNamed ? named : "The history")} is a folder that holds {HistoryFolder.LinesName}.");
        }

        if (isNamed && !Directory.Exists(history.Folder))
        {
            throw new UsageException($"There is no folder {history.Folder}, which {named} names. litmus history append makes it.");
        }

        if (Directory.Exists(history.LinesPath))
        {
            throw new UsageException($"{history.LinesPath} is a folder, expected a file of lines. Move it away.");
        }

        return history;
    }

    /// <summary>Adds a judged run.</summary>
    /// <param name="workspace">The workspace in which it was judged.</param>
    /// <param name="document">The results.</param>
    /// <param name="history">The history.</param>
    /// <returns>What became of it, in one sentence.</returns>
    /// <exception cref="IOException">The history cannot be written. Nothing was added.</exception>
    /// <exception cref="HistoryException">A line of the history is of a newer version, or altered. Nothing was added.</exception>
    public static string Add(Workspace workspace, ResultsDocument document, HistoryFolder history)
    {
        IReadOnlyList<string> parents = new GitTree(workspace.Root).ParentsOf(document.Run.Commit);
        HistoryRecord record = HistoryRecord.Of(document, parents, result => BitsOf(workspace.Store, result));
        AppendOutcome outcome = history.Append(record);
        string aside = outcome.SetAside is { } path ? $" The remains of an append that was killed are kept in {path}." : string.Empty;
        return outcome.IsAdded
            ? $"Night {outcome.Night} was added to {history.LinesPath}.{aside}"
            : $"This judged run is night {outcome.Night} of {history.LinesPath} already. Nothing was added.{aside}";
    }

    // A damaged run has no bits to compare. Judging has said that it is damaged.
    private static string? BitsOf(RunStore store, CaseResult result)
    {
        try
        {
            return store.TryRead(result.RunHash) is { } run ? RunComparison.BitsOf(run) : null;
        }
        catch (RunStoreException)
        {
            return null;
        }
    }
}
