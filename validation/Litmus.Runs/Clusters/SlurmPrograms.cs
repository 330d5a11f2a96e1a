using System.ComponentModel;
using System.Diagnostics;

namespace Litmus.Runs.Clusters;

/// <summary>Starts the programs of Slurm as processes: the only place of the cluster code that does.</summary>
public sealed class SlurmPrograms : ISlurmPrograms
{
    // sbatch tries for minutes where the controller is busy or has no room.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public ProgramAnswer Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using Process process = Start(program, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Stopwatch watch = Stopwatch.StartNew();
        while (!process.WaitForExit(Pause))
        {
            if (cancellationToken.IsCancellationRequested || watch.Elapsed > Patience)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancellationToken.ThrowIfCancellationRequested();
                throw new ClusterException(
                    ClusterTrouble.NoAnswer, $"{program} did not end within {Patience.TotalMinutes:0} minutes and was ended.",
                    "Is the controller up? Try: scontrol ping. Then see: litmus submit --status")
                {
                    MayBeDone = true,
                };
            }
        }

        return new ProgramAnswer(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // Messages are recognised by their English words. The list of the elements that wait is not cut off at 64 characters.
        start.Environment["LC_ALL"] = "C";
        start.Environment["SLURM_BITSTR_LEN"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ClusterException(
                ClusterTrouble.NotInstalled, $"{program} cannot be started: {exception.Message}.",
                "Slurm is not installed here, or not on the path. Use a login node of the cluster, or install it: apt-get install slurm-wlm munge");
        }
    }
}
