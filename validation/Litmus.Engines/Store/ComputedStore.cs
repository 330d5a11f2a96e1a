using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Cases.Engines;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Engines.Store;

/// <summary>
/// Answers of engines by the hash of their job: <c>&lt;folder&gt;/&lt;hash&gt;/job.json</c> with everything that was asked, <c>answer.json</c> and
/// <c>answer.sha256</c>. An answer is written into a temporary folder, flushed and renamed into place, so it is there whole or not at all.
/// </summary>
public sealed class ComputedStore
{
    private const string JobFile = "job.json", AnswerFile = "answer.json", DigestFile = "answer.sha256";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    }.Strict();

    /// <summary>Opens the store in a folder, which need not exist yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isShipped">Whether its answers came with the suite.</param>
    public ComputedStore(string folder, bool isShipped) => (Folder, IsShipped) = (Path.GetFullPath(folder), isShipped);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Whether its answers came with the suite.</summary>
    public bool IsShipped { get; }

    /// <summary>The hashes of the jobs whose answers are here, in order.</summary>
    public IReadOnlyList<string> Hashes => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Where(Contains).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder of an answer.</summary>
    public string PathOf(string hash) => Path.Combine(Folder, hash);

    /// <summary>Whether a job has an answer here.</summary>
    public bool Contains(string hash) => !hash.StartsWith('.') && File.Exists(Path.Combine(PathOf(hash), AnswerFile));

    /// <summary>Bytes of an answer with its job.</summary>
    public long SizeOf(string hash) => new DirectoryInfo(PathOf(hash)).EnumerateFiles().Sum(file => file.Length);

    /// <summary>Reads an answer and verifies it.</summary>
    /// <param name="hash">The hash of its job.</param>
    /// <returns>The job and its answer, or nothing when there is none.</returns>
    /// <exception cref="ComputedStoreException">A file is missing, altered or malformed.</exception>
    public StoredAnswer? TryRead(string hash)
    {
        string path = Path.Combine(PathOf(hash), AnswerFile);
        if (!Contains(hash))
        {
            return null;
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            string digest = Digest(bytes), expected = File.ReadAllText(Path.Combine(PathOf(hash), DigestFile)).Trim();
            if (digest != expected)
            {
                throw new ComputedStoreException(path, "Its checksum is not the one in answer.sha256: the file was altered.");
            }

            EngineAnswer answer = Parse<EngineAnswer>(bytes);
            EngineJob job = Parse<JobRecord>(File.ReadAllBytes(Path.Combine(PathOf(hash), JobFile))).ToJob();
            if (job.Hash != hash || answer.JobHash != hash)
            {
                throw new ComputedStoreException(
                    Path.Combine(PathOf(hash), JobFile), $"Its job has the hash {job.Hash}, expected {hash}: the file was altered.");
            }

            return answer.Result.Fault(job.Results) is { } fault
                ? throw new ComputedStoreException(path, $"The answer is not complete: {fault}.")
                : new StoredAnswer(job, answer with { Digest = digest[..32], IsShipped = IsShipped });
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ComputedStoreException(path, $"The answer cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads every answer here once: those that are whole, in the order of their hashes, and what is wrong with the others.</summary>
    public (IReadOnlyList<StoredAnswer> Whole, IReadOnlyList<ComputedStoreException> Damaged) ReadAll()
    {
        List<StoredAnswer> whole = [];
        List<ComputedStoreException> damaged = [];
        foreach (string hash in Hashes)
        {
            try
            {
                if (TryRead(hash) is { } answer)
                {
                    whole.Add(answer);
                }
            }
            catch (ComputedStoreException exception)
            {
                damaged.Add(exception);
            }
        }

        return (whole, damaged);
    }

    /// <summary>Stores an answer, in place of one that is there.</summary>
    /// <param name="job">The job.</param>
    /// <param name="answer">Its answer.</param>
    /// <returns>The answer as it is read from here.</returns>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public EngineAnswer Write(EngineJob job, EngineAnswer answer)
    {
        string temporary = TemporaryFiles.NameFor(PathOf(job.Hash)), replaced = TemporaryFiles.NameFor(PathOf(job.Hash));
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(answer with { Digest = string.Empty, IsShipped = false }, Json);
        string digest = Digest(bytes);
        try
        {
            AtomicFile.WriteBytes(Path.Combine(temporary, JobFile), JsonSerializer.SerializeToUtf8Bytes(JobRecord.Of(job), Json));
            AtomicFile.WriteText(Path.Combine(temporary, DigestFile), digest + "\n");
            AtomicFile.WriteBytes(Path.Combine(temporary, AnswerFile), bytes);
            if (Directory.Exists(PathOf(job.Hash)))
            {
                // A folder that was touched is somebody's, so that nobody sweeps it now.
                Directory.SetLastWriteTimeUtc(PathOf(job.Hash), DateTime.UtcNow);
                Directory.Move(PathOf(job.Hash), replaced);
            }

            DiskFlush.MoveFolder(temporary, PathOf(job.Hash));
        }
        finally
        {
            Delete(temporary);
            Delete(replaced);
        }

        return answer with { Digest = digest[..32], IsShipped = IsShipped };
    }

    /// <summary>Copies an answer from another store, in place of one that is here.</summary>
    /// <param name="hash">The hash of its job.</param>
    /// <param name="other">The other store.</param>
    /// <exception cref="ComputedStoreException">The answer is damaged there.</exception>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public void Adopt(string hash, ComputedStore other)
    {
        StoredAnswer stored = other.TryRead(hash) ?? throw new ComputedStoreException(other.PathOf(hash), "There is no such answer.");
        _ = Write(stored.Job, stored.Answer);
    }

    /// <summary>Removes an answer.</summary>
    public void Remove(string hash) => Delete(PathOf(hash));

    /// <summary>
    /// Tidies up after interrupted processes. Temporary folders that are older than a day are nobody's. Of those with a whole answer the newest one goes into
    /// its place if that is empty. All others are deleted.
    /// </summary>
    /// <param name="nowUtc">What the clock says.</param>
    public void Sweep(DateTime nowUtc)
    {
        IEnumerable<string> found = Directory.Exists(Folder) ? Directory.GetDirectories(Folder, ".*.tmp") : [];
        foreach (string path in found.Where(path => TemporaryFiles.IsName(Path.GetFileName(path)) && Directory.GetLastWriteTimeUtc(path) < nowUtc.AddDays(-1))
            .OrderByDescending(path => File.GetLastWriteTimeUtc(Path.Combine(path, AnswerFile))).ToArray())
        {
            string place = PathOf(Path.GetFileName(path).Split('.')[1]);
            try
            {
                if (!Directory.Exists(place) && File.Exists(Path.Combine(path, AnswerFile)))
                {
                    Directory.Move(path, place);
                }
                else
                {
                    Delete(path);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another process was faster, or the folder is read-only. Whole answers are not lost.
            }
        }
    }

    /// <summary>
    /// Digest over all answers of an engine: the hash of each job with that of its answer. Nothing but names and checksums are read, so it costs little.
    /// </summary>
    /// <param name="engine">The engine.</param>
    public string DigestOf(string engine)
    {
        StringBuilder text = new();
        foreach (string hash in Hashes.Where(hash => EngineOf(hash) == engine))
        {
            text.Append(hash).Append(' ').Append(WrittenDigest(hash)).Append('\n');
        }

        return text.Length == 0 ? string.Empty : Digest(Encoding.UTF8.GetBytes(text.ToString()))[..32];
    }

    private static T Parse<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes, Json) ?? throw new JsonException("the file is empty");

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string? EngineOf(string hash)
    {
        string path = Path.Combine(PathOf(hash), JobFile);
        try
        {
            return File.Exists(path) ? Parse<EngineName>(File.ReadAllBytes(path)).Engine : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            // The case that asks for it is told that it is damaged.
            return null;
        }
    }

    // A damaged answer concerns the case that asks for it, and no other one.
    private string WrittenDigest(string hash)
    {
        try
        {
            return File.ReadAllText(Path.Combine(PathOf(hash), DigestFile)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "damaged";
        }
    }

    private sealed record EngineName(string Engine);
}
