using Litmus.Primitives.Files;

namespace Litmus.Cli.Workspaces;

/// <summary>
/// The git work trees under <c>artifacts/worktrees</c>, one per commit. Each is built once and stays for the next time; the least recently used ones are
/// deleted. A work tree is usable if its mark says so, which is written last: what a kill left behind is made anew.
/// </summary>
internal sealed class WorkTrees
{
    /// <summary>How many stay.</summary>
    public const int Kept = 4;

    private const string Mark = "litmus-built";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly string _root;
    private readonly string _folder;

    public WorkTrees(Workspace workspace) => (_root, _folder) = (workspace.Root, Path.Combine(workspace.Artifacts, "worktrees"));

    /// <summary>The folder of a work tree.</summary>
    public string FolderOf(string name) => Path.Combine(_folder, name);

    /// <summary>Makes sure that nobody else changes a work tree.</summary>
    /// <exception cref="IOException">Another process has been building there for half an hour.</exception>
    public FileLock Lock(string name) => FileLock.Take(FolderOf(name), Patience);

    /// <summary>Whether a work tree holds a commit, checked out and built.</summary>
    public bool IsBuilt(string name, string commit) => File.Exists(MarkOf(name)) && File.ReadAllText(MarkOf(name)).Trim() == commit;

    /// <summary>Whether nobody was stopped while the work tree changed.</summary>
    public bool IsMarked(string name) => File.Exists(MarkOf(name));

    /// <summary>Says that a work tree holds a commit, checked out and not built, because it does not build.</summary>
    public void MarkBroken(string name, string commit) => AtomicFile.WriteText(MarkOf(name), $"{commit} does not build");

    /// <summary>Says that a work tree holds a commit, checked out and built.</summary>
    public void MarkBuilt(string name, string commit) => AtomicFile.WriteText(MarkOf(name), commit);

    /// <summary>Says that a work tree is about to change.</summary>
    public void Unmark(string name)
    {
        if (File.Exists(MarkOf(name)))
        {
            File.Delete(MarkOf(name));
        }
    }

    /// <summary>Whether git takes the folder for a work tree of this repository.</summary>
    public bool IsThere(string name) =>
        File.Exists(Path.Combine(FolderOf(name), ".git"))
        && ExternalProgram.Ask("git", "-C", FolderOf(name), "rev-parse", "--show-toplevel")?.Trim() is { } top
        && Path.GetFileName(top) == name;

    /// <summary>Deletes a work tree, whatever its state, and lets git forget it.</summary>
    public void Delete(string name)
    {
        if (Directory.Exists(FolderOf(name)))
        {
            Directory.Delete(FolderOf(name), recursive: true);
        }

        _ = ExternalProgram.Ask("git", "-C", _root, "worktree", "prune");
    }

    /// <summary>Notes that a work tree was used, and deletes the least recently used ones beyond <see cref="Kept"/>. Those in use stay.</summary>
    /// <param name="used">The work trees of this call.</param>
    /// <returns>The deleted ones with their size in bytes.</returns>
    public IReadOnlyList<(string Name, long Bytes)> Prune(params IReadOnlyCollection<string> used)
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        foreach (string name in used.Where(name => File.Exists(MarkOf(name))))
        {
            File.SetLastWriteTimeUtc(MarkOf(name), DateTime.UtcNow);
        }

        string[] old =
        [
            .. Directory.EnumerateDirectories(_folder).Select(folder => Path.GetFileName(folder)).Where(name => !used.Contains(name, StringComparer.Ordinal))
                .OrderByDescending(LastUse).ThenBy(name => name, StringComparer.Ordinal).Skip(Math.Max(0, Kept - used.Count)),
        ];
        List<(string, long)> deleted = [];
        foreach (string name in old)
        {
            try
            {
                using FileLock held = FileLock.Take(FolderOf(name), TimeSpan.Zero);
                long bytes = new DirectoryInfo(FolderOf(name)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
                Unmark(name);
                Delete(name);
                deleted.Add((name, bytes));
            }
            catch (IOException)
            {
                // Another process is using it.
            }
        }

        return deleted;
    }

    private DateTime LastUse(string name) => File.GetLastWriteTimeUtc(File.Exists(MarkOf(name)) ? MarkOf(name) : FolderOf(name));

    private string MarkOf(string name) => Path.Combine(FolderOf(name), "artifacts", Mark);
}
