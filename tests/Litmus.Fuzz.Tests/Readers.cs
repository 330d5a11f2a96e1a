using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Cli;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Engines.Store;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.Foreign.Tests;
using Litmus.History;
using Litmus.History.Tests;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Restart;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Tests;
using Litmus.Reporting;
using Litmus.Reporting.Figures;
using Litmus.Runs.Clusters;
using Litmus.Runs.Findings;
using Litmus.Runs.Judgements;
using Litmus.Runs.Running;
using Litmus.Runs.Store;
using FilmRestart = Litmus.PhaseField.Output.RestartFile;
using FilmRestartException = Litmus.PhaseField.Output.RestartFileException;
using Films = Litmus.PhaseField.Tests.Runs;
using Walks = Litmus.KineticMonteCarlo.Tests.Some;

namespace Litmus.Fuzz.Tests;

/// <summary>Every reader of a file that a person, another program or a crash can touch.</summary>
internal static partial class Readers
{
    private const string Hash = "0123456789abcdef0123456789abcdef", Paper = MiniatureDataset.Paper;

    private static readonly Dictionary<string, Func<string, FuzzedReader>> Makers = new(StringComparer.Ordinal)
    {
        ["claims"] = folder => ReferenceData(folder, "claims.csv"),
        ["table"] = folder => ReferenceData(folder, "rates.csv"),
        ["parameters"] = folder => ReferenceData(folder, "parameters.csv"),
        ["instruments"] = Instruments,
        ["datapackage"] = DataPackage,
        ["judgements"] = Judgements,
        ["finding"] = FindingPages,
        ["results"] = Results,
        ["table of a run"] = RunTable,
        ["stored run"] = StoredRuns,
        ["session log"] = Sessions,
        ["sensitivities"] = Searches,
        ["former runs"] = Former,
        ["checkpoints"] = Checkpoints,
        ["history"] = HistoryLines,
        ["kinetic Monte Carlo"] = Deposits,
        ["phase field"] = PhaseFields,
        ["solver manifest"] = Manifests,
        ["solver answer"] = Answers,
        ["solver run"] = ForeignRuns,
        ["cluster settings"] = Clusters,
        ["computed answer"] = folder => Computed(folder, "answer.json"),
        ["computed job"] = folder => Computed(folder, "job.json"),
        ["command line"] = _ => CommandLines(),
    };

    /// <summary>Names of the readers.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>A reader.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">A folder of its own for the files that it reads.</param>
    public static FuzzedReader Of(string name, string folder)
    {
        Directory.CreateDirectory(folder);
        return Makers[name](folder) with { Name = name };
    }

