using Litmus.Primitives;

namespace Litmus.PhaseField.Output;

/// <summary>A restart file cannot be used: it is damaged, cut short, of another kind, version or run.</summary>
public sealed class RestartFileException : SolverException
{
    internal RestartFileException(string path, string found)
        : base($"{path} is no restart file of this run: {found} Start from the nuclei, or name the file that this run wrote.") => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
