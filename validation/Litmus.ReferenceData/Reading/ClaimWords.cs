using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Reading;

/// <summary>The closed lists of claims.csv.</summary>
internal static class ClaimWords
{
    public static readonly string[] Columns =
    [
        "id", "source", "statement", "kind", "origin", "class", "headline", "quantity", "expected", "lower", "upper", "unit", "uncertainty", "uncertainty_kind",
        "margin_kind", "margin_value", "margin_unit", "margin_basis", "margin_reason", "computable", "model", "inputs",
    ];

    public static readonly string[] OptionalColumns = ["instrument", "follows_from", "quotes"];

    public static readonly Dictionary<string, ClaimKind> Kinds = DataWords.Table<ClaimKind>();

    /// <summary>What a case can find of a trend: the words of Trend and SampledTrend in Litmus.Cases, and those for a statement on a trend.</summary>
    public static readonly string[] Trends = [.. OutcomeWords.Trends, "same", .. OutcomeWords.Truths];

    public static readonly Dictionary<string, ClaimOrigin> Origins = DataWords.Table<ClaimOrigin>();

    public static readonly Dictionary<string, ReferenceClass> Classes = DataWords.Table<ReferenceClass>();

    public static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    public static readonly Dictionary<string, UncertaintyKind> UncertaintyKinds = DataWords.Table<UncertaintyKind>();

    public static readonly Dictionary<string, MarginKind> MarginKinds = DataWords.Table<MarginKind>();

    public static readonly Dictionary<string, MarginBasis> MarginBases = DataWords.Table<MarginBasis>();

    public static readonly Dictionary<string, Computability> Computabilities = DataWords.Table<Computability>();
}
