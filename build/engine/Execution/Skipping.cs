namespace Nuke.Common.Execution;

/// <summary>Takes targets out of a plan.</summary>
internal static class Skipping
{
    /// <summary>Skips the target, unless it was asked for by name, and with it what only it needed.</summary>
    public static void Mark(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, string reason)
    {
        if (!target.IsInvoked && target.Status == ExecutionStatus.Scheduled)
        {
            MarkWithDependencies(target, plan, reason);
        }
    }

    /// <summary>Skips the target where one of the conditions is not met, even if it was asked for by name.</summary>
    /// <returns>Whether the target is skipped.</returns>
    public static bool MarkUnlessMet(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, IEnumerable<(string Text, Func<bool> IsMet)> conditions)
    {
        string[] violated = [.. conditions.Where(condition => !condition.IsMet()).Select(condition => condition.Text)];
        if (violated.Length > 0)
        {
            MarkWithDependencies(target, plan, $"only when {string.Join(" && ", violated)}");
        }

        return violated.Length > 0;
    }

    private static void MarkWithDependencies(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan, string reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Summary = new Dictionary<string, string> { ["Skipped"] = reason };
        if (target.Definition.Dependencies == DependencyBehavior.Execute)
        {
            return;
        }

        foreach (ExecutableTarget other in target.ExecutionDependencies.Concat(target.Triggers))
        {
            bool isNeeded = plan.Any(needing => needing.Status == ExecutionStatus.Scheduled
                && (needing.ExecutionDependencies.Contains(other) || needing.Triggers.Contains(other)));
            if (!isNeeded)
            {
                Mark(other, plan, $"because of {target.Name}");
            }
        }
    }
}
