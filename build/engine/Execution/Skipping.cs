namespace Nuke.Common.Execution;

/// <summary>Takes targets out of a plan.</summary>
internal static class Skipping
{
    /// <summary>Skips the named targets, or all that were not requested if the list is empty. Also skips targets whose static conditions fail.</summary>
    public static void Apply(IReadOnlyList<ExecutableTarget> plan, IReadOnlyCollection<ExecutableTarget>? named)
    {
        foreach (ExecutableTarget target in plan.Where(target => named is not null && (named.Count == 0 || named.Contains(target))))
        {
            MarkUnlessInvoked(target, plan, "--skip");
        }

        foreach (ExecutableTarget target in plan.Where(target => target.Status == ExecutionStatus.Scheduled))
        {
            MarkUnlessMet(target, plan, target.StaticConditions);
        }
    }

    /// <summary>Skips the target if one of the conditions is not met, even if it was requested by name.</summary>
    /// <returns>Whether the target is skipped.</returns>
    public static bool MarkUnlessMet(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, IEnumerable<(string Text, Func<bool> IsMet)> conditions)
    {
        string[] violated = [.. conditions.Where(condition => !condition.IsMet()).Select(condition => condition.Text)];
        if (violated.Length > 0)
        {
            Mark(target, plan, $"only when {string.Join(" && ", violated)}");
        }

        return violated.Length > 0;
    }

    private static void MarkUnlessInvoked(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, string reason)
    {
        if (!target.IsInvoked && target.Status == ExecutionStatus.Scheduled)
        {
            Mark(target, plan, reason);
        }
    }

    // What only a skipped target needs is skipped with it.
    private static void Mark(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, string reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Summary = new Dictionary<string, string> { ["Skipped"] = reason };
        foreach (ExecutableTarget other in target.ExecutionDependencies)
        {
            if (!plan.Any(needing => needing.Status == ExecutionStatus.Scheduled && needing.ExecutionDependencies.Contains(other)))
            {
                MarkUnlessInvoked(other, plan, $"because of {target.Name}");
            }
        }
    }
}