    private static FuzzedReader ReferenceData(string folder, string file)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, Paper, file);
        return new FuzzedReader
        {
            Name = file,
            Form = FileForm.Csv,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                ReferenceDataset.Seal(dataset, Paper);
                ReadWhole(dataset);
            },
        };
    }

    private static FuzzedReader Instruments(string folder)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, "instruments.csv");
        return new FuzzedReader
        {
            Name = "instruments.csv",
            Form = FileForm.Csv,
            Seeds = [Utf8("instrument,quantity,uncertainty,unit,kind,source,note\ncalliper,thickness,20,um,abs,ISO 1,by hand\nbalance,mass,0.05,1,rel,ISO 2,\n")],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                ReadWhole(dataset);
            },
        };
    }

    private static FuzzedReader DataPackage(string folder)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, Paper, "datapackage.json");
        int inputs = 0;
        return new FuzzedReader
        {
            Name = "datapackage.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                if (inputs++ % 2 == 0)
                {
                    ReferenceDataset.Seal(dataset, Paper);
                }

                ReadWhole(dataset);
            },
        };
    }

    private static FuzzedReader Judgements(string folder)
    {
        string path = Path.Combine(folder, JudgementLedger.FileName);
        return new FuzzedReader
        {
            Name = JudgementLedger.FileName,
            Form = FileForm.Csv,
            Seeds =
            [
                Utf8("claim_id,verdict,value,token,band_lower,band_upper,reason,review_by,accepted_by,accepted_on,tier,criterion\n"
                    + "paper2000.a,Reproduced,24.5,,,,Inside the margin.,,Somebody,2029-11-29,standard,18ea3e62232383a7\n"
                    + "paper2000.b,NotReproduced,3,,2,4,\"A gap, known.\",2031-01-31,Somebody,2029-11-29,smoke,338a70ed98ce3c84\n"
                    + "paper2000.c,Reproduced,,001,,,A word.,,Somebody,2029-11-29,nightly,338a70ed98ce3c85\n"),
            ],
            Refusals = [typeof(JudgementLedgerException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = JudgementLedger.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["paper2000"] = path });
            },
        };
    }

    private static FuzzedReader FindingPages(string folder)
    {
        string path = Path.Combine(folder, "findings", "too-small.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FuzzedReader
        {
            Name = "finding",
            Form = FileForm.Text,
            Seeds =
            [
                Utf8("""
                    ---
                    title: The square is too small.
                    kind: rounding
                    claims: paper2000.square
                    reviewed: 2029-12-01
                    substitute: paper2000.square -> paper2000/room/area
                    ---

                    ## What the paper states

                    It states {{paper2000.square:expected}}.

                    ## What follows from its own numbers

                    A side of {{paper2000/square/side}} gives {{paper2000.square:observed}} ({{paper2000.square:interval:F1}}).

                    ## Why they differ, as far as can be told

                    Nobody knows.

                    ## What would settle it

                    - A word of the authors.

                    """),
            ],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = FindingSet.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["paper2000"] = folder });
            },
        };
    }

    private static FuzzedReader Results(string folder)
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

    private static FuzzedReader RunTable(string folder) => new()
    {
        Name = "table",
        Form = FileForm.Csv,
        Seeds = [Utf8("x_m,note\n0.1,plain\n0.30000000000000004,\"a, \"\"b\"\"\"\nNaN,\n")],
        Refusals = [typeof(FormatException)],
        Read = bytes => _ = CsvTable.Parse(Path.GetFileName(folder), Encoding.UTF8.GetString(bytes)),
    };

    private static FuzzedReader StoredRuns(string folder)
    {
        RunStore store = new(folder);
        store.Write(SomeRun(), [SomeTable()]);
        string path = Path.Combine(store.PathOf(Hash), "run.json");
        return new FuzzedReader
        {
            Name = "run.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(RunStoreException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                File.WriteAllText(Path.Combine(store.PathOf(Hash), "run.sha256"), Sha256(bytes));
                _ = store.TryRead(Hash);
            },
        };
    }

    private static FuzzedReader Sessions(string folder)
    {
        RunStore store = new(folder);
        SessionLog log = new(store, "smoke");
        log.Write([new CaseRun("paper2000/x", Hash, Execution.Ran, null, 1.5), new CaseRun("paper2000/y", Hash, Execution.Failed, "why", 0)]);
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

    private static FuzzedReader Searches(string folder)
    {
        StoredAnswers<InputSensitivity> answers = new(new RunStore(folder), "sensitivities");
        InputSensitivity[] found = [new("side", 1.5, 4.5, "m", "reproduced", null, null), new("shape", null, null, "1", "has no influence", 3, 0.5)];
        _ = answers.Get(Hash, () => found);
        string path = Path.Combine(folder, "sensitivities", Hash + ".json");
        return new FuzzedReader
        {
            Name = "sensitivities",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                if (!answers.Get(Hash, () => found).SequenceEqual(found))
                {
                    throw new InvalidDataException("An altered answer was taken for the one that was found.");
                }
            },
        };
    }

    private static FuzzedReader Former(string folder)
    {
        FuzzedReader runs = StoredRuns(folder);
        string path = Path.Combine(folder, Hash, "run.json");
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

    private static FuzzedReader Checkpoints(string folder)
    {
        string path = Path.Combine(folder, "pieces");
        using (RunCheckpoints pieces = RunCheckpoints.Open(path, "identity"))
        {
            pieces.Keep("a", [1, 2, 3]);
            pieces.Keep("b", [.. Enumerable.Range(0, 200).Select(i => (byte)i)]);
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
                if (pieces.Find("a") is { } piece && !piece.SequenceEqual(new byte[] { 1, 2, 3 }))
                {
                    throw new InvalidDataException("An altered piece was taken for the one that was kept.");
                }

                pieces.Keep("c", [4]);
            },
        };
    }

    private static FuzzedReader HistoryLines(string folder)
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

    private static FuzzedReader Deposits(string folder)
    {
        KineticMonteCarloSolver[] solvers = [new(Walks.Deposition), new(Walks.Deposition with { Transport = Walks.Transport })];
        byte[][] saved = [.. solvers.Select(solver => After(solver, 300))];
        return new FuzzedReader
        {
            Name = "restart",
            Form = FileForm.Binary,
            Seeds = saved,
            Refusals = [typeof(SolverException)],
            Share = 1,
            Reseal = bytes => Resealed(bytes, lengthAt: 12, header: 52, checksumAt: 20),
            Read = bytes =>
            {
                foreach (KineticMonteCarloSolver solver in solvers)
                {
                    KineticMonteCarloRun run;
                    try
                    {
                        run = solver.Resume(bytes, Path.GetFileName(folder));
                    }
                    catch (RestartFileException)
                    {
                        continue;
                    }

                    // A state that was taken for one of the run is one from which it goes on.
                    run.Advance(50);
                }
            },
        };
    }

    private static FuzzedReader PhaseFields(string folder)
    {
        string path = Path.Combine(folder, "restart");
        AllenCahnParameters film = Films.Film(Films.SmallGrid, Formulation.ChenExposed, duration: 0.02);
        AllenCahnOptions options = new();
        FilmRestart.Write(path, Films.Start(film), film, options);
        AllenCahnSolver solver = new(film, options);
        return new FuzzedReader
        {
            Name = "restart",
            Form = FileForm.Binary,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(SolverException)],
            Share = 1,
            Reseal = bytes => bytes.Length < 84 ? bytes : [.. bytes[..^32], .. SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32))],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                PhaseFieldState state;
                try
                {
                    state = FilmRestart.Read(path, film, options);
                }
                catch (FilmRestartException)
                {
                    return;
                }

                _ = solver.Solve(state);
            },
        };
    }

    private static FuzzedReader Manifests(string folder)
    {
        string path = Path.Combine(folder, SolverManifestFile.FileName);
        return new FuzzedReader
        {
            Name = SolverManifestFile.FileName,
            Form = FileForm.Json,
            Seeds =
            [
                Utf8("""
                    {
                      "name": "film", "version": "1.0", "command": ["python3", "{here}/film.py", "{request}", "{answer}"], "answers": ["smith2024/*", "a.b"],
                      "timeLimit": "5min", "environment": ["PATH"], "progress": "lines", "varies": true
                    }
                    """),
            ],
            Refusals = [typeof(SolverManifestException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = SolverManifestFile.Read(path);
            },
        };
    }

    private static FuzzedReader Answers(string folder)
    {
        string path = Path.Combine(folder, "answer.json");
        File.WriteAllText(Path.Combine(folder, "curve.csv"), "x_m,y_m\n1,2\n");
        SquareCase square = new();
        SolverRequest request = SolverRequest.Of(square.Description, [.. SquareCase.Claims.Take(3)], CaseInputs.Nominal(square.Description, Tier.Smoke));
        AnswerReader reader = new(id => SquareCase.Claims.Any(claim => claim.Id == id));
        return new FuzzedReader
        {
            Name = "answer.json",
            Form = FileForm.Json,
            Seeds =
            [
                Utf8("""
                    {
                      "claims": {
                        "paper2000.area": { "value": 9, "unit": "m2", "numericalUncertainty": 0.01, "replicas": 8, "notes": ["a note"] },
                        "paper2000.diagonal": { "value": 4.2, "unit": "m", "numericalUncertainty": 0 },
                        "paper2000.growth": { "token": "increasing", "unit": "1" }
                      },
                      "tables": ["curve.csv"]
                    }
                    """),
                Utf8("""{ "refuses": "too small" }"""),
            ],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = reader.Read(path, request);
            },
        };
    }

    private static FuzzedReader ForeignRuns(string folder)
    {
        ForeignStore store = new(folder);
        store.Write(
            new ForeignRun
            {
                Solver = "film",
                Version = "1.0",
                CaseId = "paper2000/square",
                Tier = "smoke",
                Asked = Hash,
                Claims = ["paper2000.area", "paper2000.growth"],
                VariesInputs = true,
                Observations = new Dictionary<string, Observation>(StringComparer.Ordinal)
                {
                    ["paper2000.area"] = new() { Value = 9, Unit = "m2", NumericalUncertainty = 0.1, Notes = ["a note"] },
                    ["paper2000.growth"] = new() { Token = "increasing", Unit = "1" },
                },
                Faults = [new SolverFault(SolverFaultKind.NotAsked, "paper2000.other", "It was not asked.")],
                Remarks = ["a remark"],
                ComputedUtc = SomeNights.First,
                Seconds = 1.5,
            },
            new Dictionary<string, string>(StringComparer.Ordinal));
        string path = Directory.GetFiles(folder, "run.json", SearchOption.AllDirectories).Single();
        return new FuzzedReader
        {
            Name = "run.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(RunStoreException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                foreach (ForeignRun run in store.Read("smoke"))
                {
                    // What judge does with it.
                    _ = SquareCase.Claims.Select(claim => run.OpinionOn(claim, ours: null)).Count();
                }
            },
        };
    }

    private static FuzzedReader Clusters(string folder)
    {
        string path = Path.Combine(folder, ClusterSettingsFile.FileName);
        return new FuzzedReader
        {
            Name = ClusterSettingsFile.FileName,
            Form = FileForm.Json,
            Seeds =
            [
                Utf8("""
                    {
                      "partition": "long", "account": "a1", "timeLimit": "2h", "memory": "4G", "ranks": 2, "simultaneous": 8, "setup": ["module load x"],
                      "options": ["--qos=low"]
                    }
                    """),
            ],
            Refusals = [typeof(SubmissionException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = ClusterSettingsFile.Read(folder);
            },
        };
    }

    private static FuzzedReader Computed(string folder, string file)
    {
        EngineJob job = new()
        {
            Engine = "gpaw", Title = "a cell", Program = "print(1)", Results = ["energy_eV", "forces"],
            Numbers = new Dictionary<string, string>(StringComparer.Ordinal) { ["cutoff"] = "400" },
            Files = new Dictionary<string, string>(StringComparer.Ordinal) { ["cell.xyz"] = "1\n\nLi 0 0 0\n" },
        };
        ComputedStore store = new(folder, isShipped: true);
        store.Write(job, new EngineAnswer
        {
            JobHash = job.Hash, Engine = "gpaw", Version = "22.8.0", Machine = "a machine", ComputedUtc = SomeNights.First, Seconds = 10, CpuSeconds = 12,
            Result = new EngineResult(
                new Dictionary<string, double>(StringComparer.Ordinal) { ["energy_eV"] = -1.5 },
                new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal) { ["forces"] = [0.1, 0.2] }),
        });
        string path = Path.Combine(store.PathOf(job.Hash), file);
        return new FuzzedReader
        {
            Name = file,
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(ComputedStoreException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                if (file == "answer.json")
                {
                    File.WriteAllText(Path.Combine(store.PathOf(job.Hash), "answer.sha256"), Sha256(bytes));
                }

                _ = store.DigestOf("gpaw");
                _ = store.TryRead(job.Hash);
            },
        };
    }

    private static FuzzedReader CommandLines()
    {
        LitmusApplication application = new(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), TimeProvider.System);
        RootCommand root = application.Build();
        ParserConfiguration configuration = new() { ResponseFileTokenReplacer = null };
        return new FuzzedReader
        {
            Name = "arguments",
            Form = FileForm.Text,
            Seeds =
            [
                Utf8("run smith2024/film --tier smoke --jobs 2 --time-limit 5min"), Utf8("accept smith2024.a --reason why --band 1:2 --review-by 2031-01-31"),
                Utf8("list claims --paper a2000 --headline --verdict Reproduced"), Utf8("judge --tier nightly --no-search --record --artifacts x"),
                Utf8("new claim smith2024.a --kind value --expected 5 --unit um"), Utf8("submit smith2024 --tier nightly --time-limit 6h --dry-run"),
                Utf8("diff main . --fail-on shift --tier smoke --markdown"), Utf8("history smith2024.a --last 30"), Utf8("solver run . --tier smoke --suite x"),
                Utf8("sensitivity smith2024.a --input q"), Utf8("validate --accepted x --baseline y --only-answered --no-warn LIT0001"),
            ],
            Refusals = [],
            Share = 2,
            Read = bytes =>
            {
                string[] arguments = Encoding.UTF8.GetString(bytes).Split(' ', StringSplitOptions.RemoveEmptyEntries);

                // A command line that is understood would be carried out. Only what is refused is given to the command.
                if (root.Parse(arguments, configuration).Errors.Count > 0 && !arguments.Any(AsksForHelp)
                    && application.Run(arguments) is var code && code != ExitCodes.Usage)
                {
                    throw new InvalidDataException($"A command line that is not understood gives the exit code {code}.");
                }
            },
        };
    }

    private static bool AsksForHelp(string word) => word is "-h" or "/h" or "-?" or "/?" or "--help" or "--version" || word.StartsWith('[');

    private static void ReadWhole(string dataset)
    {
        _ = ReferenceDataset.Check(dataset);
        ReferenceDataset data = ReferenceDataset.Load(dataset);
        foreach (TableRow row in data.Papers.SelectMany(paper => paper.Tables).SelectMany(table => table.Rows))
        {
            _ = row.Line;
        }
    }

    private static string CopyOfMiniature(string folder)
    {
        using MiniatureDataset miniature = new();
        string copy = Path.Combine(folder, "reference-data");
        Directory.CreateDirectory(Path.Combine(copy, Paper));
        foreach (string file in Directory.GetFiles(Path.Combine(miniature.Folder, Paper)))
        {
            File.Copy(file, Path.Combine(copy, Paper, Path.GetFileName(file)), overwrite: true);
        }

        return copy;
    }

    private static byte[] After(KineticMonteCarloSolver solver, int events)
    {
        KineticMonteCarloRun run = solver.Start();
        run.Advance(events);
        return run.ToBytes();
    }

    // The length of the content and its checksum stand in the header.
    private static byte[] Resealed(byte[] bytes, int lengthAt, int header, int checksumAt)
    {
        if (bytes.Length < header)
        {
            return bytes;
        }

        byte[] sealedBytes = [.. bytes];
        BitConverter.TryWriteBytes(sealedBytes.AsSpan(lengthAt), (long)(bytes.Length - header));
        SHA256.HashData(sealedBytes.AsSpan(header), sealedBytes.AsSpan(checksumAt));
        return sealedBytes;
    }

    private static byte[] DigestedLines(byte[] bytes) => Utf8(LineDigest().Replace(
        Encoding.UTF8.GetString(bytes), line => $"{line.Groups["open"].Value},\"digest\":\"{Sha256(Utf8(line.Groups["open"].Value))[..16]}\"}}"));

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static CaseTable SomeTable() => new("curve", [CaseColumn.Of("x_m", [0.1, 0.2]), CaseColumn.Of("note", ["plain", "a, \"b\""])]);

    private static StoredRun SomeRun() => new()
    {
        Hash = Hash,
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
