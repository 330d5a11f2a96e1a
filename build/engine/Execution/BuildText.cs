namespace Nuke.Common.Execution;

/// <summary>The texts that a run of the build shows.</summary>
internal static class BuildText
{
    public static IEnumerable<string> Help(IReadOnlyList<ExecutableTarget> targets, IEnumerable<Switch> parameters)
    {
        ExecutableTarget[] listed = [.. targets.Where(target => !target.IsUnlisted)];
        int width = listed.Max(target => target.Name.Length);

        yield return "Targets (with their direct dependencies):";
        yield return "";
        foreach (ExecutableTarget target in listed)
        {
            string dependencies = string.Join(", ", target.ExecutionDependencies.Select(dependency => dependency.Name));
            yield return $"  {target.Name.PadRight(width)}  {target.Text}".TrimEnd()
                + (target.IsDefault ? " (default)" : "")
                + (dependencies.Length > 0 ? $" -> {dependencies}" : "");
        }

        foreach ((string title, IEnumerable<Switch> switches) in new[] { ("Parameters:", parameters), ("Switches of every build:", Switch.OfEveryBuild) })
        {
            int column = switches.Max(known => known.Dashed.Length);
            yield return "";
            yield return title;
            yield return "";
            foreach (Switch known in switches)
            {
                yield return $"  {known.Dashed.PadRight(column)}  {known.Description}".TrimEnd();
            }
        }
    }

    public static IEnumerable<string> Plan(IReadOnlyList<ExecutableTarget> plan) =>
        plan.Select((target, index) => $"{index + 1,3}. {target.Name}"
            + (target.Status == ExecutionStatus.Skipped ? " (skipped)" : "")
            + (target.Actions.Count == 0 ? " (collective)" : ""));

    public static IEnumerable<string> Summary(IReadOnlyList<ExecutableTarget> plan, IReadOnlyCollection<string> repeated, bool isSuccessful)
    {
        int width = Math.Max("Target".Length, plan.Max(target => target.Name.Length));
        string thick = new('═', width + 23);
        string thin = new('─', width + 23);

        if (repeated.Count > 0)
        {
            yield return "";
            yield return "Warnings and errors:";
            foreach (string line in repeated)
            {
                yield return line;
            }
        }

        yield return "";
        yield return thick;
        yield return $"{"Target".PadRight(width)}  {"Status",-11}  {"Duration",8}";
        yield return thin;
        foreach (ExecutableTarget target in plan.Where(target => target.Status != ExecutionStatus.Collective))
        {
            string facts = string.Join(", ", target.Summary.Select(fact => $"{fact.Key}: {fact.Value}"));
            string duration = target.Stopwatch.Elapsed > TimeSpan.Zero ? Seconds(target.Stopwatch.Elapsed) : "";
            yield return $"{target.Name.PadRight(width)}  {target.Status,-11}  {duration,8}{(facts.Length > 0 ? $"   // {facts}" : "")}".TrimEnd();
        }

        yield return thin;
        yield return $"{"Total".PadRight(width)}  {"",-11}  {Seconds(TimeSpan.FromTicks(plan.Sum(target => target.Stopwatch.Elapsed.Ticks))),8}";
        yield return thick;
        yield return "";
        yield return isSuccessful ? "Build succeeded." : "Build failed.";
    }

    private static string Seconds(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}.{time.Milliseconds / 100}";
}
