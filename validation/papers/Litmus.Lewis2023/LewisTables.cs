using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Lewis2023;

/// <summary>The printed numbers of lewis2023 and the names of the tables that several cases read.</summary>
internal static class LewisTables
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "lewis2023";

    /// <summary>Table of single numbers.</summary>
    public const string Parameters = "cell-parameters";

    /// <summary>Table of the cycling tests.</summary>
    public const string Protocols = "cycling-protocols";

    /// <summary>Table of the Coulombic efficiencies.</summary>
    public const string Efficiencies = "coulombic-efficiency";

    /// <summary>The printed numbers.</summary>
    public static PrintedNumbers NumbersOf(ReferenceDataset data) => new(data.Paper(PaperId));
}
