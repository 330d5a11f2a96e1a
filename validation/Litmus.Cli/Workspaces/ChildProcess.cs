using System.Diagnostics;

namespace Litmus.Cli.Workspaces;

/// <summary>Runs another program to its end, with its whole output. A stop ends it and everything that it started.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a program.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="tell">Told repeatedly that it is still running.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its exit code, standard output and standard error.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static (int Code, string Output, string Error) Run(string file, IEnumerable<string> arguments, Action tell, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using Process process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (!process.WaitForExit(Pause))
        {
            tell();
            if (cancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
