namespace Litmus.Cases.Lewis2023;

/// <summary>Names that several cases of lewis2023 share.</summary>
internal static class LewisTables
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "lewis2023";

    /// <summary>Table of single numbers.</summary>
    public const string Parameters = "cell-parameters";

    /// <summary>Table of the cycling tests.</summary>
    public const string Protocols = "cycling-protocols";

    /// <summary>Identifier of a claim.</summary>
    public static string Claim(string slug) => $"{PaperId}.{slug}";

    /// <summary>Identifiers of claims.</summary>
    public static IReadOnlyList<string> Claims(params string[] slugs) => [.. slugs.Select(Claim)];
}
