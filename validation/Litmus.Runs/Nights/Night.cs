using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Nights;

/// <summary>
/// A night in its folder: <c>night.json</c> says when, where and from which source; <c>cases/</c> holds one file per finished case; <c>before/</c> keeps the
/// older runs whose bits differ. Every file is written whole or not at all.
/// </summary>
public sealed class Night
{
    private const string RecordFile = "night.json", CasesFolder = "cases";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    }.Strict();

    private Night(string folder, NightRecord record, bool isResumed) => (Folder, Record, IsResumed) = (folder, record, isResumed);

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>When, where and from which source.</summary>
    public NightRecord Record { get; private set; }

    /// <summary>Whether it goes on after a stop.</summary>
    public bool IsResumed { get; }

    /// <summary>Where an older run is kept whose bits differ.</summary>
    public string BeforeFolder => Path.Combine(Folder, "before");

    /// <summary>The file with the finished pieces of a case that takes minutes. It is there only while the case is not finished.</summary>
    /// <param name="caseId">The case.</param>
    public string CheckpointOf(string caseId) => Path.Combine(Folder, "checkpoints", caseId.Replace('/', '.') + ".pieces");

    /// <summary>The newest night in a folder of nights that was stopped and did the same work, or a new one.</summary>
    /// <param name="nights">The folder of the nights.</param>
    /// <param name="work">Tier, source and machine; its start is now.</param>
    /// <param name="longest">A night that began longer ago is not gone on with.</param>
    /// <param name="isNew">Whether a new one begins in any case.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static Night Open(string nights, NightRecord work, TimeSpan longest, bool isNew)
    {
        DateTime now = work.StartsUtc[0];
        if (!isNew && FoldersOf(nights).Select(TryRead).FirstOrDefault() is { } last && last.Record.FinishedUtc is null
            && last.Record.IsSameWorkAs(work) && now - last.Record.StartsUtc[0] < longest)
        {
            Night resumed = new(last.Folder, last.Record with { StartsUtc = [.. last.Record.StartsUtc, now] }, isResumed: true);
            resumed.Write();
            return resumed;
        }

        string id = work.Id;
        for (int number = 2; Directory.Exists(Path.Combine(nights, id)); number++)
        {
            id = $"{work.Id}-{number}";
        }

        DeleteCheckpoints(nights);
        Night night = new(Path.Combine(nights, id), work with { Id = id }, isResumed: false);
        night.Write();
        return night;
    }

    /// <summary>Keeps what came of a case.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Keep(NightCase result)
    {
        string path = PathOf(result.CaseId);

        // A case that is run again after a stop may repeat this time. That it did not before is the finding.
        if (result.Difference is not null || TryReadCase(path) is not { Difference: not null } known || known.Hash != result.Hash)
        {
            AtomicFile.WriteBytes(path, JsonSerializer.SerializeToUtf8Bytes(result, Json));
        }
    }

    /// <summary>The cases that it has finished, in the order of their names.</summary>
    public IReadOnlyList<NightCase> Cases()
    {
        string folder = Path.Combine(Folder, CasesFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(TryReadCase).OfType<NightCase>()]
            : [];
    }

    /// <summary>Marks it as finished and judged, so that the next one begins anew.</summary>
    /// <param name="now">When, UTC.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Finish(DateTime now)
    {
        Record = Record with { FinishedUtc = now };
        Write();
    }

    // The newest first. A number behind the time is compared as a number.
    private static IEnumerable<string> FoldersOf(string nights) => Directory.Exists(nights)
        ? Directory.EnumerateDirectories(nights).Where(folder => File.Exists(Path.Combine(folder, RecordFile)))
            .OrderByDescending(folder => Path.GetFileName(folder), StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
        : [];

    private static Night? TryRead(string folder)
    {
        try
        {
            NightRecord? record = JsonSerializer.Deserialize<NightRecord>(File.ReadAllBytes(Path.Combine(folder, RecordFile)), Json);
            return record is { StartsUtc.Count: > 0 } ? new Night(folder, record, isResumed: true) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            // Without it a new night begins and runs every case.
            return null;
        }
    }

    private static NightCase? TryReadCase(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<NightCase>(File.ReadAllBytes(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Nobody goes on with an older night, and its pieces may fill the disk.
    private static void DeleteCheckpoints(string nights)
    {
        foreach (string folder in FoldersOf(nights).Select(night => Path.Combine(night, "checkpoints")).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string PathOf(string caseId) => Path.Combine(Folder, CasesFolder, caseId.Replace('/', '.') + ".json");

    private void Write() => AtomicFile.WriteBytes(Path.Combine(Folder, RecordFile), JsonSerializer.SerializeToUtf8Bytes(Record, Json));
}
