namespace Litmus.Cli.Workspaces;

/// <summary>A commit that does not build.</summary>
/// <param name="commit">The commit, as people name it.</param>
/// <param name="found">The last lines of the build.</param>
/// <param name="folder">Its work tree.</param>
internal sealed class CommitBuildException(string commit, string found, string folder)
    : IOException($"The commit {commit} does not build: {found} Look at it in {folder}, or name another commit.");
