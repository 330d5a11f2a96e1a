using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the targets of a build and connects them.</summary>
internal static class TargetFactory
{
    public static IReadOnlyList<ExecutableTarget> Create(NukeBuild build, IReadOnlyCollection<string> defaultTargets)
    {
        List<ExecutableTarget> targets = [];
        PropertyInfo[] properties = build.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        foreach (PropertyInfo property in properties.Where(property => property.PropertyType == typeof(Target)))
        {
            ExecutableTarget target = new(property.Name, (Target)property.GetValue(build)!) { IsDefault = defaultTargets.Contains(property.Name) };
            target.Factory(target);
            targets.Add(target);
        }

        foreach (ExecutableTarget target in targets)
        {
            target.ExecutionDependencies = [.. target.DependsOnTargets.Select(factory => targets.Single(other => other.Factory == factory))];
            target.OrderDependencies = [.. targets.Where(other => other.BeforeTargets.Contains(target.Factory))];
        }

        return targets;
    }
}
