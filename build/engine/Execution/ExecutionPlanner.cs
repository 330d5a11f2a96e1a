namespace Nuke.Common.Execution;

/// <summary>Puts the needed targets into an order that respects every dependency.</summary>
internal static class ExecutionPlanner
{
    /// <param name="targets">All targets, in the order of their declaration.</param>
    /// <param name="invoked">Names in any case, with or without dashes. If empty, the default targets.</param>
    public static IReadOnlyList<ExecutableTarget> Plan(IReadOnlyList<ExecutableTarget> targets, IReadOnlyCollection<string> invoked)
    {
        string[] circle = [.. targets.Where(target => Reach(target).Contains(target)).Select(target => target.Name).Order(StringComparer.Ordinal)];
        Assert.True(circle.Length == 0, $"Circular dependencies between targets: {string.Join(", ", circle)}.");

        foreach (ExecutableTarget target in invoked.Count == 0 ? targets.Where(target => target.IsDefault) : invoked.Select(name => Find(targets, name)))
        {
            target.IsInvoked = true;
        }

        // Repeatedly takes the first declared target on which no remaining one depends. The order is the reverse of that.
        List<ExecutableTarget> remaining = [.. targets];
        List<ExecutableTarget> plan = [];
        while (remaining.Count > 0)
        {
            ExecutableTarget next = remaining.First(target => !remaining.Exists(other => other.AllDependencies.Contains(target)));
            remaining.Remove(next);
            if (next.IsInvoked || plan.Exists(target => target.ExecutionDependencies.Contains(next)))
            {
                next.Status = ExecutionStatus.Scheduled;
                plan.Add(next);
            }
        }

        plan.Reverse();
        return plan;
    }

    public static ExecutableTarget Find(IReadOnlyList<ExecutableTarget> targets, string name) =>
        targets.SingleOrDefault(target => Spelling.Key(target.Name) == Spelling.Key(name))
        ?? throw new BuildArgumentException($"There is no target '{name}'.{Spelling.Suggest(name, targets.Select(target => target.Name))} "
            + $"The targets are {string.Join(", ", targets.Select(target => target.Name))}.");

    private static HashSet<ExecutableTarget> Reach(ExecutableTarget start)
    {
        HashSet<ExecutableTarget> reached = [];
        Queue<ExecutableTarget> open = new(start.AllDependencies);
        while (open.TryDequeue(out ExecutableTarget? next))
        {
            if (reached.Add(next))
            {
                next.AllDependencies.ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }
}
