using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A solution file.</summary>
public sealed class Solution
{
    internal Solution(AbsolutePath path) => Path = path;

    /// <summary>Where it is.</summary>
    public AbsolutePath Path { get; }

    public static implicit operator string(Solution solution) => solution.Path;

    public override string ToString() => Path;
}

/// <summary>A member that takes the solution at the path, seen from the root directory.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class SolutionAttribute(string relativePath) : Attribute
{
    internal string RelativePath { get; } = relativePath;
}
