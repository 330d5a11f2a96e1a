namespace Litmus.Cli.Workspaces;

/// <summary>
/// Finds the first commit at which something differs, by halving. A commit that tells nothing is left out, as git bisect skip does, and its neighbours are
/// asked instead.
/// </summary>
internal static class CommitSearch
{
    /// <summary>Searches.</summary>
    /// <param name="commits">The commits after the good one, the oldest first. The last one is known to differ.</param>
    /// <param name="differs">Whether a commit differs from the good one; nothing where it cannot be told.</param>
    /// <returns>The commits that can be the first one that differs: one, or several where those between cannot be told.</returns>
    public static IReadOnlyList<string> FirstThatDiffers(IReadOnlyList<string> commits, Func<string, bool?> differs)
    {
        (int good, int bad) = (-1, commits.Count - 1);
        HashSet<int> unknown = [];
        while (NextOf(good, bad, unknown) is { } next)
        {
            switch (differs(commits[next]))
            {
                case true:
                    bad = next;
                    break;
                case false:
                    good = next;
                    break;
                default:
                    unknown.Add(next);
                    break;
            }
        }

        return [.. Enumerable.Range(good + 1, bad - good).Select(index => commits[index])];
    }

    // The commit nearest to the middle that was not asked yet.
    private static int? NextOf(int good, int bad, HashSet<int> unknown)
    {
        double middle = 0.5 * (good + bad);
        int[] open = [.. Enumerable.Range(good + 1, Math.Max(0, bad - good - 1)).Where(index => !unknown.Contains(index))];
        return open.Length == 0 ? null : open.OrderBy(index => Math.Abs(index - middle)).First();
    }
}
