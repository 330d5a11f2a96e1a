using Nuke.Common.IO;

/// <summary>The stored runs that a file names, and what the last session did with them.</summary>
internal static class StoredRuns
{
    // The folder of a run has the name of its identity. The other folders of the store are what judging remembers.
    private const int IdentityLength = 32;

    private static readonly string[] Succeeded = ["Ran", "Shipped"];

    /// <summary>The files of every run in the store whose identity stands in a file.</summary>
    /// <param name="file">A session or results.json, which need not exist.</param>
    /// <param name="store">The store.</param>
    public static IEnumerable<string> NamedIn(AbsolutePath file, AbsolutePath store)
    {
        string text = file.FileExists() ? File.ReadAllText(file) : "";
        IEnumerable<string> runs = store.DirectoryExists() ? Directory.EnumerateDirectories(store) : [];
        bool IsNamed(string run) => Path.GetFileName(run) is { Length: IdentityLength } identity && text.Contains(identity, StringComparison.Ordinal);
        return Sources.In([.. runs.Where(IsNamed).Select(run => (AbsolutePath)run)]);
    }

    /// <summary>
    /// What became of each case in a session. Whether a run was computed, rests on a shipped answer or was stored already is left out, and so are times: none
    /// of it changes the judgement.
    /// </summary>
    /// <param name="session">The session, which need not exist.</param>
    public static IEnumerable<string> Fates(AbsolutePath session) => session.FileExists()
        ? File.ReadLines(session).Where(line => !line.Contains("\"seconds\":", StringComparison.Ordinal))
            .Select(line => Succeeded.Aggregate(
                line, (text, execution) => text.Replace($"\"execution\": \"{execution}\"", "\"execution\": \"Cached\"", StringComparison.Ordinal)))
        : [];
}
