using System.Text.Json;
using Litmus.Cases.Engines;
using Litmus.Engines.Processes;
using Litmus.Primitives.Text;

namespace Litmus.Engines.Gpaw;

/// <summary>
/// GPAW, a program for density-functional theory in Python. The program of a job is a Python script. It is started with the arguments
/// <c>request.json answer.json</c>; the request is a file of the job. The answer holds <c>numbers</c>, <c>series</c> and <c>"done": true</c>, and may name
/// versions and fingerprints of data sets as <c>parts</c>.
/// </summary>
internal sealed class GpawEngine : IEngine
{
    /// <summary>The file of a job that says what is asked.</summary>
    public const string RequestFile = "request.json";

    private const string ProgramFile = "program.py", AnswerFile = "answer.json";

    // The first major version whose calculator takes the arguments that scripts of today use.
    private const int OldestMajor = 21;

    private const string Look = """
        import json, os, glob, sys
        import gpaw, ase, numpy, scipy
        import _gpaw
        blas = sorted({os.path.basename(os.path.realpath(l.split()[-1])) for l in open('/proc/self/maps') if 'blas' in os.path.basename(l.split()[-1])
            and '.so' in l and 'cpython' not in l}) if os.path.exists('/proc/self/maps') else []
        sets = sorted({os.path.basename(f).split('.')[0] for p in gpaw.setup_paths for f in glob.glob(os.path.join(p, '*.PBE*'))})
        print('@' + json.dumps(dict(version=gpaw.__version__, ase=ase.__version__, numpy=numpy.__version__, scipy=scipy.__version__,
            python=sys.version.split()[0], blas=blas, sets=sets)))
        """;

    private static readonly (string Mark, string Meaning)[] Known =
    [
        ("KohnShamConvergenceError", "the self-consistency did not converge; use more iterations, more smearing or a smaller mixing"),
        ("Could not find required PAW dataset", "a PAW data set is missing; install gpaw-data"),
        ("MemoryError", "the machine has too little memory"),
        ("Too few bands", "the job asks for too few bands"),
        ("Atoms are too close", "two atoms are too close to each other"),
    ];

    private readonly EngineSettings _settings;

    public GpawEngine(EngineSettings settings) => _settings = settings;

    /// <inheritdoc/>
    public string Name => "gpaw";

    /// <inheritdoc/>
    public string Title => "GPAW";

    /// <inheritdoc/>
    public string InstallCommand => "apt-get install gpaw gpaw-data libopenblas0-serial";

    /// <inheritdoc/>
    public EngineProbe Probe()
    {
        EngineProbe absent = new()
        {
            Engine = Name, Title = Title, InstallCommand = InstallCommand, Missing = ["a Python in which GPAW is installed"],
        };
        Question question = new(_settings);
        foreach (string python in _settings.Pythons.Select(Programs.Find).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            string? line = question.Ask(python, "-c", Look)?.Split('\n').FirstOrDefault(text => text.StartsWith("@{", StringComparison.Ordinal));
            if (line is not null)
            {
                return Probed(absent, python, JsonDocument.Parse(line[1..]).RootElement, question);
            }
        }

        return absent;
    }

    /// <inheritdoc/>
    public string? Lacks(EngineJob job, EngineProbe probe) => !job.Files.ContainsKey(RequestFile)
        ? $"the job has no file '{RequestFile}'"
        : job.Numbers.Count > 0 ? $"a job of GPAW takes its numbers from '{RequestFile}', not by name"
        : null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Prepare(EngineJob job, EngineProbe probe, string folder)
    {
        File.WriteAllText(Path.Combine(folder, ProgramFile), job.Program);
        string[] serial = [probe.Path!, ProgramFile, RequestFile, AnswerFile];
        IReadOnlyList<string> launcher = Ranks.Launcher(job.Ranks);
        return launcher.Count == 0 ? serial : [.. launcher, probe.Path!, "-m", "gpaw", "python", .. serial.Skip(1)];
    }

    /// <inheritdoc/>
    public EngineReading Read(string folder, EngineOutput output)
    {
        string path = Path.Combine(folder, AnswerFile);
        if (!File.Exists(path))
        {
            return EngineReading.Nothing($"it ended without writing {AnswerFile}");
        }

        string text = File.ReadAllText(path);
        try
        {
            Answer answer = JsonSerializer.Deserialize<Answer>(text, Answer.Json) ?? throw new JsonException("the file is empty");
            return answer.Done
                ? new EngineReading(
                    new EngineResult(
                        answer.Numbers, answer.Series.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<double>)entry.Value, StringComparer.Ordinal)),
                    Fault: null)
                {
                    Parts = answer.Parts,
                }
                : EngineReading.Nothing($"{AnswerFile} lacks \"done\": true, so the run did not reach its end");
        }
        catch (JsonException exception)
        {
            // Python writes NaN and Infinity as bare words, which are no JSON.
            return EngineReading.Nothing(text.Contains("NaN", StringComparison.Ordinal) || text.Contains("Infinity", StringComparison.Ordinal)
                ? $"{AnswerFile} holds a number that is not finite"
                : $"{AnswerFile} cannot be read, it may be cut off: {exception.Message}");
        }
    }

    /// <inheritdoc/>
    public string? Explain(EngineOutput output)
    {
        string? mark = Known.FirstOrDefault(known => output.Last.Any(line => line.Contains(known.Mark, StringComparison.Ordinal))).Meaning;
        bool isTraceback = output.Last.Any(line => line.StartsWith("Traceback", StringComparison.Ordinal));
        return mark is not null
            ? $"{mark} ({output.LastLine()})"
            : output.Error ?? (isTraceback ? $"the script stopped with: {output.LastLine()}" : null);
    }

    private static EngineProbe Probed(EngineProbe absent, string python, JsonElement found, Question question)
    {
        string version = Text("version");
        string[] blas = [.. found.GetProperty("blas").EnumerateArray().Select(entry => entry.GetString()!)];
        string[] sets = [.. found.GetProperty("sets").EnumerateArray().Select(entry => entry.GetString()!)];
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["python"] = Text("python"), ["ase"] = Text("ase"), ["numpy"] = Text("numpy"), ["scipy"] = Text("scipy"),
        };
        if (question.Ask("dpkg-query", "-W", "-f=${Version}", "gpaw-data")?.Trim() is { Length: > 0 } data)
        {
            parts["gpaw-data"] = data;
        }

        bool isOld = !int.TryParse(version.Split('.')[0], out int major) || major < OldestMajor;
        bool isSlow = !blas.Any(name => name.Contains("openblas", StringComparison.Ordinal) || name.Contains("mkl", StringComparison.Ordinal));
        return absent with
        {
            Path = python,
            Version = version,
            Parts = parts,
            Blas = blas.Length > 0 ? string.Join(", ", blas) : null,
            Abilities = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["PAW data sets (PBE)"] = sets },
            Missing =
            [
                .. isOld ? (string[])[$"version {OldestMajor} or later; {version} was found"] : [],
                .. sets.Length == 0 ? (string[])["the PAW data sets (gpaw-data)"] : [],
            ],
            Remarks = isSlow ? ["The reference BLAS is up to seven times slower: apt-get install libopenblas0-serial"] : [],
        };

        string Text(string name) => found.GetProperty(name).GetString()!;
    }

    private sealed record Answer(Dictionary<string, double> Numbers, bool Done)
    {
        public static JsonSerializerOptions Json { get; } = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }.Strict();

        public Dictionary<string, double[]> Series { get; init; } = [];

        public Dictionary<string, string> Parts { get; init; } = [];
    }
}
