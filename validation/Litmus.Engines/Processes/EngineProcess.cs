using System.ComponentModel;
using System.Diagnostics;

namespace Litmus.Engines.Processes;

/// <summary>Runs one external program to its end, in a session and process group of its own, and ends the whole group on a stop.</summary>
/// <remarks>
/// On Linux the program is started through <c>setsid</c>, so that its children can be ended with it even when it has left them behind, and through
/// <c>setpriv --pdeathsig</c>, so that it does not outlive a killed Litmus. The thread that starts it waits for it: the kernel ties that signal to the thread.
/// </remarks>
internal sealed class EngineProcess
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Sampling = TimeSpan.FromMilliseconds(500);

    // After the program has ended, what is in its pipes arrives at once unless a child of it holds them open.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    // A helper of the program may take a moment to see that its parent has ended.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    // Every process that a program starts inherits it, also one that has left its session.
    private const string MarkVariable = "LITMUS_PROCESS";

    private readonly EngineSettings _settings;

    public EngineProcess(EngineSettings settings) => _settings = settings;

    /// <summary>What the program may take.</summary>
    public ProcessLimits Limits { get; init; } = ProcessLimits.None;

    /// <summary>The variables of the environment that the program gets from here, with their values; absent for all of them.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary>Told each line of its error output, in place of the one who is told the others.</summary>
    public Action<string>? ErrorLine { get; init; }

    /// <summary>Runs a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">The folder in which it starts.</param>
    /// <param name="line">Told each line of its output and error output.</param>
    /// <param name="tick">Told now and then that it is running.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Win32Exception">There is no such program, or it may not be started.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ProcessEnd Run(IReadOnlyList<string> command, string folder, Action<string> line, Action tick, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Stopwatch watch = Stopwatch.StartNew();
        string[] wrapped = [.. Wrapper(), .. command];
        ProcessStartInfo start = new(wrapped[0], wrapped.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string mark = Guid.NewGuid().ToString("N");
        SetEnvironment(start, mark);
        using Process process = Process.Start(start)!;
        ProcessGroup group = new(process, hasGroup: wrapped.Length > command.Count, $"{MarkVariable}={mark}");
        process.StandardInput.Close();
        Silence silence = new(folder, _settings.Silence);
        long printed = 0;
        Task[] readers = [Read(process.StandardOutput, Hear, line), Read(process.StandardError, Hear, ErrorLine ?? line)];
        ProcessStop stop = ProcessStop.None;
        int leftBehind = 0;
        try
        {
            TimeSpan sampled = TimeSpan.Zero;
            while (stop == ProcessStop.None && !process.WaitForExit(Pause))
            {
                cancellationToken.ThrowIfCancellationRequested();
                stop = watch.Elapsed > Limits.Time ? ProcessStop.Time
                    : Interlocked.Read(ref printed) > Limits.PrintedCharacters ? ProcessStop.Printed
                    : ProcessStop.None;
                if (stop == ProcessStop.None && watch.Elapsed - sampled >= Sampling)
                {
                    sampled = watch.Elapsed;
                    int count = group.Sample();
                    tick();
                    stop = count > Limits.Processes ? ProcessStop.Processes
                        : silence.IsTooLong() ? ProcessStop.Silence
                        : Limits.FolderBytes < long.MaxValue && FolderSize.Of(folder) > Limits.FolderBytes ? ProcessStop.Folder
                        : ProcessStop.None;
                }
            }

            leftBehind = stop == ProcessStop.None ? group.CountLeftBehind(Farewell) : 0;
        }
        finally
        {
            // Also after a normal end: a child that was left behind must not compute on.
            group.End(_settings.Grace);
        }

        process.WaitForExit(Drain);
        _ = Task.WaitAll(readers, Drain);
        return new ProcessEnd(process.HasExited ? process.ExitCode : -1, stop, watch.Elapsed.TotalSeconds, group.CpuSeconds, leftBehind);

        void Hear(int count)
        {
            silence.Break();
            Interlocked.Add(ref printed, count);
        }
    }

    private static string[] Wrapper() => OperatingSystem.IsLinux() && Programs.Find("setsid") is { } session
        ? [session, .. Programs.Find("setpriv") is { } privileges ? (string[])[privileges, "--pdeathsig", "KILL", "--"] : []]
        : [];

    // One thread per process: Litmus runs jobs beside each other. Numbers are printed and read with a point, whatever the locale of the user.
    private void SetEnvironment(ProcessStartInfo start, string mark)
    {
        if (Variables is { } wanted)
        {
            start.Environment.Clear();
            foreach ((string name, string value) in wanted)
            {
                start.Environment[name] = value;
            }
        }

        start.Environment[MarkVariable] = mark;
        foreach (string name in new[] { "LANG", "LANGUAGE", "LC_NUMERIC", "LC_MESSAGES" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["MKL_NUM_THREADS"] = "1";
        start.Environment["PYTHONUTF8"] = "1";
        start.Environment["PYTHONUNBUFFERED"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONNOUSERSITE"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        start.Environment["OMPI_MCA_mpi_yield_when_idle"] = "1";
    }

    private static Task Read(StreamReader stream, Action<int> heard, Action<string> line) => Task.Factory.StartNew(
        () =>
        {
            OutputLines lines = new(line);
            char[] buffer = new char[4096];
            try
            {
                while (stream.Read(buffer) is var count and > 0)
                {
                    heard(count);
                    lines.Add(buffer.AsSpan(0, count));
                }
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The pipe was closed with the process.
            }

            lines.Finish();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
