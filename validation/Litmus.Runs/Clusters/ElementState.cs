namespace Litmus.Runs.Clusters;

/// <summary>What became of an element of a job array, from its state in Slurm and from the store together.</summary>
public enum ElementState
{
    /// <summary>It waits for a node.</summary>
    Waiting,

    /// <summary>It is held, and starts only when somebody releases it.</summary>
    Held,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its result is in the store, and its state is COMPLETED or Slurm has forgotten it.</summary>
    Succeeded,

    /// <summary>It failed, was killed, was cancelled, or its node went down.</summary>
    Failed,

    /// <summary>Slurm does not know it, and its result is not in the store.</summary>
    Lost,

    /// <summary>Its state is COMPLETED, and its result is not in the store.</summary>
    WithoutResult,

    /// <summary>Its result is in the store, and its state says that it failed.</summary>
    ResultOfFailed,

    /// <summary>Slurm describes its state with a word that is not known here.</summary>
    UnknownState,
}
