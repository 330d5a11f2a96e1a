using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>dotnet restore.</summary>
public class DotNetRestoreSettings : ToolOptions;

/// <summary>The setters of dotnet restore.</summary>
public static class DotNetRestoreSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetRestoreSettings => (T)o.With(v);
}

/// <summary>dotnet build.</summary>
public class DotNetBuildSettings : ToolOptions;

/// <summary>The setters of dotnet build.</summary>
public static class DotNetBuildSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetBuildSettings => (T)o.With(v);

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetBuildSettings => (T)o.With("--configuration", v);
}

/// <summary>dotnet pack.</summary>
public class DotNetPackSettings : ToolOptions;

/// <summary>The setters of dotnet pack.</summary>
public static class DotNetPackSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProject<T>(this T o, string v)
        where T : DotNetPackSettings => (T)o.With(v);

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetPackSettings => (T)o.With("--configuration", v);

    /// <summary>The folder that takes the packages.</summary>
    public static T SetOutputDirectory<T>(this T o, string v)
        where T : DotNetPackSettings => (T)o.With("--output", v);
}

/// <summary>dotnet test.</summary>
public class DotNetTestSettings : ToolOptions;

/// <summary>The setters of dotnet test.</summary>
public static class DotNetTestSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetTestSettings => (T)o.With(v);

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetTestSettings => (T)o.With("--configuration", v);

    /// <summary>Tests what is already built.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetTestSettings => (T)o.With("--no-build");
}
