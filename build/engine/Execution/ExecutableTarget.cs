using System.Diagnostics;

namespace Nuke.Common.Execution;

internal enum ExecutionStatus
{
    NotRun,
    Scheduled,
    Skipped,
    Running,
    Succeeded,
    Failed,
    Collective,
}

/// <summary>A target of a build, with the others that it is tied to.</summary>
internal sealed class ExecutableTarget(string name, Target factory, TargetDefinition definition)
{
    public string Name { get; } = name;

    public Target Factory { get; } = factory;

    public TargetDefinition Definition { get; } = definition;

    public List<ExecutableTarget> ExecutionDependencies { get; } = [];

    public List<ExecutableTarget> OrderDependencies { get; } = [];

    public List<ExecutableTarget> TriggerDependencies { get; } = [];

    public List<ExecutableTarget> Triggers { get; } = [];

    public IEnumerable<ExecutableTarget> AllDependencies => ExecutionDependencies.Concat(OrderDependencies).Concat(TriggerDependencies);

    public bool IsDefault { get; init; }

    public bool IsInvoked { get; set; }

    public ExecutionStatus Status { get; set; }

    public Stopwatch Stopwatch { get; } = new();

    public IReadOnlyDictionary<string, string> Summary { get; set; } = new Dictionary<string, string>();
}
