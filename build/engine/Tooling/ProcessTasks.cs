using System.Diagnostics;
using System.Text;
using Serilog;

namespace Nuke.Common.Tooling;

/// <summary>Where a line came from.</summary>
public enum OutputType
{
    /// <summary>Standard output.</summary>
    Std,

    /// <summary>Standard error.</summary>
    Err,
}

/// <summary>A started process.</summary>
public interface IProcess : IDisposable
{
    /// <summary>The exit code, once the process has ended.</summary>
    int ExitCode { get; }

    /// <summary>Waits until the process has ended and all its output is read.</summary>
    void WaitForExit();
}

/// <summary>Starts programs.</summary>
public static class ProcessTasks
{
    /// <summary>Starts a program of the search path, or at a path. Its output goes to the log.</summary>
    /// <param name="toolPath">The program.</param>
    /// <param name="arguments">Its arguments, quoted if they contain spaces.</param>
    /// <param name="workingDirectory">Its directory. If null, the root directory.</param>
    /// <param name="logInvocation">false: the command line is not shown.</param>
    /// <param name="logger">Receives each line. If null, standard output is logged as debug and standard error as error.</param>
    public static IProcess StartProcess(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        bool logInvocation = true,
        Action<OutputType, string>? logger = null)
    {
        if (logInvocation)
        {
            Log.Information("> {ToolPath:l} {Arguments:l}", toolPath, arguments ?? "");
        }

        Action<OutputType, string> write = logger ?? DefaultLogger;
        Process process = new()
        {
            StartInfo = new ProcessStartInfo(toolPath, arguments ?? "")
            {
                WorkingDirectory = workingDirectory ?? NukeBuild.RootDirectory,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        process.OutputDataReceived += (_, line) => WriteLine(OutputType.Std, line.Data);
        process.ErrorDataReceived += (_, line) => WriteLine(OutputType.Err, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new StartedProcess(process);

        void WriteLine(OutputType type, string? line)
        {
            if (line is not null)
            {
                write(type, line);
            }
        }
    }

    /// <summary>Waits for the end and fails unless the exit code is 0.</summary>
    public static void AssertZeroExitCode(this IProcess process)
    {
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"'{process}' ended with exit code {process.ExitCode}.");
    }

    private static void DefaultLogger(OutputType type, string line)
    {
        if (type == OutputType.Std)
        {
            Log.Debug("{Line:l}", line);
        }
        else
        {
            Log.Error("{Line:l}", line);
        }
    }

    private sealed class StartedProcess(Process process) : IProcess
    {
        public int ExitCode => process.ExitCode;

        public void WaitForExit() => process.WaitForExit();

        public void Dispose() => process.Dispose();

        public override string ToString() => $"{Path.GetFileName(process.StartInfo.FileName)} {process.StartInfo.Arguments}".TrimEnd();
    }
}
