using System.ComponentModel;
using System.Diagnostics;

namespace Litmus.Cli.Workspaces;

/// <summary>Asks another program for a few lines of text.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What it writes to standard output within ten seconds.</summary>
    /// <returns>Nothing when it is not there, fails, or takes too long.</returns>
    public static string? Ask(string file, params string[] arguments) => Ask(Patience, file, arguments);

    /// <summary>What it writes to standard output.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Nothing when it is not there, fails, or takes too long.</returns>
    public static string? Ask(TimeSpan patience, string file, params string[] arguments) =>
        Answer(patience, file, arguments) is { Code: 0, Output: var output } ? output : null;

    /// <summary>What it answers within ten seconds, also if it refuses.</summary>
    /// <returns>Exit code, standard output and standard error. There is no code where it took too long, and nothing where it is not there.</returns>
    public static (int? Code, string Output, string Error)? Answer(string file, params string[] arguments) => Answer(Patience, file, arguments);

    private static (int? Code, string Output, string Error)? Answer(TimeSpan patience, string file, string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // Asking git must not write the index while somebody works in the tree.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";

        // Some of its messages are looked at.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(patience) || !Task.WaitAll([output, errors], patience))
            {
                process.Kill(entireProcessTree: true);
                return (null, string.Empty, string.Empty);
            }

            return (process.ExitCode, output.Result, errors.Result);
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }
}
