namespace Litmus.Comparison.Results;

/// <summary>A commit as people name it.</summary>
public static class CommitText
{
    /// <summary>The word for a commit that is not known: git or the repository is absent.</summary>
    public const string Unknown = "unknown";

    private const int Length = 10;

    /// <summary>The first ten characters, or a shorter word as it is.</summary>
    /// <param name="commit">The commit in full, or <c>unknown</c>.</param>
    public static string Short(string commit) => commit.Length > Length ? commit[..Length] : commit;

    /// <summary>What follows a commit in a sentence: that the work tree had changes, or nothing. Of an unknown commit nobody knows what was changed.</summary>
    /// <param name="commit">The commit in full, or <see cref="Unknown"/>.</param>
    /// <param name="isClean">Whether the work tree had no changes.</param>
    public static string Changes(string commit, bool isClean) => isClean || commit == Unknown ? string.Empty : " with changes";
}
