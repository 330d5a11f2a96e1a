using Litmus.Comparison.Results;

namespace Litmus.Cli.Workspaces;

/// <summary>What git says of the repository; nothing is known where git or the repository is absent.</summary>
public sealed class GitTree
{
    private readonly string _root;

    /// <summary>Looks at the repository in a folder.</summary>
    public GitTree(string root) => _root = root;

    /// <summary>The commit, or <see cref="CommitText.Unknown"/>.</summary>
    public string Commit => Run("rev-parse", "HEAD")?.Trim() ?? CommitText.Unknown;

    /// <summary>The name that git is configured with; nothing when it has none.</summary>
    public string? UserName => Run("config", "user.name")?.Trim() is { Length: > 0 } name ? name : null;

    /// <summary>Files that are changed or new, as git names them.</summary>
    /// <param name="except">Name of a file whose changes do not count, in whatever folder. Nor do those of its lock file.</param>
    /// <returns>The files; nothing at all when git cannot tell.</returns>
    public IReadOnlyList<string>? ChangedFiles(string? except = null)
    {
        string[] paths = except is null ? ["."] : [".", $":(exclude,glob)**/{except}", $":(exclude,glob)**/{except}.lock"];
        return Run(["status", "--porcelain", "--untracked-files=all", "--", .. paths])?.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether the commit is known and the work tree has no changes against it.</summary>
    /// <param name="commit">What <see cref="Commit"/> gave.</param>
    public bool IsClean(string commit) => commit != CommitText.Unknown && ChangedFiles() is { Count: 0 };

    /// <summary>The commits that a commit follows; nothing where git does not know it.</summary>
    public IReadOnlyList<string> ParentsOf(string commit) => commit == CommitText.Unknown ? []
        : Run("rev-list", "--parents", "--max-count=1", commit)?.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[1..] ?? [];

    private string? Run(params string[] arguments) => ExternalProgram.Ask("git", ["-C", _root, .. arguments]);
}
