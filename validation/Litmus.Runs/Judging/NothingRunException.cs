namespace Litmus.Runs.Judging;

/// <summary>No run of a tier with the present code and inputs is stored, so there is nothing to judge.</summary>
/// <param name="tier">The tier, as it is written.</param>
/// <param name="time">How long a run takes, in words.</param>
public sealed class NothingRunException(string tier, string time)
    : Exception(
        $"No run of tier {tier} with the present code and inputs is stored, so nothing was judged and nothing was written. "
        + $"Run it: litmus run --tier {tier} ({time})");
