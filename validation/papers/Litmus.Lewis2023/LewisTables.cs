namespace Litmus.Lewis2023;

/// <summary>Names that several cases of lewis2023 share.</summary>
internal static class LewisTables
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "lewis2023";

    /// <summary>Table of single numbers.</summary>
    public const string Parameters = "cell-parameters";

    /// <summary>Table of the cycling tests.</summary>
    public const string Protocols = "cycling-protocols";
}
