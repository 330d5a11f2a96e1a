namespace Litmus.Reporting.Contract;

/// <summary>Where a case's table lies beside the report.</summary>
internal static class ArtifactPath
{
    private const string Ending = ".csv";

    /// <summary>The path of a table, relative to the report.</summary>
    public static string Of(string caseId, string table) => $"data/{caseId}/{table}{Ending}";

    /// <summary>The full path of a table in a folder, or null if what names it leads out of the folder or cannot be part of a path.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="first">The folder in it.</param>
    /// <param name="table">The table.</param>
    public static string? Within(string folder, string first, string table)
    {
        if (first.Contains('\0', StringComparison.Ordinal) || table.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        string path = Path.GetFullPath(Path.Combine(folder, first, table + Ending));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    /// <summary>The table at a path, or null if the path does not belong to the case.</summary>
    public static string? NameIn(string caseId, string path)
    {
        string folder = $"data/{caseId}/";
        return path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(Ending, StringComparison.Ordinal) && path.Length > folder.Length + Ending.Length
            ? path[folder.Length..^Ending.Length]
            : null;
    }
}
