namespace Nuke.Common.Execution;

/// <summary>Puts the targets that are needed into an order that respects every tie.</summary>
internal static class ExecutionPlanner
{
    /// <param name="targets">All targets, in the order of their declaration.</param>
    /// <param name="invoked">Names in any case and with or without dashes; where empty, the default targets.</param>
    public static IReadOnlyList<ExecutableTarget> Plan(IReadOnlyList<ExecutableTarget> targets, IReadOnlyCollection<string> invoked)
    {
        ThrowIfCircular(targets);

        HashSet<ExecutableTarget> wanted = [.. invoked.Count == 0
            ? targets.Where(target => target.IsDefault)
            : invoked.Select(name => Find(targets, name))];
        foreach (ExecutableTarget target in wanted)
        {
            target.IsInvoked = true;
        }

        // What a planned target triggers is planned too, and may need and trigger others in turn.
        IReadOnlyList<ExecutableTarget> plan;
        do
        {
            plan = InOrder(targets, wanted);
        }
        while (plan.SelectMany(target => target.Triggers).ToList().Exists(wanted.Add));

        foreach (ExecutableTarget target in plan)
        {
            target.Status = ExecutionStatus.Scheduled;
        }

        return plan;
    }

    public static ExecutableTarget Find(IReadOnlyList<ExecutableTarget> targets, string name) =>
        targets.SingleOrDefault(target => target.Name.Equals(name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        ?? throw new BuildArgumentException($"There is no target '{name}'.{Spelling.Suggest(name, targets.Select(target => target.Name))} "
            + $"The targets are {string.Join(", ", targets.Select(target => target.Name))}.");

    // Repeatedly take the first declared target on which no remaining one depends; the reverse of that is the order.
    private static List<ExecutableTarget> InOrder(IReadOnlyList<ExecutableTarget> targets, HashSet<ExecutableTarget> wanted)
    {
        List<ExecutableTarget> remaining = [.. targets];
        List<ExecutableTarget> plan = [];
        while (remaining.Count > 0)
        {
            ExecutableTarget next = remaining.First(target => !remaining.Exists(other => other.AllDependencies.Contains(target)));
            remaining.Remove(next);
            if (wanted.Contains(next) || plan.Exists(target => target.ExecutionDependencies.Contains(next)))
            {
                plan.Add(next);
            }
        }

        plan.Reverse();
        return plan;
    }

    private static void ThrowIfCircular(IReadOnlyList<ExecutableTarget> targets)
    {
        List<string> cycles = [.. StronglyConnectedComponents.Find(targets, target => target.AllDependencies)
            .Where(component => component.Count > 1 || component[0].AllDependencies.Contains(component[0]))
            .Select(component => string.Join(", ", component.Select(target => target.Name).Order(StringComparer.Ordinal)))];
        Assert.True(cycles.Count == 0, $"Circular dependencies between targets: {string.Join("; ", cycles)}.");
    }
}
