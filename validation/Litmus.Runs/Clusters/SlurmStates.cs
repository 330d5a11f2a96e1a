namespace Litmus.Runs.Clusters;

/// <summary>The words by which Slurm 20 to 24 describes the state of a job.</summary>
internal static class SlurmStates
{
    private static readonly string[] Waiting =
        ["PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_FED", "POWER_UP_NODE", "EXPEDITING"];

    private static readonly string[] Held = ["REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT"];

    // The reasons of an element that waits for somebody: JobHeldUser, JobHeldAdmin, JobHoldMaxRequeue, launch failed requeued held.
    private static readonly string[] HeldReasons = ["held", "hold"];

    private static readonly string[] Running = ["RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING", "UPDATE_DB"];

    private static readonly string[] Failed =
    [
        "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "PREEMPTED", "BOOT_FAIL", "DEADLINE", "OUT_OF_MEMORY", "LAUNCH_FAILED", "RECONFIG_FAIL", "REVOKED",
    ];

    /// <summary>What became of an element.</summary>
    /// <param name="words">The words of its state.</param>
    /// <param name="reason">Why it waits, as Slurm says it; empty where it says nothing.</param>
    /// <param name="isStored">Whether its result is in the store.</param>
    public static ElementState Of(IReadOnlyList<string> words, string reason, bool isStored)
    {
        // A job that is requeued or still being tidied up has several words. It has not ended then.
        return words.Count == 0 || !words.All(IsKnown) ? ElementState.UnknownState
            : words.Any(Held.Contains) ? ElementState.Held
            : words.Any(Waiting.Contains) ? SaysHeld(reason) ? ElementState.Held : ElementState.Waiting
            : words.Any(Running.Contains) ? ElementState.Running
            : (words.Any(Failed.Contains), isStored) switch
            {
                (false, true) => ElementState.Succeeded,
                (false, false) => ElementState.WithoutResult,
                (true, true) => ElementState.ResultOfFailed,
                (true, false) => ElementState.Failed,
            };
    }

    private static bool IsKnown(string word) =>
        word == "COMPLETED" || Waiting.Contains(word) || Held.Contains(word) || Running.Contains(word) || Failed.Contains(word);

    private static bool SaysHeld(string reason) => HeldReasons.Any(word => reason.Contains(word, StringComparison.OrdinalIgnoreCase));
}
