using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;
using Litmus.Runs.Store;

namespace Litmus.Foreign.Running;

/// <summary>
/// What solvers gave last: <c>&lt;folder&gt;/&lt;solver&gt;/&lt;tier&gt;/&lt;paper.case&gt;/run.json</c> with its tables beside it. A new run takes the
/// place of the older one.
/// </summary>
/// <param name="folder">The folder, which need not exist yet.</param>
public sealed class ForeignStore(string folder)
{
    private const string RunFile = "run.json", WorkName = "work";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    }.Strict();

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Where the processes of a solver run, and where what failed is kept.</summary>
    public string WorkFolderOf(string solver) => Path.Combine(Folder, solver, WorkName);

    /// <summary>Writes a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="tables">Its tables as CSV, by the name of their file.</param>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public void Write(ForeignRun run, IReadOnlyDictionary<string, string> tables)
    {
        string place = Path.Combine(Folder, run.Solver, run.Tier, run.CaseId.Replace('/', '.'));
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        foreach ((string name, string text) in tables)
        {
            AtomicFile.WriteText(Path.Combine(place, name), text);
        }

        AtomicFile.WriteText(Path.Combine(place, RunFile), JsonSerializer.Serialize(run, Json) + "\n");
    }

    /// <summary>The runs of a tier, by solver and case.</summary>
    /// <param name="tier">Name of the tier.</param>
    /// <exception cref="RunStoreException">A file is malformed.</exception>
    public IReadOnlyList<ForeignRun> Read(string tier) => !Directory.Exists(Folder) ? [] :
    [
        .. Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
            .Select(solver => Path.Combine(solver, tier)).Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateDirectories(place).Order(StringComparer.Ordinal))
            .Select(place => Path.Combine(place, RunFile)).Where(File.Exists)
            .Select(ReadOne),
    ];

    private static ForeignRun ReadOne(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ForeignRun>(File.ReadAllText(path, Encoding.UTF8), Json) ?? throw new JsonException("the file is empty");
        }
        catch (JsonException exception)
        {
            throw new RunStoreException(path, $"The file is no run of a solver: {exception.Message}. Delete it, and run the solver again.");
        }
    }
}
