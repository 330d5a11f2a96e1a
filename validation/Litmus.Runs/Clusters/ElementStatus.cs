namespace Litmus.Runs.Clusters;

/// <summary>What became of an element.</summary>
/// <param name="Hash">Identity of its run.</param>
/// <param name="Case">Its case.</param>
/// <param name="Array">The array.</param>
/// <param name="Index">Its index in the array.</param>
/// <param name="State">What became of it.</param>
/// <param name="Slurm">What Slurm says: <c>FAILED, exit code 4, on node7</c>.</param>
/// <param name="Said">The last words of its log; absent where it ended well or said nothing.</param>
/// <param name="Log">Its log; absent where there is none.</param>
/// <param name="Advice">What to do; absent where nothing is to be done.</param>
public sealed record ElementStatus(
    string Hash, string Case, SubmittedArray Array, int Index, ElementState State, string Slurm, string? Said, string? Log, string? Advice)
{
    /// <summary>The element as Slurm names it: <c>123_4</c>.</summary>
    public string Element => $"{(Array.Job is { } job ? $"{job}" : Array.Name)}_{Index}";
}
