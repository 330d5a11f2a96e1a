using System.Runtime.CompilerServices;

namespace Litmus.Cli.Tests.Packages;

/// <summary>Both packages, packed from this repository into a folder that serves as the only source of packages, and the tool installed from it.</summary>
internal sealed class PackedFeed
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder;

    /// <summary>Packs and installs.</summary>
    /// <param name="folder">A folder that is not there yet.</param>
    public PackedFeed(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(TestContext.CurrentContext.TestDirectory));
        OutsideCommand here = CommandIn(Repository.Root, string.Empty);

        // The command lies beside these tests, so that it is built already.
        here.Run(0, "dotnet", "pack", "validation/Litmus.Cli", "-c", configuration, "-o", Folder, "-v", "q", "-nologo", "--no-build");
        here.Run(
            0, "dotnet", "pack", "build/Litmus.Validation.Build", "-c", configuration, "-o", Folder, "-v", "q", "-nologo", "-p:BuildProjectReferences=false");

        File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>

            """);
        CommandIn(_folder, Packages).Run(0, "dotnet", "tool", "install", "litmus", "--tool-path", "tool", "--configfile", "nuget.config");
    }

    /// <summary>The source of packages.</summary>
    public string Folder => Path.Combine(_folder, "feed");

    /// <summary>Where restored packages go.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <summary>The installed tool.</summary>
    public string Tool => Path.Combine(_folder, "tool", OperatingSystem.IsWindows() ? "litmus.exe" : "litmus");

    /// <summary>A new repository, with nothing but the source of packages, whose settings end where it begins.</summary>
    public (string Folder, OutsideCommand Command) NewRepository(string name, [CallerMemberName] string test = "")
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, test, name)).FullName;
        File.Copy(Path.Combine(_folder, "nuget.config"), Path.Combine(folder, "nuget.config"));
        TestFolder.EndSettings(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.rsp"), "-nodeReuse:false\n-p:UseSharedCompilation=false\n-nologo\n");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        return (folder, CommandIn(folder, Packages));
    }

    // What the user of this machine has restored is not looked at.
    private static OutsideCommand CommandIn(string folder, string packages) =>
        new(folder, Patience, ("LITMUS_HOME", null), ("NUGET_PACKAGES", packages), ("DOTNET_CLI_UI_LANGUAGE", "en"));
}
