using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;
using Litmus.Runs.Running;

namespace Litmus.Runs.Store;

/// <summary>What the last session at a tier did with each case: ran, took from the store, or failed.</summary>
public sealed class SessionLog
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    }.Strict();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _path;

    /// <summary>The log of a tier beside a store.</summary>
    public SessionLog(RunStore store, string tier) => _path = Path.Combine(store.Folder, $"session-{tier}.json");

    /// <summary>The last entries by case; those of a case that was not in the last session are kept.</summary>
    /// <exception cref="RunStoreException">The file is malformed.</exception>
    public IReadOnlyDictionary<string, CaseRun> Read()
    {
        if (!File.Exists(_path))
        {
            return new Dictionary<string, CaseRun>(StringComparer.Ordinal);
        }

        try
        {
            CaseRun[] runs = JsonSerializer.Deserialize<CaseRun[]>(File.ReadAllBytes(_path), Json) ?? [];
            return runs.All(run => run is { CaseId: not null, Hash: not null })
                ? runs.ToDictionary(run => run.CaseId, StringComparer.Ordinal)
                : throw new JsonException("an entry lacks its case or the identity of its run");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new RunStoreException(_path, $"The file is not a session log: {exception.Message}.");
        }
    }

    /// <summary>Records a session; entries of other cases stay, also those that another process writes at the same time.</summary>
    /// <exception cref="IOException">The folder cannot be written, the disk is full, or another process holds the log for too long.</exception>
    public void Write(IReadOnlyList<CaseRun> runs)
    {
        using FileLock held = FileLock.Take(_path, Patience);
        Dictionary<string, CaseRun> all = ReadOrNothing();
        foreach (CaseRun run in runs)
        {
            all[run.CaseId] = run;
        }

        AtomicFile.WriteBytes(_path, JsonSerializer.SerializeToUtf8Bytes(all.Values.OrderBy(run => run.CaseId, StringComparer.Ordinal).ToArray(), Json));
    }

    // A damaged log is replaced. No run depends on it.
    private Dictionary<string, CaseRun> ReadOrNothing()
    {
        try
        {
            return new Dictionary<string, CaseRun>(Read(), StringComparer.Ordinal);
        }
        catch (RunStoreException)
        {
            return new Dictionary<string, CaseRun>(StringComparer.Ordinal);
        }
    }
}
