using Serilog;

namespace Nuke.Common.Execution;

/// <summary>One run of a build: arguments, plan, execution, summary, exit code.</summary>
internal sealed class BuildRun(BuildInvocation invocation)
{
    private const int FailureExitCode = -1;

    public int Execute(NukeBuild build, IReadOnlyCollection<string> defaultTargets)
    {
        LogSink sink = new(invocation.Output);
        Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(sink).CreateLogger();
        try
        {
            IReadOnlyList<Parameter> parameters = ParameterBinder.Declared(build.GetType());
            CommandLine line = CommandLine.Parse(invocation.Arguments, [.. Switch.OfEveryBuild, .. parameters.Select(parameter => parameter.Switch)]);
            ParameterBinder.Bind(build, parameters, line, invocation);
            IReadOnlyList<ExecutableTarget> targets = TargetFactory.Create(build, defaultTargets);
            build.ExecutionPlan = ExecutionPlanner.Plan(targets, line.Targets);
            if (line.Has(Switch.Help))
            {
                return Write(BuildText.Help(targets, parameters.Select(parameter => parameter.Switch)));
            }

            Skipping.Apply(build.ExecutionPlan, line.Values(Switch.Skip)?.Select(name => ExecutionPlanner.Find(targets, name)).ToArray());
            if (line.Has(Switch.Plan))
            {
                return Write(BuildText.Plan(build.ExecutionPlan));
            }
        }
#pragma warning disable CA1031 // Whatever a condition or an initializer throws ends the build with a message and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            invocation.Output.WriteLine($"[ERR] {exception.Message}");
            return build.ExitCode ?? FailureExitCode;
        }

        bool isSuccessful = TargetRunner.RunAll(build.ExecutionPlan);
        Write(BuildText.Summary(build.ExecutionPlan, sink.Repeated, isSuccessful));
        return build.ExitCode ?? (isSuccessful ? 0 : FailureExitCode);
    }

    private int Write(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            invocation.Output.WriteLine(line);
        }

        return 0;
    }
}
