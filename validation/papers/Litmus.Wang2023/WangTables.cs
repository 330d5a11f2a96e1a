using Litmus.Cases;

namespace Litmus.Wang2023;

/// <summary>Names that several cases of wang2023 share.</summary>
internal static class WangTables
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "wang2023";

    /// <summary>Table of single numbers.</summary>
    public const string Parameters = "parameters";

    /// <summary>The collector with the coating, as the tables name it.</summary>
    public const string Coated = "Li2Te-Cu";

    /// <summary>The bare collector, as the tables name it.</summary>
    public const string Bare = "Cu";

    /// <summary>Molar masses of the elements of the coating; the paper prints none.</summary>
    public static Input MolarMass(string element, double value, double halfWidth) =>
        Input.Assumed($"molarMass{element}", value, "g/mol", halfWidth, "IUPAC standard atomic weight; half a unit of the last digit");
}
