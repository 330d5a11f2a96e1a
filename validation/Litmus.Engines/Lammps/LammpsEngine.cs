using System.Globalization;
using System.Text.RegularExpressions;
using Litmus.Cases.Engines;
using Litmus.Engines.Processes;

namespace Litmus.Engines.Lammps;

/// <summary>
/// LAMMPS, a program for molecular dynamics. The program of a job is an input deck. Its numbers become <c>-var name value</c>, and its results are what the
/// deck prints: <c>print "@R name value"</c>, and <c>print "@DONE"</c> at its end.
/// </summary>
internal sealed partial class LammpsEngine : IEngine
{
    private const string DeckFile = "in.lammps", LogFile = "log.lammps";

    // "kim init" was "kim_init" before.
    private const int OldestYear = 2021;

    private const int MatchTimeout = 5_000;

    private static readonly (string Mark, string Meaning)[] Known =
    [
        ("Lost atoms", "atoms were lost: two were too close, the time step is too long, or the box is open"),
        ("Out of range atoms", "atoms left the box: the time step is too long or the structure is unsound"),
        ("KIM Model name not found", "the interatomic model is not installed; apt-get install openkim-models"),
        ("Non-numeric", "a coordinate or force is not finite"),
        ("Unknown pair style", "this LAMMPS was built without that pair style"),
        ("Unknown command: kim", "this LAMMPS was built without KIM"),
    ];

    private readonly EngineSettings _settings;

    public LammpsEngine(EngineSettings settings) => _settings = settings;

    /// <inheritdoc/>
    public string Name => "lammps";

    /// <inheritdoc/>
    public string Title => "LAMMPS";

    /// <inheritdoc/>
    public string InstallCommand => "apt-get install lammps openkim-models";

    /// <inheritdoc/>
    public EngineProbe Probe()
    {
        EngineProbe absent = new() { Engine = Name, Title = Title, InstallCommand = InstallCommand, Missing = ["the program lmp"] };
        Question question = new(_settings);
        foreach (string program in _settings.Lammps.Select(Programs.Find).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (question.Ask(program, "-h") is { } help && Banner().Match(help) is { Success: true } banner)
            {
                return Probed(absent, program, banner, help, question);
            }
        }

        return absent;
    }

    /// <inheritdoc/>
    public string? Lacks(EngineJob job, EngineProbe probe)
    {
        bool wantsKim = Kim().IsMatch(job.Program);
        return wantsKim && !probe.Abilities["packages"].Contains("KIM", StringComparer.Ordinal)
            ? $"{probe.Path} was built without KIM, which this deck needs"
            : wantsKim && job.Numbers.TryGetValue("model", out string? model) && probe.Abilities["KIM models"] is { Count: > 0 } models
                && !models.Contains(model, StringComparer.Ordinal)
            ? $"the interatomic model {model} is not installed"
            : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Prepare(EngineJob job, EngineProbe probe, string folder)
    {
        File.WriteAllText(Path.Combine(folder, DeckFile), job.Program);
        return
        [
            .. job.Ranks == 1 ? (string[])[] : ["mpirun", "-np", $"{job.Ranks}", "--oversubscribe"],
            probe.Path!, "-nocite", "-in", DeckFile, "-log", LogFile,
            .. job.Numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => (string[])["-var", entry.Key, entry.Value]),
        ];
    }

    /// <inheritdoc/>
    public EngineReading Read(string folder, EngineOutput output) => output.Error is not null
        ? EngineReading.Nothing(Explain(output)!)
        : output.Malformed is { } line ? EngineReading.Nothing($"the line '{line}' cannot be read")
        : output.IsDone ? new EngineReading(output.Result, Fault: null)
        : EngineReading.Nothing("it ended without the done mark, so the deck did not reach its end");

    /// <inheritdoc/>
    public string? Explain(EngineOutput output)
    {
        if (output.Error is not { } error)
        {
            return null;
        }

        string? meaning = Known.FirstOrDefault(known => error.Contains(known.Mark, StringComparison.Ordinal)).Meaning;
        string at = output.LastCommand is { } command ? $", at the command '{command}'" : string.Empty;
        return meaning is null ? $"{error}{at}" : $"{meaning} ({error}{at})";
    }

    private static EngineProbe Probed(EngineProbe absent, string program, Match banner, string help, Question question)
    {
        string version = banner.Groups["version"].Value.Trim();
        bool isOld = !int.TryParse(Year().Match(version).Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < OldestYear;
        string[] packages = WordsAfter(help, "Installed packages:");
        string[] models = KimModels();
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string package in (string[])["openkim-models", "libkim-api2"])
        {
            if (question.Ask("dpkg-query", "-W", "-f=${Version}", package)?.Trim() is { Length: > 0 } found)
            {
                parts[package] = found;
            }
        }

        bool hasKim = packages.Contains("KIM", StringComparer.Ordinal);
        return absent with
        {
            Path = program,
            Version = version,
            Parts = parts,
            Abilities = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["packages"] = packages, ["pair styles"] = WordsAfter(help, "* Pair styles:"), ["KIM models"] = models,
            },
            Missing = isOld ? [$"a version of {OldestYear} or later; {version} was found"] : [],
            Remarks =
            [
                .. hasKim ? (string[])[] : ["It was built without KIM, so decks that name a KIM model cannot run."],
                .. hasKim && models.Length == 0 ? (string[])["No KIM model was found: apt-get install openkim-models"] : [],
            ],
        };
    }

    // The words of the block after a heading, up to the next heading.
    private static string[] WordsAfter(string help, string heading)
    {
        int start = help.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        string rest = help[(start + heading.Length)..];
        IEnumerable<string> lines = rest.Split('\n').SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => !line.StartsWith('*') && !line.Contains(':'));
        return
        [
            .. lines.TakeWhile(line => !line.StartsWith("List of", StringComparison.Ordinal))
                .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    // Debian and Fedora keep the models in a folder of the library, a user in the own folder. KIM_API_PORTABLE_MODELS_DIR names others.
    private static string[] KimModels()
    {
        string[] named = (Environment.GetEnvironmentVariable("KIM_API_PORTABLE_MODELS_DIR") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries);
        string[] libraries = [.. ((string[])["/usr/lib", "/usr/lib64", "/usr/local/lib"]).Where(Directory.Exists)];
        IEnumerable<string> usual = libraries.Concat(libraries.SelectMany(library => Directory.EnumerateDirectories(library, "*-linux-gnu*")))
            .Select(library => Path.Combine(library, "kim-api", "portable-models"));
        string home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kim-api");
        IEnumerable<string> own = Directory.Exists(home)
            ? Directory.EnumerateDirectories(home).Select(version => Path.Combine(version, "portable-models-dir"))
            : [];
        return
        [
            .. named.Concat(own).Concat(usual).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Select(path => Path.GetFileName(path))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"Massively Parallel Simulator - (?<version>[^\r\n]+)", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Banner();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*kim\s+(init|interactions|query|param)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Kim();
}
