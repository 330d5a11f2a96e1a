namespace Litmus.Runs.Clusters;

/// <summary>A job array of a submission.</summary>
/// <param name="Number">1 for the first, 2 for what was resumed first, and so on.</param>
/// <param name="Name">Name of the job. No other job has it, so the array is found by it.</param>
/// <param name="Job">Number that Slurm gave it; absent where litmus was stopped before it knew the number.</param>
/// <param name="SubmittedUtc">When, UTC.</param>
/// <param name="Elements">Its elements, in the order of their indices.</param>
public sealed record SubmittedArray(int Number, string Name, long? Job, DateTime SubmittedUtc, IReadOnlyList<SubmittedElement> Elements);
