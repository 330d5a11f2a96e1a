using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Restart;

/// <summary>A run cannot be resumed from a file.</summary>
/// <param name="path">The file.</param>
/// <param name="fault">Why the run cannot be resumed.</param>
/// <param name="found">What was found.</param>
/// <param name="expected">What was expected.</param>
public sealed class RestartFileException(string path, RestartFault fault, string found, string expected)
    : SolverException($"Cannot resume from {path}: found {found}; expected {expected}. {Advice(fault)}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Why the run cannot be resumed.</summary>
    public RestartFault Fault { get; } = fault;

    private static string Advice(RestartFault fault) => fault switch
    {
        RestartFault.OtherRun => "Resume with the parameters and options of the saved run, or name another file.",
        RestartFault.OtherVersion => "Resume with the program version that wrote the file, or delete it to start anew.",
        RestartFault.NotARestartFile => "Name another file.",
        _ => "Delete the file to start anew, or restore it from a copy.",
    };
}
