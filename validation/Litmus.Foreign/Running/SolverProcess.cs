using System.ComponentModel;
using System.Globalization;
using Litmus.Engines;
using Litmus.Engines.Processes;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;

namespace Litmus.Foreign.Running;

/// <summary>
/// Runs a solver once for one request: in a folder of its own, without a shell, with the named variables of the environment alone, and with limits. It is ended
/// with everything that it started. Whatever goes wrong becomes one sentence.
/// </summary>
/// <param name="manifest">The solver.</param>
/// <param name="program">Its program.</param>
/// <param name="workFolder">Where its folders are made.</param>
/// <param name="reader">Reads its answer.</param>
internal sealed class SolverProcess(SolverManifest manifest, string program, string workFolder, AnswerReader reader)
{
    private const string RequestFile = "request.json", AnswerFile = "answer.json", ProgressMark = "@progress ", FailedPrefix = "failed-";

    private const long MiB = 1 << 20;

    private const int LastLines = 5, LongestLine = 200;

    private static readonly EngineSettings Settings = new() { Silence = TimeSpan.MaxValue, Grace = TimeSpan.FromSeconds(2) };

    /// <summary>Limits of one run. The time is that of the manifest.</summary>
    public ProcessLimits Limits { get; init; } = new() { PrintedCharacters = 64 * MiB, FolderBytes = 512 * MiB, Processes = 256 };

