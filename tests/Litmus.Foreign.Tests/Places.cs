namespace Litmus.Foreign.Tests;

/// <summary>Folders of the repository.</summary>
internal static class Places
{
    public static string Root { get; } = Find();

    /// <summary>The project.</summary>
    public static string Foreign => Path.Combine(Root, "validation", "Litmus.Foreign");

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Validation.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder upwards holds Validation.sln.");
    }
}
