using System.Runtime.Versioning;
using Litmus.Engines.Processes;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;

namespace Litmus.Foreign.Running;

/// <summary>The program that a manifest names, or why it cannot be started.</summary>
/// <param name="Path">Its whole path; absent where something is wrong.</param>
/// <param name="Fault">What is wrong; absent where nothing is.</param>
public sealed record SolverProgram(string? Path, SolverFault? Fault)
{
    private static readonly HashSet<string> ScriptEndings =
        new([".py", ".sh", ".jl", ".r", ".m", ".js", ".pl", ".rb", ".lua"], StringComparer.OrdinalIgnoreCase);

    /// <summary>That the script of the program is not there, in one sentence; absent where it is there, or where the command names none.</summary>
    public string? MissingScript { get; private init; }

    /// <summary>Looks for the program of a manifest: beside the manifest if its name holds a slash, else on the path.</summary>
    public static SolverProgram Of(SolverManifest manifest)
    {
        string name = manifest.Command[0].Replace(SolverManifestFile.Here, manifest.Folder, StringComparison.Ordinal);
        bool isPath = name.Contains('/', StringComparison.Ordinal);
        string? path = isPath ? System.IO.Path.GetFullPath(name, manifest.Folder) : Programs.Find(name);
        if (path is null || (!File.Exists(path) && !Directory.Exists(path)))
        {
            return Wrong(
                SolverFaultKind.NotFound,
                isPath ? $"The program {path} is not there. Build it, or correct 'command' in {manifest.Path}."
                    : $"The program '{name}' is not on the path. Install it, or name it with its folder in {manifest.Path}.");
        }

        if (Directory.Exists(path))
        {
            return Wrong(SolverFaultKind.NotRunnable, $"The program {path} is a folder.");
        }

        return !OperatingSystem.IsWindows() && !HasRunBit(path)
            ? Wrong(SolverFaultKind.NotRunnable, $"The program {path} may not be run. Allow it: chmod +x {path}")
            : new SolverProgram(path, Fault: null) { MissingScript = FindMissingScript(manifest, isPath) };
    }

    // The script of an interpreter is its first argument that is no option, with the ending of a script. A run starts in a new folder, so a relative path leads
    // nowhere. What has no such ending may be no file, as in `java com.example.Main`, `sh -c "run x"` or `python3 -m film.main`. A program with a folder is
    // compiled: its first argument may be a file that it writes.
    private static string? FindMissingScript(SolverManifest manifest, bool isPath)
    {
        string script = manifest.Command.Skip(1).FirstOrDefault(argument => !argument.StartsWith('-')) ?? string.Empty;
        if (!ScriptEndings.Contains(System.IO.Path.GetExtension(script)) || script.Any(char.IsWhiteSpace))
        {
            return null;
        }

        string whole = script.Replace(SolverManifestFile.Here, manifest.Folder, StringComparison.Ordinal);
        if (script.StartsWith(SolverManifestFile.Here, StringComparison.Ordinal) || System.IO.Path.IsPathRooted(script))
        {
            return File.Exists(whole)
                ? null
                : $"The script {System.IO.Path.GetFullPath(whole)} is not there. Write it, or correct 'command' in {manifest.Path}.";
        }

        return !manifest.Command[1].StartsWith('-') && !isPath && !script.Contains('{', StringComparison.Ordinal)
            ? $"The script '{script}' is not there, because each run starts in a new folder. "
                + $"If it lies beside the manifest, name it {SolverManifestFile.Here}/{script} in {manifest.Path}."
            : null;
    }

    [UnsupportedOSPlatform("windows")]
    private static bool HasRunBit(string path) =>
        (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None;

    private static SolverProgram Wrong(SolverFaultKind kind, string message) => new(Path: null, new SolverFault(kind, Claim: null, message));
}
