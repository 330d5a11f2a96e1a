namespace Nuke.Common.Tooling;

/// <summary>A started process.</summary>
public interface IProcess : IDisposable
{
    /// <summary>The exit code, once the process has ended.</summary>
    int ExitCode { get; }

    /// <summary>What it has written so far, in the order in which it came.</summary>
    IReadOnlyCollection<Output> Output { get; }

    /// <summary>Waits until the process has ended and all its output is read. A process that exceeds its time limit is ended with its children.</summary>
    /// <returns>Whether it ended by itself.</returns>
    bool WaitForExit();
}
