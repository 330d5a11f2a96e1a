namespace Litmus.Runs.Clusters;

/// <summary>What can go wrong between litmus and a cluster. Each has an exit code of its own.</summary>
public enum ClusterTrouble
{
    /// <summary>The programs of Slurm are not installed here.</summary>
    NotInstalled,

    /// <summary>The controller does not answer, or refuses to talk to this user or machine.</summary>
    NoAnswer,

    /// <summary>It refuses the partition, account, time, memory or another option.</summary>
    Refused,

    /// <summary>The user, account or cluster may have no more jobs.</summary>
    Quota,

    /// <summary>The array has more elements than the cluster allows.</summary>
    ArrayTooLarge,

    /// <summary>An answer is cut off or has another form.</summary>
    NotUnderstood,
}
