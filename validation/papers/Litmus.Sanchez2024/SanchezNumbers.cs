namespace Litmus.Sanchez2024;

/// <summary>Names that several cases of sanchez2024 share.</summary>
internal static class SanchezNumbers
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "sanchez2024";

    /// <summary>Table of every printed number.</summary>
    public const string Numbers = "numbers";
}
