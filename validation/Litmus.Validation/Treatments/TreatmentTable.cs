namespace Litmus.Validation.Treatments;

/// <summary>
/// The table of treatments that was reviewed, <c>treatments.csv</c>: one row for each kind of statement and each treatment of it, with the papers that have it.
/// </summary>
internal static class TreatmentTable
{
    private const string Header = "kind,class,computable,evidence,reference,margin_kind,margin_basis,uncertainty_kind,papers";

    /// <summary>The folder of the papers, in which both tables stand.</summary>
    public static string Folder { get; } = Path.Combine(SmokeSuite.Workspace.Suite.Root, "validation", "papers");

    /// <summary>Where the reviewed table stands.</summary>
    public static string Accepted { get; } = Path.Combine(Folder, "treatments.csv");

    /// <summary>Where the present table is written if it differs.</summary>
    public static string Received { get; } = Path.Combine(Folder, "treatments.received.csv");

    /// <summary>The rows of the present table, in the order of their text.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Treatment> treatments) =>
    [
        Header,
        .. treatments.GroupBy(treatment => $"{treatment.Kind},{treatment.Margin},{treatment.Uncertainty}", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key},{Papers(group)}"),
    ];

    private static string Papers(IEnumerable<Treatment> treatments) =>
        string.Join(' ', treatments.Select(treatment => treatment.Claim.Paper).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
