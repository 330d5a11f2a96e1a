using System.Globalization;
using Litmus.History.Lines;
using Litmus.Primitives.Files;
using Microsoft.Data.Sqlite;

namespace Litmus.History.Index;

/// <summary>The lines by claim and case, so that the history of one claim does not parse every night. It holds nothing that the lines do not.</summary>
internal sealed class HistoryIndex : IDisposable
{
    /// <summary>Version of the tables.</summary>
    public const int Version = 2;

    private const string Tables = """
        CREATE TABLE nights(
          n INTEGER PRIMARY KEY, id TEXT NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, digest TEXT NOT NULL, head TEXT NOT NULL);
        CREATE INDEX nights_id ON nights(id);
        CREATE TABLE names(i INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE claims(i INTEGER NOT NULL, n INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY(i, n)) WITHOUT ROWID;
        CREATE TABLE cases(i INTEGER NOT NULL, n INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY(i, n)) WITHOUT ROWID;
        """;

    // The first line of a record has its head; one that repeats it has only its place.
    private const string IsFirst = "WHERE head <> ''";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);

    private HistoryIndex(SqliteConnection connection) => _connection = connection;

    /// <summary>Number of records. A line that another one repeats, as joined histories have them, counts once.</summary>
    public int NightCount => (int)(long)Scalar($"SELECT count(*) FROM nights {IsFirst}")!;

    private int LineCount => (int)(long)Scalar("SELECT count(*) FROM nights")!;

    /// <summary>Opens the index of a file of lines. Lines that are new are added, and what a killed command left unfinished is rolled back.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="path">The index.</param>
    /// <param name="mayWrite">Whether the caller holds the lock of the lines; without it only an index that needs no change is opened.</param>
    /// <param name="reason">Why it is not opened, as the end of a sentence.</param>
    /// <returns>The index, or nothing where it has to be changed first, or made anew.</returns>
    public static HistoryIndex? TryOpen(LineFile lines, string path, bool mayWrite, out string? reason)
    {
        bool isUnfinished = File.Exists(JournalOf(path));
        if (isUnfinished && mayWrite && IndexHeader.VersionIn(path) == Version)
        {
            // SQLite rolls back when it reads.
            using HistoryIndex interrupted = new(Connect(path, SqliteOpenMode.ReadWrite));
            _ = interrupted.NightCount;
        }

        reason = isUnfinished && !mayWrite ? "is being changed" : IndexHeader.ReasonAgainst(path, Version);
        if (reason is not null)
        {
            return null;
        }

        HistoryIndex index = new(Connect(path, SqliteOpenMode.ReadOnly));
        try
        {
            long? covered = index.CoveredLength(lines);
            if (covered == lines.WholeLength(out _))
            {
                return index;
            }

            index.Dispose();
            reason = covered is null ? "belongs to other lines" : "lacks lines";
            return covered is null || !mayWrite ? null : Extended(lines, path);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or HistoryException)
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Makes an index.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="path">Where it is written, whole or not at all; nothing for memory.</param>
    public static HistoryIndex Build(LineFile lines, string? path)
    {
        if (path is null)
        {
            HistoryIndex inMemory = new(Connect(":memory:", SqliteOpenMode.Memory));
            inMemory.Fill(lines);
            return inMemory;
        }

        string temporary = TemporaryFiles.NameFor(path);
        try
        {
            using (HistoryIndex index = new(Connect(temporary, SqliteOpenMode.ReadWriteCreate)))
            {
                index.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; PRAGMA locking_mode=EXCLUSIVE;");
                index.Fill(lines);
            }

            using (FileStream stream = new(temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                DiskFlush.File(stream);
            }

            // A journal of the old index must never meet the new one.
            File.Delete(path);
            File.Delete(JournalOf(path));
            File.Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }

        return new HistoryIndex(Connect(path, SqliteOpenMode.ReadOnly));
    }

    /// <summary>The record of a line.</summary>
    /// <exception cref="HistoryException">It is of a newer version, or altered.</exception>
    public static HistoryRecord ReadLine(string path, int number, byte[] line)
    {
        try
        {
            return HistoryLine.Read(line);
        }
        catch (FormatException exception)
        {
            throw new HistoryException(path, number, exception.Message, exception);
        }
    }

    /// <summary>Number of the line with an identity, from 1; nothing where there is none.</summary>
    public int? NightOf(string id) => Scalar("SELECT min(n) FROM nights WHERE id = $id", ("$id", id)) is long night ? (int)night : null;

    /// <summary>Number of the line, from 1, and its place, from which on there are so many records or all.</summary>
    public (int Line, long Offset) PlaceOfLast(int count)
    {
        using SqliteCommand command = Command($"SELECT n, offset FROM nights {IsFirst} ORDER BY n DESC LIMIT 1 OFFSET $skip", ("$skip", count - 1));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetInt64(1)) : (1, 0);
    }

    /// <summary>Where lines begin that repeat an earlier one.</summary>
    public IReadOnlySet<long> Repetitions()
    {
        HashSet<long> places = [];
        using SqliteCommand command = Command("SELECT offset FROM nights WHERE head = ''");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            places.Add(reader.GetInt64(0));
        }

        return places;
    }

    /// <summary>Every record with one claim and its case alone.</summary>
    public IReadOnlyList<HistoryRecord> Claim(string id)
    {
        Dictionary<long, RecordedClaim> claims = Entries("claims", id).ToDictionary(
            row => row.Night, row => HistoryLine.ReadEntry<ClaimJson>(row.Entry).ToClaim());
        Dictionary<(string Id, long Night), RecordedCase> cases = [];
        foreach (string caseId in claims.Values.Select(claim => claim.CaseId).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach ((long night, string entry) in Entries("cases", caseId))
            {
                cases.Add((caseId, night), HistoryLine.ReadEntry<CaseJson>(entry).ToCase());
            }
        }

        List<HistoryRecord> records = [];
        using SqliteCommand command = Command($"SELECT n, head FROM nights {IsFirst} ORDER BY n");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            long night = reader.GetInt64(0);
            HistoryRecord head = HistoryLine.ReadEntry<LineJson>(reader.GetString(1)).ToRecord();
            Dictionary<string, RecordedClaim> itsClaims = new(StringComparer.Ordinal);
            Dictionary<string, RecordedCase> itsCases = new(StringComparer.Ordinal);
            if (claims.TryGetValue(night, out RecordedClaim? claim))
            {
                itsClaims.Add(id, claim);
                if (claim.CaseId is { } caseId && cases.TryGetValue((caseId, night), out RecordedCase? itsCase))
                {
                    itsCases.Add(caseId, itsCase);
                }
            }

            records.Add(head with { Claims = itsClaims, Cases = itsCases });
        }

        return records;
    }

    /// <summary>Adds one record that was just appended to an index that was up to date, or makes the index where there is none.</summary>
    /// <param name="path">The index.</param>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where its line begins.</param>
    /// <param name="line">Its line.</param>
    public static void Add(string path, HistoryRecord record, long offset, byte[] line)
    {
        bool isNew = !File.Exists(path) && offset == 0;
        if (!isNew && !File.Exists(path))
        {
            return;
        }

        using HistoryIndex index = new(Connect(path, SqliteOpenMode.ReadWriteCreate));
        using SqliteTransaction transaction = index._connection.BeginTransaction();
        if (isNew)
        {
            index.CreateTables();
        }

        // An index that lacks earlier lines gets this one with them.
        if (index.EndOfLast() == offset)
        {
            index.Insert(record, index.LineCount + 1, offset, line);
            transaction.Commit();
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string JournalOf(string path) => path + "-journal";

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    // Every indexed line must lie where it was, with the bytes that it had. Hashing a line costs a hundredth of parsing it.
    private long? CoveredLength(LineFile lines) => lines.Exists ? lines.CoveredBy(Places()) : EndOfLast() == 0 ? 0 : null;

    private IEnumerable<(long Offset, int Length, string Digest)> Places()
    {
        using SqliteCommand command = Command("SELECT offset, length, digest FROM nights ORDER BY n");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), reader.GetInt32(1), reader.GetString(2));
        }
    }

    private long EndOfLast() => Scalar("SELECT offset + length + 1 FROM nights ORDER BY n DESC LIMIT 1") as long? ?? 0;

    private static HistoryIndex Extended(LineFile lines, string path)
    {
        using (HistoryIndex writable = new(Connect(path, SqliteOpenMode.ReadWrite)))
        {
            using SqliteTransaction transaction = writable._connection.BeginTransaction();
            writable.InsertFrom(lines, writable.EndOfLast());
            transaction.Commit();
        }

        return new HistoryIndex(Connect(path, SqliteOpenMode.ReadOnly));
    }

    private void Fill(LineFile lines)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        CreateTables();
        InsertFrom(lines, 0);
        transaction.Commit();
    }

    private void CreateTables() => Execute(Tables + string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));

    private void InsertFrom(LineFile lines, long offset)
    {
        int night = LineCount;
        foreach ((long at, byte[] line) in lines.LinesFrom(offset))
        {
            night++;
            Insert(ReadLine(lines.Path, night, line), night, at, line);
        }
    }

    private void Insert(HistoryRecord record, int night, long offset, byte[] line)
    {
        bool isRepeated = NightOf(record.Id) is not null;
        using SqliteCommand command = Command(
            "INSERT INTO nights VALUES($n, $id, $offset, $length, $digest, $head)",
            ("$n", night), ("$id", record.Id), ("$offset", offset), ("$length", line.Length),
            ("$digest", HistoryLine.DigestIn(line)!), ("$head", isRepeated ? string.Empty : HistoryLine.Entry(LineJson.Head(record))));
        command.ExecuteNonQuery();
        if (isRepeated)
        {
            return;
        }

        InsertEntries("claims", night, record.Claims.Select(entry => (entry.Key, HistoryLine.Entry(ClaimJson.Of(entry.Value)))));
        InsertEntries("cases", night, record.Cases.Select(entry => (entry.Key, HistoryLine.Entry(CaseJson.Of(entry.Value)))));
    }

    private void InsertEntries(string table, int night, IEnumerable<(string Name, string Entry)> entries)
    {
        using SqliteCommand command = Command($"INSERT INTO {table} VALUES($i, $n, $entry)", ("$i", 0L), ("$n", night), ("$entry", string.Empty));
        foreach ((string name, string entry) in entries)
        {
            command.Parameters["$i"].Value = NumberOf(name);
            command.Parameters["$entry"].Value = entry;
            command.ExecuteNonQuery();
        }
    }

    private long NumberOf(string name)
    {
        if (!_names.TryGetValue(name, out long number))
        {
            Scalar("INSERT OR IGNORE INTO names(name) VALUES($name)", ("$name", name));
            number = (long)Scalar("SELECT i FROM names WHERE name = $name", ("$name", name))!;
            _names.Add(name, number);
        }

        return number;
    }

    private List<(long Night, string Entry)> Entries(string table, string name)
    {
        List<(long Night, string Entry)> entries = [];
        using SqliteCommand command = Command($"SELECT n, entry FROM {table} WHERE i = (SELECT i FROM names WHERE name = $name) ORDER BY n", ("$name", name));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            entries.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return entries;
    }

    private object? Scalar(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using SqliteCommand command = Command(text, values);
        return command.ExecuteScalar();
    }

    private void Execute(string text)
    {
        using SqliteCommand command = Command(text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
