using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;
using Litmus.Runs.Identity;

namespace Litmus.Runs.Store;

/// <summary>
/// Finished runs by identity: <c>&lt;folder&gt;/&lt;hash&gt;/run.json</c>, <c>run.sha256</c> and one CSV per table. A run is written into a temporary folder,
/// flushed, and renamed into place, so it is there whole or not at all. Two processes that finish the same run at once leave one of the two equal copies.
/// </summary>
public sealed class RunStore
{
    internal const string RunFile = "run.json";

    /// <summary>Folder in the store of the runs that findings ask for. It is a store itself.</summary>
    internal const string ConsequencesFolder = "consequences";

    private const string DigestFile = "run.sha256";

    private const string DamagedPrefix = "damaged-";

    // Long enough to find out what damaged a run.
    private static readonly TimeSpan DamagedStay = TimeSpan.FromDays(30);

    // A result that is not finite is kept as it is; the verdict on it is Inconclusive.
    internal static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    }.Strict();

    /// <summary>Opens the store in a folder, which need not exist yet.</summary>
    public RunStore(string folder) => Folder = System.IO.Path.GetFullPath(folder);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Where the runs of this store get the answers of external engines from; without engines and answers where nothing is given.</summary>
    public IEngineRoom Engines { get; init; } = NoEngineRoom.Instance;

    /// <summary>The folder of a run.</summary>
    public string PathOf(string hash) => System.IO.Path.Combine(Folder, hash);

    /// <summary>Whether a run with this identity is there.</summary>
    public bool Contains(string hash) => File.Exists(System.IO.Path.Combine(PathOf(hash), RunFile));

    /// <summary>Identities of all runs that are here, from one listing of the folder. A folder that is here is a whole run.</summary>
    public HashSet<string> Hashes() => Directory.Exists(Folder)
        ? Directory.EnumerateDirectories(Folder).Select(path => System.IO.Path.GetFileName(path)).Where(PresentRun.IsIdentity).ToHashSet(StringComparer.Ordinal)
        : [];

    /// <summary>Reads a run and verifies its checksums.</summary>
    /// <returns>The run, or nothing when there is none.</returns>
    /// <exception cref="RunStoreException">A file of it is missing, altered or malformed.</exception>
    public StoredRun? TryRead(string hash)
    {
        if (!Directory.Exists(PathOf(hash)))
        {
            return null;
        }

        string path = System.IO.Path.Combine(PathOf(hash), RunFile);
        byte[] bytes = ReadVerified(path, ExpectedDigest(hash, path));
        StoredRun run;
        try
        {
            run = JsonSerializer.Deserialize<StoredRun>(bytes, Json) ?? throw new JsonException("the file is empty");
        }
        catch (JsonException exception)
        {
            throw new RunStoreException(path, $"The file is not a run: {exception.Message}.");
        }

        if (run.Hash != hash)
        {
            throw new RunStoreException(path, $"The file is the run {run.Hash}, expected {hash}: the folder was copied or renamed.");
        }

        foreach (StoredTable table in run.Tables)
        {
            if (table.File != System.IO.Path.GetFileName(table.File) || table.File.AsSpan().IndexOfAny('\\', '\0') >= 0)
            {
                throw new RunStoreException(path, $"It names the table '{table.File}'; the name of a file in its folder was expected.");
            }

            _ = ReadVerified(System.IO.Path.Combine(PathOf(hash), table.File), table.Sha256);
        }

        return run;
    }

    /// <summary>Writes a finished run.</summary>
    /// <param name="run">The run without its tables.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="replaces">Whether it takes the place of a run that is there already; otherwise that one stays.</param>
    /// <param name="keepReplacedIn">A folder of the same disk into which the replaced run is moved; absent to delete it.</param>
    /// <returns>The run as it was written.</returns>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public StoredRun Write(StoredRun run, IReadOnlyList<CaseTable> tables, bool replaces = false, string? keepReplacedIn = null)
    {
        string temporary = TemporaryFiles.NameFor(PathOf(run.Hash));
        try
        {
            List<StoredTable> stored = [];
            foreach (CaseTable table in tables)
            {
                byte[] csv = Encoding.UTF8.GetBytes(TableFile.Write(table));
                string file = table.Name + ".csv";
                AtomicFile.WriteBytes(System.IO.Path.Combine(temporary, file), csv);
                stored.Add(new StoredTable(table.Name, file, Digest(csv)));
            }

            StoredRun complete = run with { Tables = stored };
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(complete, Json);
            AtomicFile.WriteText(System.IO.Path.Combine(temporary, DigestFile), Digest(json));
            AtomicFile.WriteBytes(System.IO.Path.Combine(temporary, RunFile), json);
            MoveIntoPlace(temporary, run.Hash, replaces, keepReplacedIn);
            return complete;
        }
        finally
        {
            DeleteFolder(temporary);
        }
    }

    /// <summary>Makes sure that a run is here: it is here already, or is copied whole from another store.</summary>
    /// <param name="hash">Identity of the run.</param>
    /// <param name="other">The other store.</param>
    /// <returns>Whether it is here now. A run that is damaged there is not copied.</returns>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public bool Adopt(string hash, RunStore other)
    {
        if (Contains(hash) || !other.Contains(hash))
        {
            return Contains(hash);
        }

        try
        {
            _ = other.TryRead(hash);
        }
        catch (RunStoreException)
        {
            return false;
        }

        string temporary = TemporaryFiles.NameFor(PathOf(hash));
        try
        {
            foreach (string file in Directory.EnumerateFiles(other.PathOf(hash)))
            {
                AtomicFile.WriteBytes(System.IO.Path.Combine(temporary, System.IO.Path.GetFileName(file)), File.ReadAllBytes(file));
            }

            MoveIntoPlace(temporary, hash, replaces: false, keepReplacedIn: null);
        }
        finally
        {
            DeleteFolder(temporary);
        }

        return Contains(hash);
    }

    /// <summary>Puts a damaged run aside, so that it can be looked at and its identity is free again.</summary>
    /// <returns>Where it lies now; nothing when another process has put it aside already.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public string? Quarantine(string hash)
    {
        string aside = System.IO.Path.Combine(Folder, $"{DamagedPrefix}{hash}-{Guid.NewGuid().ToString("N")[..8]}");
        try
        {
            Directory.Move(PathOf(hash), aside);
            Directory.SetLastWriteTimeUtc(aside, DateTime.UtcNow);
            return aside;
        }
        catch (DirectoryNotFoundException) when (!Directory.Exists(PathOf(hash)))
        {
            return null;
        }
    }

    /// <summary>
    /// Tidies up after interrupted processes. A whole run that was on its way into or out of its place goes there if the place is empty. Other temporary
    /// folders are deleted when they are older than a day, temporary files when nobody writes them, and damaged runs a month after they were put aside.
    /// </summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        DateTime yesterday = DateTime.UtcNow.AddDays(-1), lastMonth = DateTime.UtcNow - DamagedStay;
        // Of an older run and its successor the newer one is put in their place.
        foreach (string path in Directory.GetDirectories(Folder, ".*.tmp").OrderByDescending(path => File.GetLastWriteTimeUtc(
            System.IO.Path.Combine(path, RunFile))))
        {
            if (!TryPutBack(path) && Directory.GetLastWriteTimeUtc(path) < yesterday)
            {
                DeleteFolder(path);
            }
        }

        foreach (string path in Directory.GetDirectories(Folder, DamagedPrefix + "*").Where(path => Directory.GetLastWriteTimeUtc(path) < lastMonth))
        {
            DeleteFolder(path);
        }

        // Beside the runs lie the logs of sessions, and folders with what searches have found.
        TemporaryFiles.Sweep(Folder, DateTime.UtcNow);
        foreach (string path in Directory.GetDirectories(Folder).Where(path => !PresentRun.IsIdentity(System.IO.Path.GetFileName(path))))
        {
            TemporaryFiles.Sweep(path, DateTime.UtcNow);
        }

        new RunStore(System.IO.Path.Combine(Folder, ConsequencesFolder)).Sweep();
    }

    // run.json is written last, so a folder that holds it is whole. Whoever writes the run at this moment finds it in its place and is content.
    private bool TryPutBack(string temporary)
    {
        string hash = System.IO.Path.GetFileName(temporary).Split('.')[1];
        if (Directory.Exists(PathOf(hash)) || !File.Exists(System.IO.Path.Combine(temporary, RunFile)))
        {
            return false;
        }

        try
        {
            Directory.Move(temporary, PathOf(hash));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or the folder is read-only. In both cases the run is not lost.
            return false;
        }
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void DeleteFolder(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that nobody reads stays. The cause, if it matters, is reported where it happened.
        }
    }

    private static byte[] ReadVerified(string path, string expected)
    {
        if (!File.Exists(path))
        {
            throw new RunStoreException(path, "The file is missing.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        string found = Digest(bytes);
        return found == expected
            ? bytes
            : throw new RunStoreException(
                path, $"The checksum is {found[..12]}…, expected {expected[..Math.Min(12, expected.Length)]}…: the file was altered.");
    }

    private string ExpectedDigest(string hash, string runPath)
    {
        string path = System.IO.Path.Combine(PathOf(hash), DigestFile);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : throw new RunStoreException(runPath, $"Its checksum file {DigestFile} is missing.");
    }

    private void MoveIntoPlace(string temporary, string hash, bool replaces, string? keepReplacedIn)
    {
        string replaced = TemporaryFiles.NameFor(PathOf(hash));
        try
        {
            if (replaces && Directory.Exists(PathOf(hash)))
            {
                Directory.Move(PathOf(hash), replaced);
            }

            Directory.Move(temporary, PathOf(hash));
            if (keepReplacedIn is not null && Directory.Exists(replaced) && !Directory.Exists(System.IO.Path.Combine(keepReplacedIn, hash)))
            {
                Directory.CreateDirectory(keepReplacedIn);
                Directory.Move(replaced, System.IO.Path.Combine(keepReplacedIn, hash));
            }
        }
        catch (IOException) when (Contains(hash))
        {
            // Another process has finished the same run; the two are equal.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"Cannot move the finished run into {PathOf(hash)}: {exception.Message} Check that the folder is writable, or name another with --artifacts.",
                exception);
        }
        finally
        {
            DeleteFolder(replaced);
        }

        DiskFlush.Folder(Folder);
    }
}
