namespace Litmus.Comparison.Results;

/// <summary>A commit as people name it.</summary>
public static class CommitText
{
    private const int Length = 10;

    /// <summary>The first ten characters, or a shorter word as it is.</summary>
    /// <param name="commit">The commit in full, or <c>unknown</c>.</param>
    public static string Short(string commit) => commit.Length > Length ? commit[..Length] : commit;
}
