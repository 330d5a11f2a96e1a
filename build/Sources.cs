using System.Collections;
using System.Runtime.InteropServices;
using Nuke.Common.IO;

/// <summary>What a compilation depends on.</summary>
internal static class Sources
{
    // What packages and builds write into the folders of sources is made from what is listed here.
    private static readonly string[] Made = ["node_modules", "bin", "obj"];

    // MSBuild, NuGet and the compiler look for these in every folder upwards.
    private static readonly string[] Settings = ["Directory.*", "global.json", ".editorconfig", ".globalconfig", "*.config", "*.rsp"];

    // A folder above may be one that only its owner may list.
    private static readonly EnumerationOptions Listed = new()
    {
        IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None, MatchCasing = MatchCasing.CaseSensitive,
    };

    private static readonly string[] Variables = ["DOTNET", "NUGET", "MSBUILD", "COMPLUS", "LITMUS"];

    /// <summary>The SDKs, runtimes and packs that are installed, and the environment variables that .NET and litmus read.</summary>
    public static IReadOnlyList<string> Tools { get; } =
    [
        .. Installed(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."))),
        .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}")
            .Where(variable => Variables.Any(start => variable.StartsWith(start, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every file in the folders that exist, except what is made there, in the order of their paths.</summary>
    public static IEnumerable<string> In(params AbsolutePath[] folders) =>
        folders.Where(folder => folder.DirectoryExists()).SelectMany(folder => new DirectoryInfo(folder).EnumerateFileSystemInfos()).SelectMany(FilesOf)
            .Order(StringComparer.Ordinal);

    /// <summary>The files above the sources that change how they are compiled.</summary>
    public static IEnumerable<string> Above(AbsolutePath root)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        List<string> folders = [Path.Combine(home, ".nuget", "NuGet"), Path.Combine(home, ".config", "NuGet")];
        for (DirectoryInfo? folder = new(root); folder is not null; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
        }

        return folders.Where(Directory.Exists).SelectMany(folder => Settings.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, Listed)))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What a build put into the folder of a program, and the assemblies in their own folders that it is copied from.</summary>
    /// <param name="program">The folder of the program, <c>bin/NAME/CONFIGURATION</c>.</param>
    public static IEnumerable<string> BuiltBeside(AbsolutePath program)
    {
        string configuration = Path.GetFileName(program);
        string[] built = [.. In(program).Where(path => Path.GetFileName(path) != ".built" && Path.GetExtension(path) != ".cache")];
        IEnumerable<string> origins = built.Where(path => Path.GetExtension(path) == ".dll").Select(path => (string)(
            program / ".." / ".." / Path.GetFileNameWithoutExtension(path) / configuration / Path.GetFileName(path)));
        return built.Concat(origins.Where(File.Exists));
    }

    private static IEnumerable<string> FilesOf(FileSystemInfo entry) => entry switch
    {
        DirectoryInfo folder => Made.Contains(folder.Name) ? [] : folder.EnumerateFileSystemInfos().SelectMany(FilesOf),
        _ => [entry.FullName],
    };

    private static IEnumerable<string> Installed(string dotnet) => ((string[])["sdk", "shared", "packs"]).Select(kind => Path.Combine(dotnet, kind))
        .Where(Directory.Exists)
        .SelectMany(kind => Directory.EnumerateDirectories(kind, "*", new EnumerationOptions { MaxRecursionDepth = 1, RecurseSubdirectories = true }))
        .Order(StringComparer.Ordinal);
}
