namespace Nuke.Common;

/// <summary>A field or property that takes its value from the command line, the environment, or <c>.nuke/parameters.json</c>, in this order.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ParameterAttribute(string? description = null) : Attribute
{
    /// <summary>The sentence that <c>--help</c> shows.</summary>
    public string? Description { get; } = description;
}
