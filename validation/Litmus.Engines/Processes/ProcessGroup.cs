using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Litmus.Engines.Processes;

/// <summary>A program with everything that it started: its processor time, and how it is ended.</summary>
/// <param name="process">The program.</param>
/// <param name="hasGroup">Whether it leads a process group of its own.</param>
/// <param name="mark">A variable with its value that stands in the environment of the program, so that a child is known that has left the group.</param>
internal sealed partial class ProcessGroup(Process process, bool hasGroup, string mark)
{
    private const int Term = 15, Kill = 9;

    // Of the fields after the name in /proc/PID/stat.
    private const int StateField = 0, GroupField = 2, UserTimeField = 11, SystemTimeField = 12, StartField = 19;

    private const string Zombie = "Z";

    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly int _id = process.Id;
    private readonly long _started = StatOf($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}") is { } own ? StartOf(own) : 0;
    private readonly Dictionary<int, double> _seconds = [];

    /// <summary>Processor time of all processes that were seen [s].</summary>
    public double CpuSeconds => _seconds.Values.Sum();

    /// <summary>Reads the processor time.</summary>
    /// <returns>Number of processes that are there.</returns>
    public int Sample()
    {
        if (!hasGroup)
        {
            _seconds[_id] = process.HasExited ? _seconds.GetValueOrDefault(_id) : process.TotalProcessorTime.TotalSeconds;
            return 1;
        }

        int count = 0;
        foreach ((int id, string[] fields) in Members())
        {
            count++;
            _seconds[id] = (double.Parse(fields[UserTimeField], CultureInfo.InvariantCulture)
                + double.Parse(fields[SystemTimeField], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }

        return count;
    }

    /// <summary>Number of processes that are still there although the program has ended.</summary>
    /// <param name="patience">How long they may take to end by themselves.</param>
    public int CountLeftBehind(TimeSpan patience)
    {
        if (!hasGroup)
        {
            return 0;
        }

        Stopwatch watch = Stopwatch.StartNew();
        int count = Living();
        while (count > 0 && watch.Elapsed < patience)
        {
            Thread.Sleep(Pause);
            count = Living();
        }

        return count;
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

        SendAll(Term);
        Stopwatch watch = Stopwatch.StartNew();
        while (IsAlive() && watch.Elapsed < grace)
        {
            process.WaitForExit(Pause);
            Thread.Sleep(Pause);
        }

        // Who has left the group may start another one while it is being ended. Its number of rounds is bounded by the time.
        watch.Restart();
        do
        {
            SendAll(Kill);
            process.WaitForExit(Pause);
        }
        while (IsAlive() && watch.Elapsed < grace);
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
    private bool IsAlive() => Living() > 0;

    private int Living() => Members().Count(member => member.Fields[StateField] != Zombie);

    // The signal to the group reaches all of its members at once, so that none of them can start another one in between.
    private void SendAll(int signal)
    {
        _ = Send(-_id, signal);
        foreach ((int id, string[] fields) in Members())
        {
            if (!IsInGroup(fields))
            {
                _ = Send(id, signal);
            }
        }
    }

    private bool IsInGroup(string[] fields) => fields[GroupField] == _id.ToString(CultureInfo.InvariantCulture);

    private static long StartOf(string[] fields) => long.Parse(fields[StartField], CultureInfo.InvariantCulture);

    // Only of a process that began later: environments are long, and a machine has hundreds of processes.
    private bool IsMarked(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ")).Split('\0').Contains(mark, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended, or belongs to somebody else.
            return false;
        }
    }

    private IEnumerable<(int Id, string[] Fields)> Members()
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && StatOf(folder) is { } fields
                && (IsInGroup(fields) || (StartOf(fields) >= _started && IsMarked(folder))))
            {
                yield return (id, fields);
            }
        }
    }
}
