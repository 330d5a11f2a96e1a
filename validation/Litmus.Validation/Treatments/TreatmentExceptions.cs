namespace Litmus.Validation.Treatments;

/// <summary>Statements that are treated otherwise than their kind, each with its reason: <c>treatment-exceptions.csv</c> beside the papers.</summary>
internal static class TreatmentExceptions
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(TreatmentTable.Folder, "treatment-exceptions.csv")).Skip(1).Select(line => line.Split(',', count: 3)),
    ];

    /// <summary>Another kind of uncertainty than the rule gives.</summary>
    public static IReadOnlySet<string> Uncertainty { get; } = Of("uncertainty");

    /// <summary>Another reading of a word than in the other papers.</summary>
    public static IReadOnlySet<string> Readings { get; } = Of("reading");

    /// <summary>Every reason.</summary>
    public static IEnumerable<string> Reasons => Rows.Select(row => row[2].Trim('"'));

    /// <summary>Margins with two kinds of uncertainty: how their two sorts differ.</summary>
    public static IReadOnlyDictionary<string, string> Margins { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["abs,instrument"] = "Half a unit of a printed digit is an uncertainty that the paper states. The uncertainty of an instrument is not stated there.",
        ["band,author-stated"] = "A setting of the authors is exact. A measured limit is not.",
    };

    private static HashSet<string> Of(string rule) => Rows.Where(row => row[1] == rule).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
}
