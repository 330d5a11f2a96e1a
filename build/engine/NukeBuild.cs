using System.Linq.Expressions;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>
/// The base class of a build: its targets are properties of type <see cref="Target" />, its parameters members with a <see cref="ParameterAttribute" />.
/// </summary>
public abstract class NukeBuild
{
    /// <summary>The nearest directory, from the current one upwards, that contains <c>.nuke</c>.</summary>
    public static AbsolutePath RootDirectory { get; } = FindRootDirectory(Environment.CurrentDirectory);

    /// <summary>The exit code, if it is to differ from 0 on success and −1 on failure.</summary>
    public int? ExitCode { get; set; }

    internal IReadOnlyList<ExecutableTarget> ExecutionPlan { get; set; } = [];

    /// <summary>Adds facts about the running target to the summary.</summary>
    public void ReportSummary(Configure<Dictionary<string, string>>? configurator = null)
    {
        ExecutableTarget running = ExecutionPlan.Single(target => target.Status == ExecutionStatus.Running);
        running.Summary = configurator?.Invoke([]) ?? [];
    }

    /// <summary>Runs the build with the arguments of the process. The expressions name the default targets.</summary>
    /// <returns>The exit code of the process.</returns>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions)
        where T : NukeBuild, new()
    {
        string[] defaults = [.. defaultTargetExpressions.Select(expression => ((MemberExpression)expression.Body).Member.Name)];
        return new BuildRun(BuildInvocation.OfThisProcess()).Execute(new T(), defaults);
    }

    private static AbsolutePath FindRootDirectory(string start)
    {
        for (DirectoryInfo? directory = new(start); directory is not null; directory = directory.Parent)
        {
            if (Path.Exists(Path.Combine(directory.FullName, ".nuke")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No directory from {start} upwards contains .nuke. Run the build inside the repository.");
    }
}
