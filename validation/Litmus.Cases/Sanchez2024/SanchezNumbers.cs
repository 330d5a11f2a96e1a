namespace Litmus.Cases.Sanchez2024;

/// <summary>Names that several cases of sanchez2024 share.</summary>
internal static class SanchezNumbers
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "sanchez2024";

    /// <summary>Table of every printed number.</summary>
    public const string Numbers = "numbers";

    /// <summary>Identifier of a claim.</summary>
    public static string Claim(string slug) => $"{PaperId}.{slug}";

    /// <summary>Identifiers of claims.</summary>
    public static IReadOnlyList<string> Claims(params string[] slugs) => [.. slugs.Select(Claim)];
}
