using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>The words in which a target is described.</summary>
public interface ITargetDefinition
{
    /// <summary>The sentence that <c>--help</c> shows.</summary>
    ITargetDefinition Description(string description);

    /// <summary>What the target does. A target without it only gathers others.</summary>
    ITargetDefinition Executes(params Action[] actions);

    /// <summary>These run before this one and become part of the plan with it.</summary>
    ITargetDefinition DependsOn(params Target[] targets);

    /// <summary>If those are in the plan, this one runs before them.</summary>
    ITargetDefinition Before(params Target[] targets);

    /// <summary>A condition, evaluated before anything runs. If it is false, the target is skipped.</summary>
    ITargetDefinition OnlyWhenStatic(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>A condition, evaluated when the target is next. If it is false, the target is skipped.</summary>
    ITargetDefinition OnlyWhenDynamic(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>Files that exist after the target has run, with wildcards as in <c>directory/*.xml</c>. A missing one fails the target.</summary>
    ITargetDefinition Produces(params string[] artifacts);

    /// <summary>If this target fails, the following ones still run. The build fails at the end.</summary>
    ITargetDefinition ProceedAfterFailure();

    /// <summary>The target is not shown by <c>--help</c>.</summary>
    ITargetDefinition Unlisted();
}
