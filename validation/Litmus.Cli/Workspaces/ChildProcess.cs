using System.Diagnostics;

namespace Litmus.Cli.Workspaces;

/// <summary>Another program that runs to its end, with its whole output. A stop ends it and everything that it started.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly Lock Ending = new();
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    /// <summary>Starts a program, which waits for its standard input where it reads it.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public ChildProcess(string file, IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        _output = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _error = _process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>
    /// Ends this process, though not while it ends another one with its children. That stops them first and kills them then, so a process that ended in
    /// between would leave them stopped for ever.
    /// </summary>
    /// <param name="code">The exit code.</param>
    public static void EndThisProcess(int code)
    {
        lock (Ending)
        {
            Environment.Exit(code);
        }
    }

    /// <summary>Runs a program that reads no standard input.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="tell">Told repeatedly that it is still running.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its exit code, standard output and standard error.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static (int Code, string Output, string Error) Run(string file, IEnumerable<string> arguments, Action tell, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using ChildProcess process = new(file, arguments);
        return process.Finish(input: string.Empty, tell, cancellationToken);
    }

    /// <summary>Gives it the whole of its standard input and waits for its end.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="tell">Told repeatedly that it is still running.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its exit code, standard output and standard error.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public (int Code, string Output, string Error) Finish(string input, Action tell, CancellationToken cancellationToken)
    {
        try
        {
            _process.StandardInput.Write(input);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading: its exit code says why.
        }

        while (!_process.WaitForExit(Pause))
        {
            tell();
            if (cancellationToken.IsCancellationRequested)
            {
                End();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return (_process.ExitCode, _output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    /// <summary>Ends it if it still waits for its input. A process that waits has started no other one.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void End()
    {
        lock (Ending)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }
}
