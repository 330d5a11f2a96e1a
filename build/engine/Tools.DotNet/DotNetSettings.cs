using System.Collections.Immutable;

namespace Nuke.Common.Tools.DotNet;

/// <summary>dotnet restore.</summary>
public record DotNetRestoreSettings : ToolOptions;

/// <summary>dotnet build.</summary>
public record DotNetBuildSettings : ToolOptions;

/// <summary>dotnet test.</summary>
public record DotNetTestSettings : ToolOptions;

/// <summary>Arguments of a command. Each setter returns a changed copy.</summary>
public abstract record ToolOptions
{
    internal ImmutableList<string> Arguments { get; init; } = [];

    public sealed override string ToString() =>
        string.Join(' ', Arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));
}

/// <summary>The setters.</summary>
public static class ToolOptionsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T settings, string file)
        where T : ToolOptions => settings.AddProcessAdditionalArguments(file);

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T settings, string configuration)
        where T : ToolOptions => settings.AddProcessAdditionalArguments("--configuration", configuration);

    /// <summary>Tests what is already built.</summary>
    public static T EnableNoBuild<T>(this T settings)
        where T : DotNetTestSettings => settings.AddProcessAdditionalArguments("--no-build");

    /// <summary>Any other arguments.</summary>
    public static T AddProcessAdditionalArguments<T>(this T settings, params string[] arguments)
        where T : ToolOptions => settings with { Arguments = settings.Arguments.AddRange(arguments) };
}
