using System.Text.RegularExpressions;
using Litmus.Primitives.Text;
using Litmus.Runs.Settings;

namespace Litmus.Foreign.Manifests;

/// <summary>Reads <c>litmus.solver.json</c>. Its form is described by <c>litmus.solver.schema.json</c>.</summary>
public static partial class SolverManifestFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "litmus.solver.json";

    internal const string Request = "{request}", Answer = "{answer}", Here = "{here}";

    private const string Schema = "$schema", Name = "name", Version = "version", Command = "command", Answers = "answers", TimeLimit = "timeLimit",
        Environment = "environment", Progress = "progress", Varies = "varies", NoProgress = "none", LinesOfProgress = "lines";

    private const string Example =
        """{ "name": "film", "version": "1.0", "command": ["python3", "{here}/film.py", "{request}", "{answer}"], "answers": ["smith2024/*"] }""";

    private static readonly string[] Places = [Request, Answer, Here];

    /// <summary>The words that it may hold.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Schema, Name, Version, Command, Answers, TimeLimit, Environment, Progress, Varies];

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file, or the folder that holds it.</param>
    /// <exception cref="SolverManifestException">It is missing or malformed.</exception>
    public static SolverManifest Read(string path)
    {
        string file = Path.GetFullPath(Directory.Exists(path) ? Path.Combine(path, FileName) : path);
        if (!File.Exists(file))
        {
            throw new SolverManifestException(file, $"There is no such file. Expected the manifest of a solver, for instance {Example}");
        }

        JsonSettings settings = JsonSettings.Read(file, File.ReadAllText(file), Keys, Example, (place, found) => new SolverManifestException(place, found));
        return new SolverManifest
        {
            Path = file,
            Name = NameOf(settings),
            Version = settings.Word(Version) ?? throw settings.Missing(Version, "the version of the solver: \"1.0\""),
            Command = CommandOf(settings),
            Answers = settings.Words(Answers) is { Count: > 0 } patterns && patterns.All(pattern => !string.IsNullOrWhiteSpace(pattern)) ? patterns
                : throw settings.Missing(Answers, "at least one case, claim or pattern: [\"smith2024/*\"]"),
            TimeLimit = settings.Word(TimeLimit) is not { } time ? TimeSpan.FromMinutes(10)
                : DurationText.TryRead(time) ?? throw settings.Wrong(TimeLimit, "a time such as 90s, 10min, 2h or 1d"),
            Environment = settings.Words(Environment) is var names && names.All(name => VariableName().IsMatch(name)) ? names
                : throw settings.Wrong(Environment, "names alone, whose values are passed on: [\"PATH\"]"),
            SaysProgress = settings.Word(Progress) switch
            {
                null or NoProgress => false,
                LinesOfProgress => true,
                _ => throw settings.Wrong(Progress, $"\"{NoProgress}\", or \"{LinesOfProgress}\" for lines such as @progress 0.42"),
            },
            Varies = settings.Flag(Varies) ?? false,
        };
    }

    private static string NameOf(JsonSettings settings)
    {
        const string Form = "a name of small letters, digits and dashes: \"film-python\"";
        string name = settings.Word(Name) ?? throw settings.Missing(Name, Form);
        return SolverName().IsMatch(name) ? name : throw settings.Wrong(Name, Form);
    }

    private static IReadOnlyList<string> CommandOf(JsonSettings settings)
    {
        IReadOnlyList<string> command = settings.Words(Command);
        if (command.Count == 0 || string.IsNullOrWhiteSpace(command[0]))
        {
            throw settings.Missing(Command, $"the program and its arguments: [\"python3\", \"{Here}/film.py\", \"{Request}\", \"{Answer}\"]");
        }

        string whole = string.Join(' ', command);
        if (PlaceInCommand().Matches(whole).Select(match => match.Value).Except(Places, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw settings.Wrong(Command, $"no other place than {string.Join(", ", Places)}, and {unknown} is none of them");
        }

        return whole.Contains(Request, StringComparison.Ordinal) && whole.Contains(Answer, StringComparison.Ordinal)
            ? command
            : throw settings.Wrong(Command, $"an argument {Request} and an argument {Answer}, which are replaced by the paths of the two files");
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SolverName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex VariableName();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PlaceInCommand();
}
