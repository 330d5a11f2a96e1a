using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests;

/// <summary>Claims, margins and observations for tests. Parts that a test does not care about are filled in.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2030, 1, 1);

    public static Margin Margin(MarginKind kind, double? value = null) => new(kind, value, MarginBasis.Judgement, "a test");

    public static Expectation Number(double value, string unit = "1", UncertaintyKind kind = UncertaintyKind.Exact, double? uncertainty = null) =>
        new(value, Token: null, Lower: null, Upper: null, unit, kind, uncertainty);

    public static Expectation Range(double? lower, double? upper, UncertaintyKind kind = UncertaintyKind.Exact) =>
        new(Value: null, Token: null, lower, upper, "1", kind, Uncertainty: null);

    public static Expectation Token(string token) => new(Value: null, token, Lower: null, Upper: null, "1", UncertaintyKind.Exact, Uncertainty: null);

    public static Observation Observed(double value, double uNum = 0, double uIn = 0, string unit = "1", string? closure = null) =>
        new() { Value = value, NumericalUncertainty = uNum, InputUncertainty = uIn, Unit = unit, Closure = closure };

    public static Claim Claim(Expectation expected, Margin margin, string id = "paper2000.claim") => new()
    {
        Id = id,
        Source = "Table 1",
        Statement = "A statement.",
        Kind = ClaimKind.Value,
        Origin = ClaimOrigin.Stated,
        Class = ReferenceClass.PaperSimulation,
        Headline = false,
        Quantity = "q",
        Expected = expected,
        Margin = margin,
        Computability = Computability.Yes,
        Model = "m",
        Inputs = "none",
    };

    public static AcceptedJudgement Accepted(
        Verdict verdict, double? value = null, double? lower = null, double? upper = null, DateOnly? reviewBy = null, string? token = null) =>
        new("paper2000.claim", verdict, value, token, lower, upper, "a test", reviewBy, "a test", new DateOnly(2029, 1, 1));

    public static ClaimResult Good() => ClaimAssessor.Assess(
        Claim(Number(1), Margin(MarginKind.Relative, 0.05)), Observed(1.01), NotAssessedReason.TierNotRun, Accepted(Verdict.Reproduced, value: 1.01),
            Execution.Ran, "smoke", Today);

    public static ResultsDocument Document(params ClaimResult[] claims) => new()
    {
        Run = new RunRecord("id", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        Papers = [new PaperRecord("paper2000", "A paper", "10.0/0")],
        Claims = claims,
        Cases = [],
    };
}
