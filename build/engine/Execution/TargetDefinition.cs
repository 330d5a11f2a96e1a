using System.Linq.Expressions;

namespace Nuke.Common.Execution;

/// <summary>Takes down what a target says of itself.</summary>
internal sealed class TargetDefinition : ITargetDefinition
{
    public string Text { get; private set; } = "";

    public List<Action> Actions { get; } = [];

    public List<Target> DependsOnTargets { get; } = [];

    public List<Target> DependentForTargets { get; } = [];

    public List<Target> BeforeTargets { get; } = [];

    public List<Target> AfterTargets { get; } = [];

    public List<Target> TriggersTargets { get; } = [];

    public List<Target> TriggeredByTargets { get; } = [];

    public List<(string Text, Func<bool> IsMet)> StaticConditions { get; } = [];

    public List<(string Text, Func<bool> IsMet)> DynamicConditions { get; } = [];

    public List<(string Text, Func<bool> IsMet)> Requirements { get; } = [];

    public List<string> Products { get; } = [];

    public DependencyBehavior Dependencies { get; private set; }

    public bool IsAssured { get; private set; }

    public bool IsProceeding { get; private set; }

    public bool IsUnlisted { get; private set; }

    public ITargetDefinition Description(string description) => Having(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) => Having(() => Actions.AddRange(actions));

    public ITargetDefinition Executes<T>(Func<T> action) => Executes(() => { action(); });

    public ITargetDefinition Executes(Func<Task> action) => Executes(() => action().GetAwaiter().GetResult());

    public ITargetDefinition DependsOn(params Target[] targets) => Having(() => DependsOnTargets.AddRange(targets));

    public ITargetDefinition DependentFor(params Target[] targets) => Having(() => DependentForTargets.AddRange(targets));

    public ITargetDefinition Before(params Target[] targets) => Having(() => BeforeTargets.AddRange(targets));

    public ITargetDefinition After(params Target[] targets) => Having(() => AfterTargets.AddRange(targets));

    public ITargetDefinition Triggers(params Target[] targets) => Having(() => TriggersTargets.AddRange(targets));

    public ITargetDefinition TriggeredBy(params Target[] targets) => Having(() => TriggeredByTargets.AddRange(targets));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null) =>
        Having(() => StaticConditions.Add((BodyOf(conditionExpression), condition)));

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null) =>
        Having(() => DynamicConditions.Add((BodyOf(conditionExpression), condition)));

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => Having(() => Dependencies = dependencyBehavior);

    public ITargetDefinition Requires<T>(Expression<Func<T>> parameterRequirement, params Expression<Func<T>>[] parameterRequirements)
        where T : class => Having(() => Requirements.AddRange(
            parameterRequirements.Prepend(parameterRequirement).Select(parameter => (TextOf(parameter), HasValue(parameter)))));

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements) =>
        Having(() => Requirements.AddRange(requirements.Prepend(requirement).Select(condition => (TextOf(condition), condition.Compile()))));

    public ITargetDefinition Produces(params string[] artifacts) => Having(() => Products.AddRange(artifacts));

    public ITargetDefinition AssuredAfterFailure() => Having(() => IsAssured = true);

    public ITargetDefinition ProceedAfterFailure() => Having(() => IsProceeding = true);

    public ITargetDefinition Unlisted() => Having(() => IsUnlisted = true);

    private static Func<bool> HasValue<T>(Expression<Func<T>> parameter)
        where T : class
    {
        Func<T> value = parameter.Compile();
        return () => value() is not null;
    }

    private static string TextOf(LambdaExpression expression) =>
        expression.Body is MemberExpression member ? member.Member.Name : expression.Body.ToString();

    private static string BodyOf(string? lambda) => lambda is null ? "" : lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim();

    private TargetDefinition Having(Action change)
    {
        change();
        return this;
    }
}
