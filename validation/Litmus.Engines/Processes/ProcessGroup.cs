using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Litmus.Engines.Processes;

/// <summary>A program with everything that it started: its processor time, and how it is ended.</summary>
/// <param name="process">The program.</param>
/// <param name="hasGroup">Whether it leads a process group of its own.</param>
internal sealed partial class ProcessGroup(Process process, bool hasGroup)
{
    private const int Term = 15, Kill = 9, NoSignal = 0;

    // Of the fields after the name in /proc/PID/stat.
    private const int StateField = 0, GroupField = 2, UserTimeField = 11, SystemTimeField = 12;

    private const string Zombie = "Z";

    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly int _id = process.Id;
    private readonly Dictionary<int, double> _seconds = [];

    /// <summary>Processor time of all processes that were seen [s].</summary>
    public double CpuSeconds => _seconds.Values.Sum();

    /// <summary>Reads the processor time.</summary>
    public void Sample()
    {
        if (!hasGroup)
        {
            _seconds[_id] = process.HasExited ? _seconds.GetValueOrDefault(_id) : process.TotalProcessorTime.TotalSeconds;
            return;
        }

        foreach ((int id, string[] fields) in Members())
        {
            _seconds[id] = (double.Parse(fields[UserTimeField], CultureInfo.InvariantCulture)
                + double.Parse(fields[SystemTimeField], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Asks all of them to end, and ends by force what is left after a while.</summary>
    /// <param name="grace">How long they may take.</param>
    public void End(TimeSpan grace)
    {
        if (!hasGroup)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(grace);
            }

            return;
        }

        if (!IsAlive())
        {
            return;
        }

        _ = Send(-_id, Term);
        Stopwatch watch = Stopwatch.StartNew();
        while (IsAlive() && watch.Elapsed < grace)
        {
            process.WaitForExit(Pause);
            Thread.Sleep(Pause);
        }

        _ = Send(-_id, Kill);
        process.WaitForExit(grace);
    }

    private static string[]? StatOf(string folder)
    {
        try
        {
            // The name stands in brackets and may hold blanks and brackets itself.
            string text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process has ended in the meantime.
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int id, int signal);

    // A process that has ended stays in its group as a zombie until its parent has asked for its exit code. Not every first process of a container asks.
    private bool IsAlive() => Send(-_id, NoSignal) == 0 && Members().Any(member => member.Fields[StateField] != Zombie);

    private IEnumerable<(int Id, string[] Fields)> Members()
    {
        string group = _id.ToString(CultureInfo.InvariantCulture);
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && StatOf(folder) is { } fields
                && fields[GroupField] == group)
            {
                yield return (id, fields);
            }
        }
    }
}
