namespace Litmus.Comparison.Results;

/// <summary>A commit as people name it.</summary>
public static class CommitText
{
    /// <summary>The word for a commit that is not known: git or the repository is absent.</summary>
    public const string Unknown = "unknown";

    private const int Length = 10, LengthToCite = 12;

    /// <summary>The first ten characters, or a shorter word as it is: for people who look it up in this repository.</summary>
    /// <param name="commit">The commit in full, or <c>unknown</c>.</param>
    public static string Short(string commit) => commit.Length > Length ? commit[..Length] : commit;

    /// <summary>The first twelve characters, or a shorter word as it is: for pages that others cite, as long as the identities of runs beside it.</summary>
    /// <param name="commit">The commit in full, or <c>unknown</c>.</param>
    public static string ToCite(string commit) => commit.Length > LengthToCite ? commit[..LengthToCite] : commit;

    /// <summary>Whether the work tree is known to have had changes. Of an unknown commit nobody knows what was changed.</summary>
    /// <param name="commit">The commit in full, or <see cref="Unknown"/>.</param>
    /// <param name="isClean">Whether the work tree had no changes.</param>
    public static bool HasChanges(string commit, bool isClean) => !isClean && commit != Unknown;

    /// <summary>What follows a commit in a sentence: that the work tree had changes, or nothing.</summary>
    /// <param name="commit">The commit in full, or <see cref="Unknown"/>.</param>
    /// <param name="isClean">Whether the work tree had no changes.</param>
    public static string Changes(string commit, bool isClean) => HasChanges(commit, isClean) ? " with changes" : string.Empty;
}
