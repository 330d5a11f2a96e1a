using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan, one after the other.</summary>
internal static class TargetRunner
{
    /// <returns>Whether nothing has failed.</returns>
    public static bool RunAll(IReadOnlyList<ExecutableTarget> plan)
    {
        bool hasStopped = false;
        foreach (ExecutableTarget target in plan)
        {
            if (target.Status == ExecutionStatus.Scheduled && !hasStopped)
            {
                Run(target, plan);
                hasStopped |= target.Status == ExecutionStatus.Failed && !target.IsProceeding;
            }
        }

        foreach (ExecutableTarget target in plan.Where(target => target.Status == ExecutionStatus.Scheduled))
        {
            target.Status = ExecutionStatus.NotRun;
        }

        return plan.All(target => target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Skipped or ExecutionStatus.Collective);
    }

    private static void Run(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan)
    {
        try
        {
            if (Skipping.MarkUnlessMet(target, plan, target.DynamicConditions))
            {
                return;
            }

            if (target.Actions.Count == 0)
            {
                target.Status = ExecutionStatus.Collective;
                return;
            }

            Log.Information("");
            Log.Information("╬═ {Target:l}", target.Name);
            target.Status = ExecutionStatus.Running;
            target.Stopwatch.Start();
            target.Actions.ForEach(action => action());
            ThrowIfProductMissing(target);
            target.Status = ExecutionStatus.Succeeded;
        }
#pragma warning disable CA1031 // Whatever an action throws fails its target, is shown, and decides what runs next.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            target.Status = ExecutionStatus.Failed;
            Log.Error("Target {Target:l} has failed: {Message:l}", target.Name, exception.Message);
            if (target.Summary.Count == 0)
            {
                target.Summary = new Dictionary<string, string> { [exception.GetType().Name] = exception.Message.Split('\n')[0] };
            }
        }
        finally
        {
            target.Stopwatch.Stop();
        }
    }

    private static void ThrowIfProductMissing(ExecutableTarget target)
    {
        foreach (string product in target.Products)
        {
            string directory = Path.GetDirectoryName(product)!;
            bool exists = Directory.Exists(directory) && Directory.EnumerateFiles(directory, Path.GetFileName(product)).Any();
            Assert.True(exists, $"The target says that it produces {product}, but there is no such file.");
        }
    }
}
