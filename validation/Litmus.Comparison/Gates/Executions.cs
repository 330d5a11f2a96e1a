namespace Litmus.Comparison.Gates;

/// <summary>What an execution means for a result.</summary>
public static class Executions
{
    /// <summary>Whether there is a result, now or from earlier.</summary>
    public static bool HasResult(this Execution execution) => execution is Execution.Ran or Execution.Cached or Execution.Shipped;
}
