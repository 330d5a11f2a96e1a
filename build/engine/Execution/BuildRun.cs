using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>One run of a build: arguments, plan, execution, summary, exit code.</summary>
internal sealed class BuildRun(BuildInvocation invocation)
{
    private const int FailureExitCode = -1;

    private readonly LogSink _sink = new(invocation.Output);

    public int Execute(NukeBuild build, IReadOnlyCollection<string> defaultTargets)
    {
        try
        {
            IReadOnlyList<Parameter> parameters = ParameterBinder.Declared(build.GetType());
            CommandLine line = CommandLine.Parse(invocation.Arguments, [.. Switch.OfEveryBuild, .. parameters.Select(parameter => parameter.Switch)]);
            ConfigureLog(line);
            ParameterBinder.Bind(build, parameters, line, invocation);
            IReadOnlyList<ExecutableTarget> targets = TargetFactory.Create(build, defaultTargets);
            build.ExecutionPlan = ExecutionPlanner.Plan(targets, line.Targets);

            IEnumerable<string>? shown =
                line.Has(Switch.Help) ? BuildText.Help(targets, parameters.Select(parameter => parameter.Switch))
                : line.Has(Switch.List) ? BuildText.List(targets)
                : null;
            if (shown is null)
            {
                LeaveOut(build.ExecutionPlan, line, targets);
                shown = line.Has(Switch.Plan) ? BuildText.Plan(build.ExecutionPlan) : null;
            }

            if (shown is not null)
            {
                Write(shown);
                return 0;
            }

            ThrowIfRequirementsMissing(build.ExecutionPlan);
        }
#pragma warning disable CA1031 // Whatever a condition or an initializer throws ends the build with a message and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            invocation.Output.WriteLine($"[ERR] {exception.Message}");
            return build.ExitCode ?? FailureExitCode;
        }

        bool isSuccessful = new TargetRunner(invocation).RunAll(build.ExecutionPlan);
        Write(BuildText.Summary(build.ExecutionPlan, _sink.Repeated, isSuccessful));
        return build.ExitCode ?? (isSuccessful ? 0 : FailureExitCode);
    }

    private void ConfigureLog(CommandLine line)
    {
        Verbosity verbosity = line.Values(Switch.Verbosity) is { } words
            ? (Verbosity)ParameterBinder.Convert(typeof(Verbosity), nameof(Verbosity), words, "the command line")!
            : Verbosity.Normal;
        LogEventLevel level = verbosity switch
        {
            Verbosity.Verbose => LogEventLevel.Verbose,
            Verbosity.Minimal => LogEventLevel.Warning,
            Verbosity.Quiet => LogEventLevel.Error,
            _ => LogEventLevel.Debug,
        };
        Log.Logger = new LoggerConfiguration().MinimumLevel.Is(level).WriteTo.Sink(_sink).CreateLogger();
    }

    private void LeaveOut(IReadOnlyList<ExecutableTarget> plan, CommandLine line, IReadOnlyList<ExecutableTarget> targets)
    {
        if (line.Values(Switch.Skip) is { } names)
        {
            HashSet<ExecutableTarget> skipped = [.. names.SelectMany(name => name.Split('+')).Select(name => ExecutionPlanner.Find(targets, name))];
            foreach (ExecutableTarget target in plan.Where(target => names.Count == 0 || skipped.Contains(target)))
            {
                Skipping.Mark(target, plan, "--skip");
            }
        }

        foreach (ExecutableTarget target in plan.Where(target => target.Status == ExecutionStatus.Scheduled))
        {
            Skipping.MarkUnlessMet(target, plan, target.Definition.StaticConditions);
        }

        AttemptRecord attempt = new(invocation.AttemptFile, plan.Where(target => target.IsInvoked).Select(target => target.Name));
        foreach (ExecutableTarget target in line.Has(Switch.Continue) ? plan.Where(target => attempt.Succeeded.Contains(target.Name)) : [])
        {
            target.Status = ExecutionStatus.Skipped;
            target.Summary = new Dictionary<string, string> { ["Skipped"] = "succeeded in the last run" };
        }
    }

    private static void ThrowIfRequirementsMissing(IReadOnlyList<ExecutableTarget> plan)
    {
        foreach (ExecutableTarget target in plan.Where(target => target.Status == ExecutionStatus.Scheduled))
        {
            foreach ((string text, Func<bool> isMet) in target.Definition.Requirements)
            {
                Assert.True(isMet(), $"Target {target.Name} requires {text}.");
            }
        }
    }

    private void Write(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            invocation.Output.WriteLine(line);
        }
    }
}
