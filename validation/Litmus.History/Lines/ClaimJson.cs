using System.Globalization;
using System.Text.Json.Serialization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.History.Lines;

/// <summary>A claim as it is written: one letter per number, because six hundred of them make a line. The README explains the letters.</summary>
internal sealed record ClaimJson
{
    private static readonly Dictionary<string, Verdict> Verdicts = DataWords.Table<Verdict>();

    [JsonPropertyName("w")]
    public required string Verdict { get; init; }

    [JsonPropertyName("v")]
    public double? Value { get; init; }

    [JsonPropertyName("t")]
    public string? Token { get; init; }

    [JsonPropertyName("s")]
    public string? Unit { get; init; }

    [JsonPropertyName("u")]
    public double? ValidationUncertainty { get; init; }

    [JsonPropertyName("n")]
    public double? NumericalUncertainty { get; init; }

    [JsonPropertyName("r")]
    public int? Replicas { get; init; }

    [JsonPropertyName("d")]
    public double? Reference { get; init; }

    [JsonPropertyName("l")]
    public double?[]? Limits { get; init; }

    [JsonPropertyName("m")]
    public required string Margin { get; init; }

    [JsonPropertyName("c")]
    public required string Criterion { get; init; }

    [JsonPropertyName("h")]
    public required string ReferenceHash { get; init; }

    [JsonPropertyName("k")]
    public string? CaseId { get; init; }

    [JsonPropertyName("y")]
    public string? Unanswered { get; init; }

    [JsonPropertyName("b")]
    public DateOnly? ReviewBy { get; init; }

    public static ClaimJson Of(RecordedClaim claim) => new()
    {
        Verdict = DataWords.Of(claim.Verdict),
        Value = claim.Value,
        Token = claim.Token,
        Unit = claim.Unit == "1" ? null : claim.Unit,
        ValidationUncertainty = Short(claim.ValidationUncertainty),
        NumericalUncertainty = claim.NumericalUncertainty == 0 ? null : Short(claim.NumericalUncertainty),
        Replicas = claim.Replicas,
        Reference = claim.Reference,
        Limits = claim.LimitLower is null && claim.LimitUpper is null ? null : [Short(claim.LimitLower), Short(claim.LimitUpper)],
        Margin = claim.Margin,
        Criterion = claim.Criterion,
        ReferenceHash = claim.ReferenceHash,
        CaseId = claim.CaseId,
        Unanswered = claim.Unanswered,
        ReviewBy = claim.ReviewBy,
    };

    public RecordedClaim ToClaim() => new()
    {
        Verdict = Verdicts[Verdict],
        Value = Value,
        Token = Token,
        Unit = Unit ?? "1",
        ValidationUncertainty = ValidationUncertainty,
        NumericalUncertainty = NumericalUncertainty ?? 0,
        Replicas = Replicas,
        Reference = Reference,
        LimitLower = Limits?.FirstOrDefault(),
        LimitUpper = Limits?.LastOrDefault(),
        Margin = Margin,
        Criterion = Criterion,
        ReferenceHash = ReferenceHash,
        CaseId = CaseId,
        Unanswered = Unanswered,
        ReviewBy = ReviewBy,
    };

    // Uncertainties and limits are for comparing and drawing. The value and the stated number keep every bit.
    private static double? Short(double? value) =>
        value is { } number ? double.Parse(number.ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
