namespace Nuke.Common.Tooling;

/// <summary>Starts programs.</summary>
public static class ProcessTasks
{
    /// <summary>Starts a program of the search path, or at a path. Its output goes to the log.</summary>
    /// <param name="toolPath">The program.</param>
    /// <param name="arguments">Its arguments, quoted if they contain spaces.</param>
    /// <param name="workingDirectory">Its directory. If null, the root directory.</param>
    /// <param name="environmentVariables">All its environment variables. If null, those of this process.</param>
    /// <param name="timeout">Its time limit [ms]. If null, there is none.</param>
    /// <param name="logOutput">false: its output is not shown.</param>
    /// <param name="logInvocation">false: the command line is not shown.</param>
    /// <param name="logger">Receives each line. If null, standard output is logged as debug and standard error as error.</param>
    /// <param name="outputFilter">Changes each line before it is shown. If null, lines stay as they are.</param>
    public static IProcess StartProcess(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null) =>
        StartedProcess.Start(toolPath, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, outputFilter);
}
