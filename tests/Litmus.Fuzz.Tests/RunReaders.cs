using System.Text;
using System.Text.RegularExpressions;
using Litmus.Cases;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.History;
using Litmus.History.Tests;
using Litmus.Reporting;
using Litmus.Reporting.Figures;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Fuzz.Tests;

/// <summary>What runs, sessions and searches leave: results, stored runs, logs, checkpoints, the history.</summary>
internal static partial class RunReaders
{
    public static FuzzedReader Results(string folder)
    {
        string path = Path.Combine(folder, "results.json");
        return new FuzzedReader
        {
            Name = "results.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "results-1.3.json"))],
            Refusals = [typeof(ResultsFileException)],
            Share = 2,
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                ResultsDocument document = ResultsFile.Read(path);

                // What was read is written again by diff, export and accept.
                _ = ResultsFile.ToText(document);
            },
        };
    }

    public static FuzzedReader RunTable(string folder) => new()
    {
        Name = "table",
        Form = FileForm.Csv,
        Seeds = [FileBytes.Utf8("x_m,note\n0.1,plain\n0.30000000000000004,\"a, \"\"b\"\"\"\nNaN,\n")],
        Refusals = [typeof(FormatException)],
        Read = bytes => _ = CsvTable.Parse(Path.GetFileName(folder), Encoding.UTF8.GetString(bytes)),
    };

    public static FuzzedReader StoredRuns(string folder)
    {
        RunStore store = new(folder);
        store.Write(SomeRun(), [SomeTable()]);
        string path = Path.Combine(store.PathOf(FileBytes.Identity), "run.json");
        return new FuzzedReader
        {
            Name = "run.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(RunStoreException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                File.WriteAllText(Path.Combine(store.PathOf(FileBytes.Identity), "run.sha256"), FileBytes.Sha256(bytes));
                _ = store.TryRead(FileBytes.Identity);
            },
        };
    }

    public static FuzzedReader Sessions(string folder)
    {
        RunStore store = new(folder);
        SessionLog log = new(store, "smoke");
        log.Write(
        [
            new CaseRun("paper2000/x", FileBytes.Identity, Execution.Ran, null, 1.5),
            new CaseRun("paper2000/y", FileBytes.Identity, Execution.Failed, "why", 0),
        ]);
        string path = Path.Combine(folder, "session-smoke.json");
        return new FuzzedReader
        {
            Name = "session-smoke.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(RunStoreException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = log.Read();
            },
        };
    }

    public static FuzzedReader Searches(string folder)
    {
        StoredAnswers<InputSensitivity> answers = new(new RunStore(folder), "sensitivities");
        InputSensitivity[] found = [new("side", 1.5, 4.5, "m", "reproduced", null, null), new("shape", null, null, "1", "has no influence", 3, 0.5)];
        _ = answers.Get(FileBytes.Identity, () => found);
        string path = Path.Combine(folder, "sensitivities", FileBytes.Identity + ".json");
        return new FuzzedReader
        {
            Name = "sensitivities",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                if (!answers.Get(FileBytes.Identity, () => found).SequenceEqual(found))
                {
                    throw new InvalidDataException("An altered answer was taken for the one that was found.");
                }
            },
        };
    }

    public static FuzzedReader Former(string folder)
    {
        FuzzedReader runs = StoredRuns(folder);
        string path = Path.Combine(folder, FileBytes.Identity, "run.json");
        return runs with
        {
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                FormerRuns former = new(new RunStore(folder), Tier.Smoke);
                _ = former.Estimate(["paper2000/x", "paper2000/y"], workerCount: 2);
            },
        };
    }

    public static FuzzedReader Checkpoints(string folder)
    {
        string path = Path.Combine(folder, "pieces");
        using (RunCheckpoints pieces = RunCheckpoints.Open(path, "identity"))
        {
            pieces.Keep(typeof(RunCheckpoints), "a", [1, 2, 3]);
            pieces.Keep(typeof(RunCheckpoints), "b", [.. Enumerable.Range(0, 200).Select(i => (byte)i)]);
        }

        return new FuzzedReader
        {
            Name = "pieces",
            Form = FileForm.Binary,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                using RunCheckpoints pieces = RunCheckpoints.Open(path, "identity");
                if (pieces.Find(typeof(RunCheckpoints), "a") is { } piece && !piece.SequenceEqual(new byte[] { 1, 2, 3 }))
                {
                    throw new InvalidDataException("An altered piece was taken for the one that was kept.");
                }

                pieces.Keep(typeof(RunCheckpoints), "c", [4]);
            },
        };
    }

    public static FuzzedReader HistoryLines(string folder)
    {
        HistoryFolder history = new(folder);
        history.Append(SomeNights.Night(0));
        history.Append(SomeNights.Night(1));
        return new FuzzedReader
        {
            Name = HistoryFolder.LinesName,
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(history.LinesPath)],
            Refusals = [typeof(HistoryException)],
            Reseal = DigestedLines,
            Read = bytes =>
            {
                File.WriteAllBytes(history.LinesPath, bytes);
                _ = new HistoryFolder(folder).Read();
            },
        };
    }

    private static byte[] DigestedLines(byte[] bytes) => FileBytes.Utf8(LineDigest().Replace(
        Encoding.UTF8.GetString(bytes),
        line => $"{line.Groups["open"].Value},\"digest\":\"{FileBytes.Sha256(FileBytes.Utf8(line.Groups["open"].Value))[..16]}\"}}"));

    private static CaseTable SomeTable() => new("curve", [CaseColumn.Of("x_m", [0.1, 0.2]), CaseColumn.Of("note", ["plain", "a, \"b\""])]);

    private static StoredRun SomeRun() => new()
    {
        Hash = FileBytes.Identity,
        CaseId = "paper2000/x",
        Tier = "smoke",
        ComputedUtc = SomeNights.First,
        Seconds = 1.5,
        PeakMemoryMiB = 100,
        Inputs = [new InputRecord("x", 1, "m", 0.1, "Table 1", IsAssumed: false)],
        Observations = new Dictionary<string, Observation>(StringComparer.Ordinal)
        {
            ["paper2000.x"] = new() { Value = 0.3, Unit = "m", NumericalUncertainty = 0.1, LargestInput = "x", Replicas = 3, Notes = ["a note"] },
            ["paper2000.y"] = new() { Token = "001", Unit = "1", TokenChangedBy = "x" },
        },
        Notes = ["another"],
        Figures =
        [
            new FigureDescription(
                "fig-1", "A title", "A caption", new FigureAxis("x [m]"), new FigureAxis("y", IsLogarithmic: true),
                [new FigureLayer(FigureMark.Point, "curve", "x_m", "x_m")], ["paper2000.x"]),
        ],
    };

    [GeneratedRegex("^(?<open>.*),\"digest\":\"[^\"]*\"\\}", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LineDigest();
}
