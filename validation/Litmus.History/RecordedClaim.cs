using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.History.Events;

namespace Litmus.History;

/// <summary>What the history keeps of a claim. All numbers are in the claim's unit.</summary>
public sealed record RecordedClaim
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The computed value S; absent for tokens and claims that were not answered.</summary>
    public double? Value { get; init; }

    /// <summary>The computed token.</summary>
    public string? Token { get; init; }

    /// <summary>Symbol of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>u_val, in the claim's unit; absent where nothing was compared.</summary>
    public double? ValidationUncertainty { get; init; }

    /// <summary>u_num, in the claim's unit.</summary>
    public double NumericalUncertainty { get; init; }

    /// <summary>Number of replicas of a stochastic result; absent for a deterministic one.</summary>
    public int? Replicas { get; init; }

    /// <summary>The stated number D; absent for ranges and tokens.</summary>
    public double? Reference { get; init; }

    /// <summary>Lower limit of S by margin or range; absent where it is open.</summary>
    public double? LimitLower { get; init; }

    /// <summary>Upper limit of S.</summary>
    public double? LimitUpper { get; init; }

    /// <summary>The margin as claims.csv states it: <c>rel 0.05</c>.</summary>
    public required string Margin { get; init; }

    /// <summary>Fingerprint of expectation and margin, <see cref="Comparison.Claims.Criterion"/>.</summary>
    public required string Criterion { get; init; }

    /// <summary>Fingerprint of the expectation alone: number, token, range, unit and uncertainty; 8 hexadecimal digits.</summary>
    public required string ReferenceHash { get; init; }

    /// <summary>The case that answers it; absent when none does.</summary>
    public string? CaseId { get; init; }

    /// <summary>Why there is no answer, one of the closed list; absent where there is one.</summary>
    public string? Unanswered { get; init; }

    /// <summary>Date by which its judgement is reviewed again; absent where none is set.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Whether the value varies with seeds: it has replicas and u_num greater than zero.</summary>
    public bool IsStochastic => Replicas is not null && NumericalUncertainty > 0;

    /// <summary>Value or token as it is compared bit by bit; nothing where there is no answer.</summary>
    internal string? Answer => Token ?? Value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The answer for people: a token in quotes, or a number with its unit and the digits that u_val carries; nothing where there is none.</summary>
    [JsonIgnore]
    public string? AnswerText => Token is { } token ? $"'{token}'" : Value is { } value ? NightText.Number(value, this) : null;

    /// <summary>What is kept of a judged claim.</summary>
    public static RecordedClaim Of(ClaimResult result)
    {
        (Claim claim, Observation? observation) = (result.Claim, result.Observation);
        ComparisonOutcome? outcome = result.Judgement.Outcome;
        double value = observation?.Value ?? double.NaN;
        return new RecordedClaim
        {
            Verdict = result.Judgement.Verdict,
            Value = observation?.Value,
            Token = observation?.Token,
            Unit = claim.Expected.Unit,
            ValidationUncertainty = outcome is null ? null : Finite(outcome.ValidationUncertainty * SlopeOf(outcome.Scale, claim.Expected.Value, value)),
            NumericalUncertainty = Finite(observation?.NumericalUncertainty) ?? 0,
            Replicas = observation?.Replicas,
            Reference = claim.Expected.Value,
            LimitLower = outcome is null ? null : LimitOf(outcome, claim.Expected.Value, isUpper: false),
            LimitUpper = outcome is null ? null : LimitOf(outcome, claim.Expected.Value, isUpper: true),
            Margin = MarginOf(claim.Margin),
            Criterion = Comparison.Claims.Criterion.Of(claim),
            ReferenceHash = HashOf(claim.Expected),
            CaseId = result.CaseId,
            Unanswered = observation is null ? result.Judgement.Reason : null,
            ReviewBy = result.Accepted?.ReviewBy,
        };
    }

    // dS/dE of each coordinate.
    private static double SlopeOf(ComparisonScale scale, double? expected, double value) => scale switch
    {
        ComparisonScale.Absolute or ComparisonScale.Range => 1,
        ComparisonScale.Relative => Math.Abs(expected ?? double.NaN),
        ComparisonScale.Logarithmic => Math.Abs(value),
        ComparisonScale.Decades => Math.Abs(value) * Math.Log(10),
        _ => double.NaN,
    };

    private static double? LimitOf(ComparisonOutcome outcome, double? expected, bool isUpper)
    {
        double reference = expected ?? double.NaN;
        // A negative reference turns the limits of a ratio round.
        bool isTurned = reference < 0 && outcome.Scale is ComparisonScale.Logarithmic or ComparisonScale.Decades;
        double limit = isUpper != isTurned ? outcome.LimitUpper : outcome.LimitLower;
        return Finite(outcome.Scale switch
        {
            ComparisonScale.Range => limit,
            ComparisonScale.Absolute => reference + limit,
            ComparisonScale.Relative => reference + (Math.Abs(reference) * limit),
            ComparisonScale.Logarithmic => reference * Math.Exp(limit),
            ComparisonScale.Decades => reference * Math.Pow(10, limit),
            _ => double.NaN,
        });
    }

    private static string MarginOf(Margin margin) =>
        margin.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{DataWords.Of(margin.Kind)} {value}") : DataWords.Of(margin.Kind);

    private static string HashOf(Expectation expected)
    {
        string text = string.Join(
            '\n', Number(expected.Value), expected.Token, Number(expected.Lower), Number(expected.Upper), expected.Unit,
            DataWords.Of(expected.UncertaintyKind), Number(expected.Uncertainty));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
