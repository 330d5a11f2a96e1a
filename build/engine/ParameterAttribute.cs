namespace Nuke.Common;

/// <summary>A field or property that takes its value from the command line, the environment, or <c>.nuke/parameters.json</c>, in this order.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute(string? description = null) : Attribute
{
    /// <summary>The sentence that <c>--help</c> shows.</summary>
    public string? Description { get; } = description;

    /// <summary>The parameter's name, where it is not that of the member.</summary>
    public string? Name { get; set; }
}
