namespace Litmus.Validation.Treatments;

/// <summary>Statements that are treated otherwise than their kind, each with its reason.</summary>
internal static class TreatmentExceptions
{
    private const string FinerThanInstrument =
        "The statement is about the digits, but they are finer than the diffractometer. So the digits are not its uncertainty, and agreement is weaker.";

    private const string NoNaturalZero = "A tenth of a binding energy depends on the choice of its zero. The thermal energy does not.";

    /// <summary>Another kind of uncertainty than the rule gives.</summary>
    public static IReadOnlyDictionary<string, string> Uncertainty { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wang2023.xrd-li2te-one-lattice"] = FinerThanInstrument,
        ["wang2023.xrd-cu-one-lattice"] = FinerThanInstrument,
        ["wang2023.xrd-cu2te-one-lattice"] = FinerThanInstrument,
    };

    /// <summary>Another reading of a word than in the other papers.</summary>
    public static IReadOnlyDictionary<string, string> Readings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wang2023.be2-cu-weakening"] = NoNaturalZero,
        ["wang2023.be2-li2te-strengthening"] = NoNaturalZero,
        ["lewis2023.areal-capacity-comparable"] =
            "Two cells of one design are compared cycle by cycle. Half a decade would say nothing, and 5 % is what 'about' means.",
    };

    /// <summary>Kinds of statement with two kinds of uncertainty: how its two sorts of margins differ.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["abs,instrument"] = "Half a unit of a printed digit is an uncertainty that the paper states. The uncertainty of an instrument is not stated there.",
        ["band,author-stated"] = "A setting of the authors is exact. A measured limit is not.",
    };
}
