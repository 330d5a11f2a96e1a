namespace Nuke.Common;

/// <summary>A target: what it does and what it depends on, written as <c>Target Compile =&gt; _ =&gt; _.DependsOn(Restore).Executes(…)</c>.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);
