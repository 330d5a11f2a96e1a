using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the targets of a build and ties them together.</summary>
internal static class TargetFactory
{
    public static IReadOnlyList<ExecutableTarget> Create(NukeBuild build, IReadOnlyCollection<string> defaultTargets)
    {
        List<ExecutableTarget> targets = [];
        foreach (PropertyInfo property in build.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.PropertyType == typeof(Target))
            {
                Target factory = (Target)property.GetValue(build)!;
                TargetDefinition definition = new();
                factory(definition);
                targets.Add(new ExecutableTarget(property.Name, factory, definition) { IsDefault = defaultTargets.Contains(property.Name) });
            }
        }

        foreach (ExecutableTarget target in targets)
        {
            target.ExecutionDependencies.AddRange(Tied(target, targets, own => own.DependsOnTargets, others => others.DependentForTargets));
            target.OrderDependencies.AddRange(Tied(target, targets, own => own.AfterTargets, others => others.BeforeTargets));
            target.TriggerDependencies.AddRange(Tied(target, targets, own => own.TriggeredByTargets, others => others.TriggersTargets));
            target.Triggers.AddRange(Tied(target, targets, own => own.TriggersTargets, others => others.TriggeredByTargets));
        }

        return targets;
    }

    private static IEnumerable<ExecutableTarget> Tied(
        ExecutableTarget target,
        List<ExecutableTarget> all,
        Func<TargetDefinition, List<Target>> said,
        Func<TargetDefinition, List<Target>> saidByOthers) =>
        said(target.Definition).Select(factory => all.Single(other => other.Factory == factory))
            .Concat(all.Where(other => saidByOthers(other.Definition).Contains(target.Factory)))
            .Distinct();
}