    /// <summary>Asks the solver.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told the fraction done, if the solver says it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">Its folder cannot be written.</exception>
    public SolverAnswer Ask(SolverRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        string name = request.CaseId.Replace('/', '.');
        string folder = Path.Combine(workFolder, $"{name}-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(folder);
        SolverAnswer? answer = null;
        try
        {
            File.WriteAllText(Path.Combine(folder, RequestFile), request.Text);
            answer = Run(folder, request, progress, cancellationToken);
            return answer;
        }
        finally
        {
            Leave(folder, name, isKept: answer is not null && answer.Faults.Any(fault => fault.Kind != SolverFaultKind.Refused));
        }
    }

    private SolverAnswer Run(string folder, SolverRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Tail printed = new(), errors = new();
        double fraction = 0;
        DateTime started = DateTime.UtcNow;
        ProcessEnd end;
        try
        {
            EngineProcess process = new(Settings)
            {
                Limits = Limits with { Time = manifest.TimeLimit }, Variables = Variables(folder), ErrorLine = errors.Add,
            };
            end = process.Run(Command(folder), folder, Hear, () => progress?.Report(fraction), cancellationToken);
        }
        catch (Win32Exception exception)
        {
            return SolverAnswer.None(SolverFaultKind.NotRunnable, $"{program} could not be started: {exception.Message.TrimEnd('.')}.");
        }

        string[] remarks = end.LeftBehind == 0 ? []
            : [$"{request.CaseId}: it left {end.LeftBehind} {(end.LeftBehind == 1 ? "process" : "processes")} behind, which were ended."];
        SolverAnswer answer = Stopped(end) ?? Failed(end, errors.IsEmpty ? printed : errors) ?? Answer(folder, request, started);
        return answer with { Remarks = [.. answer.Remarks, .. remarks] };

        void Hear(string line)
        {
            if (manifest.SaysProgress && line.StartsWith(ProgressMark, StringComparison.Ordinal)
                && double.TryParse(line.AsSpan(ProgressMark.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double said)
                && said is >= 0 and <= 1)
            {
                fraction = said;
            }
            else
            {
                printed.Add(line);
            }
        }
    }

    private string[] Command(string folder) =>
    [
        program,
        .. manifest.Command.Skip(1).Select(word => word
            .Replace(SolverManifestFile.Request, Path.Combine(folder, RequestFile), StringComparison.Ordinal)
            .Replace(SolverManifestFile.Answer, Path.Combine(folder, AnswerFile), StringComparison.Ordinal)
            .Replace(SolverManifestFile.Here, manifest.Folder, StringComparison.Ordinal)),
    ];

    // Temporary files go into the folder of the run, unless the manifest names another place.
    private Dictionary<string, string> Variables(string folder)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["TMPDIR"] = folder };
        foreach (string name in manifest.Environment)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                variables[name] = value;
            }
        }

        return variables;
    }

    private SolverAnswer? Stopped(ProcessEnd end) => end.Stop switch
    {
        ProcessStop.None => null,
        ProcessStop.Time => SolverAnswer.None(
            SolverFaultKind.TimeLimit,
            string.Create(CultureInfo.InvariantCulture, $"It was ended after {manifest.TimeLimit.TotalSeconds:0.###} s, the 'timeLimit' of its manifest.")),
        ProcessStop.Printed => SolverAnswer.None(
            SolverFaultKind.Printed, $"It printed more than {Limits.PrintedCharacters / (double)MiB:0.###} MiB and was ended. Print less."),
        ProcessStop.Folder => SolverAnswer.None(
            SolverFaultKind.Written, $"It wrote more than {Limits.FolderBytes / (double)MiB:0.###} MiB into its folder and was ended. Write less."),
        ProcessStop.Processes => SolverAnswer.None(SolverFaultKind.Processes, $"It had more than {Limits.Processes} processes at a time and was ended."),
        _ => SolverAnswer.None(SolverFaultKind.TimeLimit, "It gave no sign of life and was ended."),
    };

    private static SolverAnswer? Failed(ProcessEnd end, Tail said)
    {
        if (end.ExitCode == 0)
        {
            return null;
        }

        string how = end.Signal is { } signal ? $"It was ended by {signal}" : $"It ended with exit code {end.ExitCode}";
        return SolverAnswer.None(SolverFaultKind.Failed, said.IsEmpty ? $"{how} and printed nothing." : $"{how}. Its last lines: {said.Text}");
    }

    private SolverAnswer Answer(string folder, SolverRequest request, DateTime started)
    {
        string path = Path.Combine(folder, AnswerFile);
        if (Directory.Exists(path))
        {
            return SolverAnswer.None(SolverFaultKind.NoAnswer, $"Its answer {AnswerFile} is a folder; expected a file.");
        }

        if (new FileInfo(path) is { LinkTarget: { } target })
        {
            return SolverAnswer.None(
                SolverFaultKind.Outside, $"Its answer is a link to {target}, and what lies outside its folder is not read. Write the file itself.");
        }

        return File.Exists(path) ? reader.Read(path, request)
            : Elsewhere(folder, started) is { } elsewhere ? SolverAnswer.None(
                SolverFaultKind.Outside, $"It wrote {elsewhere}, outside its folder, which is not read. Write to the path that stands for {{answer}}.")
            : SolverAnswer.None(SolverFaultKind.NoAnswer, "It ended with exit code 0 and wrote no answer. Write to the path that stands for {answer}.");
    }

    // Where a solver writes that does not take the path it is given: beside the manifest, where Litmus was started, one folder higher.
    private string? Elsewhere(string folder, DateTime started) => ((string[])[manifest.Folder, Directory.GetCurrentDirectory(), Path.GetDirectoryName(folder)!])
        .Select(place => Path.Combine(place, AnswerFile))
        .FirstOrDefault(path => File.Exists(path) && File.GetLastWriteTimeUtc(path) >= started - TimeSpan.FromSeconds(1));

    private void Leave(string folder, string name, bool isKept)
    {
        string kept = Path.Combine(workFolder, FailedPrefix + name);
        try
        {
            if (isKept)
            {
                if (Directory.Exists(kept))
                {
                    Directory.Delete(kept, recursive: true);
                }

                Directory.Move(folder, kept);
            }
            else
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run of the case keeps its folder at the same moment, or the solver has taken the right to delete. Nothing depends on it.
        }
    }

    /// <summary>The last lines that a program printed.</summary>
    private sealed class Tail
    {
        private readonly Lock _gate = new();
        private readonly Queue<string> _lines = new();

        public bool IsEmpty
        {
            get
            {
                lock (_gate)
                {
                    return _lines.Count == 0;
                }
            }
        }

        public string Text
        {
            get
            {
                lock (_gate)
                {
                    return string.Join(" | ", _lines);
                }
            }
        }

        public void Add(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return;
            }

            lock (_gate)
            {
                string text = line.Trim();
                _lines.Enqueue(text.Length <= LongestLine ? text : text[..LongestLine] + "…");
                if (_lines.Count > LastLines)
                {
                    _lines.Dequeue();
                }
            }
        }
    }
}
