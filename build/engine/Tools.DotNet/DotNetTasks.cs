using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The commands of the .NET SDK.</summary>
public static class DotNetTasks
{
    /// <summary>dotnet restore.</summary>
    public static void DotNetRestore(Configure<DotNetRestoreSettings> configurator) => Run("restore", configurator);

    /// <summary>dotnet build.</summary>
    public static void DotNetBuild(Configure<DotNetBuildSettings> configurator) => Run("build", configurator);

    /// <summary>dotnet test.</summary>
    public static void DotNetTest(Configure<DotNetTestSettings> configurator) => Run("test", configurator);

    private static void Run<T>(string command, Configure<T> configurator)
        where T : ToolOptions, new()
    {
        ToolOptions options = configurator(new T());
        using IProcess process = ProcessTasks.StartProcess("dotnet", $"{command} {options}".TrimEnd());
        process.AssertZeroExitCode();
    }
}
