namespace Litmus.Runs.Clusters;

/// <summary>The words by which Slurm 20 to 24 describes the state of a job.</summary>
internal static class SlurmStates
{
    private static readonly string[] Waiting =
        ["PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT", "POWER_UP_NODE", "EXPEDITING"];

    private static readonly string[] Running = ["RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING", "UPDATE_DB"];

    private static readonly string[] Failed =
    [
        "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "PREEMPTED", "BOOT_FAIL", "DEADLINE", "OUT_OF_MEMORY", "LAUNCH_FAILED", "RECONFIG_FAIL", "REVOKED",
    ];

    /// <summary>What became of an element.</summary>
    /// <param name="words">The words of its state.</param>
    /// <param name="isStored">Whether its result is in the store.</param>
    public static ElementState Of(IReadOnlyList<string> words, bool isStored)
    {
        // A job that is requeued or still being tidied up has several words. It has not ended then.
        return !words.All(word => word == "COMPLETED" || Waiting.Contains(word) || Running.Contains(word) || Failed.Contains(word)) || words.Count == 0
            ? ElementState.UnknownState
            : words.Any(Waiting.Contains) ? ElementState.Waiting
            : words.Any(Running.Contains) ? ElementState.Running
            : (words.Any(Failed.Contains), isStored) switch
            {
                (false, true) => ElementState.Succeeded,
                (false, false) => ElementState.WithoutResult,
                (true, true) => ElementState.ResultOfFailed,
                (true, false) => ElementState.Failed,
            };
    }
}
