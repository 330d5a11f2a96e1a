using System.Globalization;

namespace Litmus.Engines.Processes;

/// <summary>
/// How an engine is started on several processes: by <c>mpirun</c> on a machine of its own, by <c>srun --mpi=pmix</c> in a job of Slurm. There it gets no more
/// processes than the job has. Their number is no part of the question that an engine job asks.
/// </summary>
internal static class Ranks
{
    private const string SlurmJob = "SLURM_JOB_ID", SlurmTasks = "SLURM_NTASKS";

    /// <summary>Number of processes that a job gets here.</summary>
    /// <param name="wanted">Number that it asks for.</param>
    public static int Here(int wanted) => IsInSlurm
        ? Math.Min(wanted, int.TryParse(Environment.GetEnvironmentVariable(SlurmTasks), NumberStyles.None, CultureInfo.InvariantCulture, out int tasks)
            ? Math.Max(1, tasks)
            : 1)
        : wanted;

    /// <summary>What stands before the program; nothing for one process.</summary>
    /// <param name="wanted">Number of processes that a job asks for.</param>
    public static IReadOnlyList<string> Launcher(int wanted) => Here(wanted) is var count && count == 1 ? []
        : IsInSlurm ? ["srun", "--mpi=pmix", $"--ntasks={count}"]
        : ["mpirun", "-np", $"{count}", "--oversubscribe"];

    private static bool IsInSlurm => Environment.GetEnvironmentVariable(SlurmJob) is { Length: > 0 };
}
