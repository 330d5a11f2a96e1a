using System.Text.Json;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Cli.Workspaces;

/// <summary>What a search found so far, in <c>artifacts/bisect</c>. A search that was stopped goes on from it.</summary>
internal sealed class BisectLog
{
    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true }.Strict();
    private readonly string _path;
    private readonly Dictionary<string, BisectEntry> _entries;

    /// <summary>Reads the log; one that cannot be read is begun anew, because every entry can be found again.</summary>
    public BisectLog(string path)
    {
        _path = path;
        _entries = Read(path).ToDictionary(entry => entry.Commit, StringComparer.Ordinal);
    }

    /// <summary>What was found at a commit; nothing where it was not asked yet.</summary>
    public BisectEntry? Of(string commit) => _entries.GetValueOrDefault(commit);

    /// <summary>What was found with an identity of the run; nothing where no commit had it.</summary>
    public BisectEntry? WithHash(string hash) => _entries.Values.FirstOrDefault(entry => entry.Hash == hash && entry.Signature is not null);

    /// <summary>Notes what was found.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(BisectEntry entry)
    {
        _entries[entry.Commit] = entry;
        AtomicFile.WriteBytes(_path, JsonSerializer.SerializeToUtf8Bytes(_entries.Values.ToArray(), Json));
    }

    private static BisectEntry[] Read(string path)
    {
        try
        {
            BisectEntry[]? read = File.Exists(path) ? JsonSerializer.Deserialize<BisectEntry[]>(File.ReadAllBytes(path), Json) : null;
            return [.. (read ?? []).DistinctBy(entry => entry.Commit)];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
