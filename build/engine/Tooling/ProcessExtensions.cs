namespace Nuke.Common.Tooling;

/// <summary>What is expected of a process.</summary>
public static class ProcessExtensions
{
    /// <summary>Waits for the end and fails unless the process ended by itself with the exit code 0.</summary>
    public static IProcess AssertZeroExitCode(this IProcess process)
    {
        Assert.True(process.WaitForExit(), $"'{process}' exceeded its time limit.");
        Assert.True(process.ExitCode == 0, $"'{process}' ended with exit code {process.ExitCode}.");
        return process;
    }
}
