using System.Collections.Immutable;

namespace Nuke.Common.Tooling;

/// <summary>Arguments of a command. Each setter returns a changed copy.</summary>
public abstract class ToolOptions
{
    internal ImmutableList<string> Arguments { get; private set; } = [];

    internal string CommandLine =>
        string.Join(' ', Arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));

    internal ToolOptions With(params ReadOnlySpan<string> arguments)
    {
        ToolOptions copy = (ToolOptions)MemberwiseClone();
        copy.Arguments = [.. Arguments, .. arguments];
        return copy;
    }
}
