using Litmus.History.Index;
using Litmus.History.Lines;
using Litmus.Primitives.Files;
using Microsoft.Data.Sqlite;

namespace Litmus.History;

/// <summary>
/// The history in a folder. <c>history.jsonl</c> holds one line per judged run and is the truth. <c>history.db</c> is an index of it, which is made anew
/// whenever it does not fit: it is missing, damaged, older, or of another file.
/// </summary>
public sealed class HistoryFolder
{
    /// <summary>Name of the file of lines.</summary>
    public const string LinesName = "history.jsonl";

    /// <summary>Name of the index.</summary>
    public const string IndexName = "history.db";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly LineFile _lines;
    private readonly List<string> _remarks = [];

    /// <summary>The history in a folder, which need not exist yet.</summary>
    public HistoryFolder(string folder)
    {
        Folder = Path.GetFullPath(folder);
        _lines = new LineFile(Path.Combine(Folder, LinesName));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The file of lines.</summary>
    public string LinesPath => _lines.Path;

    /// <summary>The index.</summary>
    public string IndexPath => Path.Combine(Folder, IndexName);

    /// <summary>Whether there is a history.</summary>
    public bool Exists => _lines.Exists;

    /// <summary>What was found amiss so far and what was done about it, one sentence each. None of it is an error.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Adds a judged run: one write of one line under a lock, flushed to disk. The same judged run is added once.</summary>
    /// <exception cref="IOException">The folder cannot be written, the disk is full, or another process holds the lock. Nothing was added.</exception>
    /// <exception cref="HistoryException">A line of the history is of a newer version, or altered. Nothing was added.</exception>
    public AppendOutcome Append(HistoryRecord record)
    {
        byte[] line = HistoryLine.Write(record);
        try
        {
            using FileLock held = FileLock.Take(LinesPath, Patience);
            string? aside = _lines.Mend();
            (int? known, int count) = FromIndex(index => (index.NightOf(record.Id), index.NightCount), isLocked: true);
            if (known is { } night)
            {
                return new AppendOutcome(IsAdded: false, night, aside);
            }

            AddToIndex(record, _lines.Append(line), line);
            return new AppendOutcome(IsAdded: true, count + 1, aside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The run could not be added to the history {LinesPath}: {exception.Message} The history is as it was. "
                + "Check that the folder is writable and the disk has room, then append the run again.",
                exception);
        }
    }

    /// <summary>Every record, in the order in which they were added.</summary>
    /// <exception cref="HistoryException">A line is of a newer version, or altered.</exception>
    public IReadOnlyList<HistoryRecord> Read()
    {
        RemarkOnRemains();
        return [.. Records(0, firstLine: 1).DistinctBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>The last records, in the order in which they were added.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="HistoryException">A line is of a newer version, or altered.</exception>
    public IReadOnlyList<HistoryRecord> ReadLast(int count) => FromIndex(index =>
    {
        (int line, long offset) = index.PlaceOfLast(count);
        return (IReadOnlyList<HistoryRecord>)[.. Records(offset, line, index.Repetitions())];
    });

    /// <summary>Every record with one claim and its case alone. Other claims are not even read.</summary>
    /// <exception cref="HistoryException">A line that is not indexed yet is of a newer version, or altered.</exception>
    public IReadOnlyList<HistoryRecord> ReadClaim(string claimId) => FromIndex(index => index.Claim(claimId));

    /// <summary>Makes the index anew from the lines.</summary>
    /// <returns>The number of records.</returns>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    /// <exception cref="HistoryException">A line is of a newer version, or altered.</exception>
    public int Rebuild()
    {
        using FileLock held = FileLock.Take(LinesPath, Patience);
        if (_lines.Mend() is { } aside)
        {
            _remarks.Add($"The last line was cut off. Its remains are kept in {aside}.");
        }

        if (IndexHeader.VersionIn(IndexPath) is { } version && version > HistoryIndex.Version)
        {
            throw new IOException(
                $"{IndexPath} is of version {version}, and this program writes version {HistoryIndex.Version}. It was left as it is. "
                + "Use the newer litmus, or delete the file: the lines hold everything.");
        }

        using HistoryIndex index = HistoryIndex.Build(_lines, IndexPath);
        return index.NightCount;
    }

    internal IEnumerable<HistoryRecord> Records(long offset, int firstLine, IReadOnlySet<long>? except = null)
    {
        int number = firstLine;
        foreach ((long at, byte[] line) in _lines.LinesFrom(offset))
        {
            HistoryRecord record = HistoryIndex.ReadLine(_lines.Path, number++, line);
            if (except?.Contains(at) != true)
            {
                yield return record;
            }
        }
    }

    private T FromIndex<T>(Func<HistoryIndex, T> ask, bool isLocked = false)
    {
        RemarkOnRemains();
        try
        {
            using HistoryIndex index = OpenIndex(isLocked);
            return ask(index);
        }
        catch (SqliteException exception)
        {
            using HistoryIndex index = UnderLock(isLocked, () => Anew($"is damaged ({exception.Message})"));
            return ask(index);
        }
    }

    // An index that is up to date is read without a lock. Whatever changes it happens under the lock of the lines.
    private HistoryIndex OpenIndex(bool isLocked) =>
        !Exists ? HistoryIndex.Build(_lines, path: null) : TryOpen(mayWrite: false, out _) ?? UnderLock(
            isLocked, () => TryOpen(mayWrite: true, out string? reason) ?? Anew(reason!));

    private HistoryIndex UnderLock(bool isLocked, Func<HistoryIndex> open)
    {
        if (isLocked)
        {
            return open();
        }

        FileLock held;
        try
        {
            held = FileLock.Take(LinesPath, Patience);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InMemory(exception);
        }

        using (held)
        {
            return open();
        }
    }

    private HistoryIndex? TryOpen(bool mayWrite, out string? reason)
    {
        try
        {
            return HistoryIndex.TryOpen(_lines, IndexPath, mayWrite, out reason);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            reason = $"cannot be used ({exception.Message})";
            return null;
        }
    }

    private HistoryIndex Anew(string reason)
    {
        if (IndexHeader.VersionIn(IndexPath) is { } version && version > HistoryIndex.Version)
        {
            _remarks.Add($"{IndexPath} is of the newer version {version}. It was left as it is, and the lines were read instead.");
            return HistoryIndex.Build(_lines, path: null);
        }

        if (File.Exists(IndexPath))
        {
            _remarks.Add($"{IndexPath} {reason}. It is made anew from the lines.");
        }

        try
        {
            return HistoryIndex.Build(_lines, IndexPath);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return InMemory(exception);
        }
    }

    // Where nothing can be written the index lives in memory.
    private HistoryIndex InMemory(Exception exception)
    {
        _remarks.Add($"{IndexPath} could not be written ({exception.Message}). The lines were read instead, which takes longer.");
        return HistoryIndex.Build(_lines, path: null);
    }

    // The line is on the disk, so the append has succeeded whatever becomes of the index.
    private void AddToIndex(HistoryRecord record, long offset, byte[] line)
    {
        try
        {
            if (IndexHeader.VersionIn(IndexPath) is null or HistoryIndex.Version)
            {
                HistoryIndex.Add(IndexPath, record, offset, line);
            }
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            _remarks.Add($"{IndexPath} could not be brought up to date ({exception.Message}). The next command does it.");
        }
    }

    private void RemarkOnRemains()
    {
        if (_lines.WholeLength(out long total) is var whole && whole < total)
        {
            _remarks.Add(
                $"{LinesPath} ends in {total - whole} bytes that are no whole line: an append is under way or was killed. "
                + "They were not read. The next append keeps them aside.");
        }
    }
}
