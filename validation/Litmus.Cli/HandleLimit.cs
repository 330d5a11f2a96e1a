using System.Globalization;
using System.Runtime.InteropServices;
using Litmus.Comparison.Gates;

namespace Litmus.Cli;

/// <summary>
/// How many files this process may open. With too few of them the runtime finds assemblies no more and names the wrong reason, so the limit is looked at first.
/// </summary>
/// <remarks>
/// Calls <c>getrlimit</c> of the C library (POSIX.1-2017). The runtime has raised the limit to the largest that is allowed already. Windows has none.
/// </remarks>
internal static partial class HandleLimit
{
    // Measured on Linux: 'judge' over six papers opens 160, and each further paper one or two.
    private const int Needed = 256;

    // From <errno.h> and <sys/resource.h>.
    private const int TooManyOpenFiles = 24;
    private static readonly int NumberOfFiles = OperatingSystem.IsMacOS() ? 8 : 7;

    /// <summary>What is said when they do not suffice.</summary>
    public static string Advice =>
        $"This process may open only {Found} files, and about {Needed} are needed. Raise the limit: ulimit -n 1024 (or LimitNOFILE= of its service).";

    /// <summary>Whether the process may open enough files.</summary>
    public static bool IsEnough => Allowed is null or >= Needed;

    // Nothing where there is no limit, or none is told.
    private static nuint? Allowed => !OperatingSystem.IsWindows() && GetLimit(NumberOfFiles, out Limit limit) == 0 ? limit.Soft : null;

    private static string Found => Allowed?.ToString(CultureInfo.InvariantCulture) ?? "so many";

    /// <summary>Ends the command with a sentence, and before anything else is loaded.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse()
    {
        Console.Error.WriteLine($"litmus: {Advice}");
        return ExitCodes.Execution;
    }

    /// <summary>Whether an exception says that no further file can be opened.</summary>
    public static bool IsReached(Exception exception) => !OperatingSystem.IsWindows() && exception is IOException { HResult: TooManyOpenFiles };

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        public readonly nuint Soft;
        public readonly nuint Hard;
    }
}
