using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Serilog;

namespace Nuke.Common.Tooling;

/// <summary>A process and what it wrote.</summary>
internal sealed class StartedProcess : IProcess
{
    private readonly Process _process;
    private readonly TimeSpan _limit;
    private readonly ConcurrentQueue<Output> _output = new();

    private StartedProcess(Process process, TimeSpan limit) => (_process, _limit) = (process, limit);

    public int ExitCode => _process.ExitCode;

    public IReadOnlyCollection<Output> Output => _output;

    /// <summary>Starts it. The parameters are those of <see cref="ProcessTasks.StartProcess" />.</summary>
    public static StartedProcess Start(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null)
    {
        if (logInvocation ?? true)
        {
            Log.Information("> {ToolPath:l} {Arguments:l}", toolPath, arguments ?? "");
        }

        ProcessStartInfo start = new(toolPath, arguments ?? "")
        {
            WorkingDirectory = workingDirectory ?? NukeBuild.RootDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (environmentVariables is not null)
        {
            start.Environment.Clear();
            foreach ((string name, string value) in environmentVariables)
            {
                start.Environment[name] = value;
            }
        }

        Action<OutputType, string> write = logOutput ?? true ? logger ?? WriteToLog : (_, _) => { };
        StartedProcess started = new(new Process { StartInfo = start }, timeout is { } limit ? TimeSpan.FromMilliseconds(limit) : Timeout.InfiniteTimeSpan);
        started._process.OutputDataReceived += (_, line) => Take(OutputType.Std, line.Data);
        started._process.ErrorDataReceived += (_, line) => Take(OutputType.Err, line.Data);
        started._process.Start();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;

        void Take(OutputType type, string? line)
        {
            if (line is not null)
            {
                string shown = outputFilter?.Invoke(line) ?? line;
                started._output.Enqueue(new Output(type, shown));
                write(type, shown);
            }
        }
    }

    public bool WaitForExit()
    {
        bool hasEnded = _process.WaitForExit(_limit);
        if (!hasEnded)
        {
            _process.Kill(entireProcessTree: true);
        }

        // Without a limit, it waits for the rest of the output, too.
        _process.WaitForExit();
        return hasEnded;
    }

    public void Dispose() => _process.Dispose();

    public override string ToString() => $"{Path.GetFileName(_process.StartInfo.FileName)} {_process.StartInfo.Arguments}".TrimEnd();

    private static void WriteToLog(OutputType type, string line)
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
}
