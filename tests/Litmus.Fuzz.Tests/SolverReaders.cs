using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Verdicts;
using Litmus.Engines.Store;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.Foreign.Tests;
using Litmus.History.Tests;
using Litmus.Runs.Clusters;
using Litmus.Runs.Store;

namespace Litmus.Fuzz.Tests;

/// <summary>What other programs write: foreign solvers, clusters, engines.</summary>
internal static class SolverReaders
{
    public static FuzzedReader Manifests(string folder)
    {
        string path = Path.Combine(folder, SolverManifestFile.FileName);
        return new FuzzedReader
        {
            Name = SolverManifestFile.FileName,
            Form = FileForm.Json,
            Seeds =
            [
                FileBytes.Utf8("""
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

    public static FuzzedReader Answers(string folder)
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
                FileBytes.Utf8("""
                    {
                      "claims": {
                        "paper2000.area": { "value": 9, "unit": "m2", "numericalUncertainty": 0.01, "replicas": 8, "notes": ["a note"] },
                        "paper2000.diagonal": { "value": 4.2, "unit": "m", "numericalUncertainty": 0 },
                        "paper2000.growth": { "token": "increasing", "unit": "1" }
                      },
                      "tables": ["curve.csv"]
                    }
                    """),
                FileBytes.Utf8("""{ "refuses": "too small" }"""),
            ],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = reader.Read(path, request);
            },
        };
    }

    public static FuzzedReader ForeignRuns(string folder)
    {
        ForeignStore store = new(folder);
        store.Write(
            new ForeignRun
            {
                Solver = "film",
                Version = "1.0",
                CaseId = "paper2000/square",
                Tier = "smoke",
                Asked = FileBytes.Identity,
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

    public static FuzzedReader Clusters(string folder)
    {
        string path = Path.Combine(folder, ClusterSettingsFile.FileName);
        return new FuzzedReader
        {
            Name = ClusterSettingsFile.FileName,
            Form = FileForm.Json,
            Seeds =
            [
                FileBytes.Utf8("""
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

    public static FuzzedReader Computed(string folder, string file)
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
                    File.WriteAllText(Path.Combine(store.PathOf(job.Hash), "answer.sha256"), FileBytes.Sha256(bytes));
                }

                _ = store.DigestOf("gpaw");
                _ = store.TryRead(job.Hash);
            },
        };
    }
}
