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

    public static readonly Dictionary<string, ClaimKind> Kinds = new(StringComparer.Ordinal)
    {
        ["value"] = ClaimKind.Value, ["ratio"] = ClaimKind.Ratio, ["bound"] = ClaimKind.Bound, ["identity"] = ClaimKind.Identity,
        ["ordering"] = ClaimKind.Ordering, ["dominance"] = ClaimKind.Dominance, ["trend"] = ClaimKind.Trend, ["exponent"] = ClaimKind.Exponent,
    };

    public static readonly Dictionary<string, ClaimOrigin> Origins = new(StringComparer.Ordinal) { ["stated"] = ClaimOrigin.Stated, ["cross-check"] = ClaimOrigin.CrossCheck };

    public static readonly Dictionary<string, ReferenceClass> Classes = new(StringComparer.Ordinal)
    {
        ["experiment"] = ReferenceClass.Experiment, ["paper-simulation"] = ReferenceClass.PaperSimulation, ["analytic"] = ReferenceClass.Analytic,
        ["stated-in-text"] = ReferenceClass.StatedInText, ["theory-bound"] = ReferenceClass.TheoryBound,
    };

    public static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    public static readonly Dictionary<string, UncertaintyKind> UncertaintyKinds = new(StringComparer.Ordinal)
    {
        ["standard"] = UncertaintyKind.Standard, ["half-width"] = UncertaintyKind.HalfWidth, ["exact"] = UncertaintyKind.Exact,
        ["in-margin"] = UncertaintyKind.InMargin, ["none"] = UncertaintyKind.NotStated,
    };

    public static readonly Dictionary<string, MarginKind> MarginKinds = new(StringComparer.Ordinal)
    {
        ["abs"] = MarginKind.Absolute, ["rel"] = MarginKind.Relative, ["factor"] = MarginKind.Factor, ["decades"] = MarginKind.Decades,
        ["sigma"] = MarginKind.Sigma, ["band"] = MarginKind.Band, ["exact"] = MarginKind.Exact,
    };

    public static readonly Dictionary<string, MarginBasis> MarginBases = new(StringComparer.Ordinal)
    {
        ["printed-digits"] = MarginBasis.PrintedDigits, ["reference-uncertainty"] = MarginBasis.ReferenceUncertainty, ["numerical-convergence"] = MarginBasis.NumericalConvergence,
        ["stochastic"] = MarginBasis.Stochastic, ["author-stated"] = MarginBasis.AuthorStated, ["judgement"] = MarginBasis.Judgement,
    };

    public static readonly Dictionary<string, Computability> Computabilities = new(StringComparer.Ordinal)
    {
        ["yes"] = Computability.Yes, ["measured-input"] = Computability.MeasuredInput, ["figure-not-available"] = Computability.FigureNotAvailable,
        ["model-input-not-published"] = Computability.ModelInputNotPublished, ["needs-external-engine"] = Computability.NeedsExternalEngine,
    };
}
