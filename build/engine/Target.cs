using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>A target: what it does and which targets it is tied to, written as <c>Target Compile =&gt; _ =&gt; _.DependsOn(Restore).Executes(…)</c>.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);

/// <summary>What becomes of the dependencies of a skipped target that nothing else needs.</summary>
public enum DependencyBehavior
{
    /// <summary>They are skipped too.</summary>
    Skip,

    /// <summary>They run.</summary>
    Execute,
}
