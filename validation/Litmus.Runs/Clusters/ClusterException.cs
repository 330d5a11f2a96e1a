namespace Litmus.Runs.Clusters;

/// <summary>Slurm is missing, does not answer, or refuses.</summary>
/// <param name="trouble">What kind of trouble it is.</param>
/// <param name="found">What was asked and what came back, in one sentence.</param>
/// <param name="advice">What to do.</param>
public sealed class ClusterException(ClusterTrouble trouble, string found, string advice) : Exception($"{found} {advice}")
{
    /// <summary>What kind of trouble it is.</summary>
    public ClusterTrouble Trouble { get; } = trouble;

    /// <summary>Whether Slurm may have done what it was asked although no answer came.</summary>
    public bool MayBeDone { get; init; }
}
