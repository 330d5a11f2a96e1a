namespace Litmus.Runs.Clusters;

/// <summary>A run that is missing and would be an element of a job array.</summary>
/// <param name="Hash">Identity of the run.</param>
/// <param name="Case">The case.</param>
/// <param name="Seconds">How long its newest stored run of whatever code took at this tier; absent where none is stored.</param>
/// <param name="PeakMemoryMiB">Peak memory of that run [MiB]; absent where none is stored.</param>
public sealed record PlannedRun(string Hash, string Case, double? Seconds, double? PeakMemoryMiB);
