using Litmus.Cases;

namespace Litmus.Wang2023;

/// <summary>Names that several cases of wang2023 share.</summary>
internal static class WangTables
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "wang2023";

    /// <summary>Table of single numbers.</summary>
    public const string Parameters = "parameters";

    /// <summary>Table of the three films in the cross-sections.</summary>
    public const string FilmThickness = "film-thickness";

    /// <summary>Column that tells the films and the tests apart.</summary>
    public const string ArealCapacityColumn = "areal_capacity_mAh_per_cm2";

    /// <summary>The collector with the coating, as the tables name it.</summary>
    public const string Coated = "Li2Te-Cu";

    /// <summary>The bare collector, as the tables name it.</summary>
    public const string Bare = "Cu";

    /// <summary>Areal capacities of the three films, as the table writes them.</summary>
    public static IReadOnlyList<string> FilmCapacities { get; } = ["1", "3", "5"];

    /// <summary>Molar masses of the elements of the coating; the paper prints none.</summary>
    public static Input MolarMass(string element, double value, double halfWidth) =>
        Input.Assumed($"molarMass{element}", value, "g/mol", halfWidth, "IUPAC standard atomic weight; half a unit of the last digit")
            .Within(value - (3 * halfWidth), value + (3 * halfWidth), "IUPAC: three times the uncertainty of the standard atomic weight");
}
