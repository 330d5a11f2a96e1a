namespace Litmus.Runs.Clusters;

/// <summary>Starts the programs of Slurm. The tests put answers of broken clusters in their place.</summary>
public interface ISlurmPrograms
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name: <c>sbatch</c>, <c>squeue</c>, <c>scontrol</c> or <c>scancel</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ClusterException">It is not installed, or does not end in time.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    ProgramAnswer Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
