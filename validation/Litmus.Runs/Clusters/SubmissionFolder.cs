using System.Globalization;
using System.Text.Json;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Clusters;

/// <summary>
/// The records of submissions: <c>&lt;folder&gt;/&lt;id&gt;.json</c>, written whole or not at all, and beside it a folder with the scripts, the lists of runs
/// and the logs. The record is written before Slurm is asked, so a kill in between loses no array.
/// </summary>
public sealed class SubmissionFolder
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    }.Strict();

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Opens the folder, which need not exist yet.</summary>
    public SubmissionFolder(string folder) => Folder = Path.GetFullPath(folder);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Identities of the submissions, the newest first.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>An identity for a new submission.</summary>
    /// <param name="now">Now, UTC.</param>
    public static string NewId(DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..4]}");

    /// <summary>Folder of the scripts, lists and logs of a submission.</summary>
    public string FolderOf(string id) => Path.Combine(Folder, id);

    /// <summary>The log of an element.</summary>
    public string LogOf(string id, int array, int index) =>
        Path.Combine(FolderOf(id), "logs", string.Create(CultureInfo.InvariantCulture, $"{array}_{index}.log"));

    /// <summary>Lets one process at a time submit, so that two do not submit the same missing runs.</summary>
    /// <exception cref="IOException">Another process submits for too long, or the folder cannot be written.</exception>
    public FileLock Take() => FileLock.Take(Path.Combine(Folder, "submit"), Patience);

    /// <summary>Reads the record of a submission.</summary>
    /// <exception cref="SubmissionException">There is none, or it is malformed.</exception>
    public Submission Read(string id)
    {
        string path = PathOf(id);
        try
        {
            Submission found = JsonSerializer.Deserialize<Submission>(File.ReadAllBytes(path), Json) ?? throw new JsonException("The file is empty.");
            return found.Version == Submission.PresentVersion
                ? found
                : throw new SubmissionException(
                    path, $"The record has version {found.Version}, expected {Submission.PresentVersion}. Use the litmus that wrote it.");
        }
        catch (JsonException exception)
        {
            throw new SubmissionException(
                path, $"The file is no record of a submission: {exception.Message} Finished runs are in the store. Move it away and submit what is missing.");
        }
        catch (FileNotFoundException)
        {
            throw new SubmissionException(path, "There is no such submission.");
        }
    }

    /// <summary>Writes the record of a submission.</summary>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public void Write(Submission submission) =>
        AtomicFile.WriteBytes(PathOf(submission.Id), JsonSerializer.SerializeToUtf8Bytes(submission, Json));

    /// <summary>Removes the record of a submission of which nothing was submitted.</summary>
    public void Delete(string id)
    {
        File.Delete(PathOf(id));
        if (Directory.Exists(FolderOf(id)))
        {
            Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    private string PathOf(string id) => Path.Combine(Folder, id + ".json");
}
