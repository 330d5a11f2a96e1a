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
            : new SolverProgram(path, Fault: null);
    }

    [UnsupportedOSPlatform("windows")]
    private static bool HasRunBit(string path) =>
        (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None;

    private static SolverProgram Wrong(SolverFaultKind kind, string message) => new(Path: null, new SolverFault(kind, Claim: null, message));
}
