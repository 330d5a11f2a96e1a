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
    public static string? Ask(TimeSpan patience, string file, params string[] arguments)
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
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(patience) || !Task.WaitAll([output, errors], patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }
}
