namespace Litmus.Engines.Processes;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 plus the number of the signal that killed it.</param>
/// <param name="Stop">Why it was ended before it came to its end.</param>
/// <param name="Seconds">Wall time [s].</param>
/// <param name="CpuSeconds">Processor time of the program and its children [s], known to half a second.</param>
/// <param name="LeftBehind">Number of processes that it had started and that were still there after its end. They were ended too.</param>
internal sealed record ProcessEnd(int ExitCode, ProcessStop Stop, double Seconds, double CpuSeconds, int LeftBehind)
{
    private const int FirstSignal = 128;

    /// <summary>The signal that killed it, in words; absent where none did.</summary>
    public string? Signal => (ExitCode - FirstSignal) switch
    {
        4 => "signal 4 (illegal instruction: a library was built for another processor, or OPENBLAS_CORETYPE names another one)",
        6 => "signal 6 (it aborted)",
        7 => "signal 7 (bus error; a full disk or /dev/shm may be the cause)",
        9 => "signal 9 (killed from outside, or the machine ran out of memory)",
        11 => "signal 11 (a fault in its memory)",
        15 => "signal 15 (ended from outside)",
        > 0 and < 65 and int number => $"signal {number}",
        _ => null,
    };
}
