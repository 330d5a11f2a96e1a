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

/// <summary>A target of a build: its description, its dependencies and its outcome.</summary>
internal sealed class ExecutableTarget(string name, Target factory) : ITargetDefinition
{
    public string Name { get; } = name;

    public Target Factory { get; } = factory;

    public string Text { get; private set; } = "";

    public List<Action> Actions { get; } = [];

    public List<Target> DependsOnTargets { get; } = [];

    public List<Target> BeforeTargets { get; } = [];

    public List<(string Text, Func<bool> IsMet)> StaticConditions { get; } = [];

    public List<(string Text, Func<bool> IsMet)> DynamicConditions { get; } = [];

    public List<string> Products { get; } = [];

    public bool IsProceeding { get; private set; }

    public bool IsUnlisted { get; private set; }

    public bool IsDefault { get; init; }

    public bool IsInvoked { get; set; }

    /// <summary>Targets that must run with this one and before it.</summary>
    public IReadOnlyList<ExecutableTarget> ExecutionDependencies { get; set; } = [];

    /// <summary>Targets that must run before this one if they are in the plan.</summary>
    public IReadOnlyList<ExecutableTarget> OrderDependencies { get; set; } = [];

    public IEnumerable<ExecutableTarget> AllDependencies => ExecutionDependencies.Concat(OrderDependencies);

    public ExecutionStatus Status { get; set; }

    public Stopwatch Stopwatch { get; } = new();

    public IReadOnlyDictionary<string, string> Summary { get; set; } = new Dictionary<string, string>();

    public ITargetDefinition Description(string description) => Having(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) => Having(() => Actions.AddRange(actions));

    public ITargetDefinition DependsOn(params Target[] targets) => Having(() => DependsOnTargets.AddRange(targets));

    public ITargetDefinition Before(params Target[] targets) => Having(() => BeforeTargets.AddRange(targets));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null) =>
        Having(() => StaticConditions.Add((BodyOf(conditionExpression), condition)));

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null) =>
        Having(() => DynamicConditions.Add((BodyOf(conditionExpression), condition)));

    public ITargetDefinition Produces(params string[] artifacts) => Having(() => Products.AddRange(artifacts));

    public ITargetDefinition ProceedAfterFailure() => Having(() => IsProceeding = true);

    public ITargetDefinition Unlisted() => Having(() => IsUnlisted = true);

    private static string BodyOf(string? lambda) => lambda is null ? "" : lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim();

    private ExecutableTarget Having(Action change)
    {
        change();
        return this;
    }
}
