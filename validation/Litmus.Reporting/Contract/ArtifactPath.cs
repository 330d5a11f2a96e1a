namespace Litmus.Reporting.Contract;

/// <summary>Where a case's table lies beside the report.</summary>
internal static class ArtifactPath
{
    private const string Ending = ".csv";

    /// <summary>The path of a table, relative to the report.</summary>
    public static string Of(string caseId, string table) => $"data/{caseId}/{table}{Ending}";

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
