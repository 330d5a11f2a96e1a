using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The commands of the .NET SDK.</summary>
public static class DotNetTasks
{
    /// <summary>dotnet restore.</summary>
    public static IReadOnlyCollection<Output> DotNetRestore(Configure<DotNetRestoreSettings> configurator) => Run("restore", configurator);

    /// <summary>dotnet build.</summary>
    public static IReadOnlyCollection<Output> DotNetBuild(Configure<DotNetBuildSettings> configurator) => Run("build", configurator);

    /// <summary>dotnet pack.</summary>
    public static IReadOnlyCollection<Output> DotNetPack(Configure<DotNetPackSettings> configurator) => Run("pack", configurator);

    /// <summary>dotnet test.</summary>
    public static IReadOnlyCollection<Output> DotNetTest(Configure<DotNetTestSettings> configurator) => Run("test", configurator);

    private static IReadOnlyCollection<Output> Run<T>(string command, Configure<T> configurator)
        where T : ToolOptions, new()
    {
        using StartedProcess process = StartedProcess.Start("dotnet", $"{command} {configurator(new T()).CommandLine}".TrimEnd());
        process.AssertZeroExitCode();
        return process.Output;
    }
}
