namespace Litmus.Runs.Clusters;

/// <summary>A job, or an element of an array, as Slurm knows it.</summary>
/// <param name="Name">Name of the job.</param>
/// <param name="Array">Number of the array, or of the job itself.</param>
/// <param name="Element">Index of the element; absent for a group of elements that Slurm has not split yet.</param>
/// <param name="Group">Indices of such a group, as Slurm writes them: <c>3,5-9</c>; empty for a single element.</param>
/// <param name="States">The words of its state, in capitals: <c>RUNNING</c>, or <c>COMPLETED</c> and <c>COMPLETING</c>.</param>
/// <param name="Reason">Why it waits or ended, as Slurm says it; empty where it says nothing.</param>
/// <param name="ExitCode">Exit code; 0 before the end.</param>
/// <param name="Signal">Signal that ended it; 0 where none did.</param>
/// <param name="Node">Where it runs or ran; empty before.</param>
public sealed record QueuedJob(
    string Name, long Array, int? Element, string Group, IReadOnlyList<string> States, string Reason, int ExitCode, int Signal, string Node);
