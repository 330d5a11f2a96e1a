using System.Collections.Immutable;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Tests;

/// <summary>A small document with every verdict and gate status. The rules of the suite itself make it.</summary>
internal static class SampleResults
{
    public const string CaseId = "alpha2020/slab";
    public const string DepletionTime = "alpha2020.depletion-time";
    public const string Plateau = "alpha2020.plateau";
    public const string Gap = "alpha2020.known-gap";
    public const string Regressed = "beta2021.regressed";

    public static readonly DateTime Started = new(2026, 3, 14, 15, 9, 26, DateTimeKind.Utc);

    public const string VerificationId = "verification/slab";
    public const string CheckName = "Half-filled slab, uptake";

    private static readonly DateOnly Today = DateOnly.FromDateTime(Started);

    public static ImmutableArray<ClaimResult> Claims { get; } =
    [
        Assess(Value(DepletionTime, 36, ReferenceClass.PaperSimulation, headline: true),
            Number(34.87, 0.0001, 0.6), Accepted(DepletionTime, Verdict.Reproduced, 34.87)),
        Assess(Value(Plateau, 2.5, ReferenceClass.Experiment, headline: true), Number(2.51, 0, 0.01), Accepted(Plateau, Verdict.Reproduced, 2.5)),
        Assess(Value(Gap, 10, ReferenceClass.StatedInText, headline: true), Number(20.25, 0, 0.1), Accepted(Gap, Verdict.NotReproduced, 20.25, 19, 21)) with
        {
            Sensitivities =
            [
                new InputSensitivity("diffusionCoefficient", 2.02, 5.9e-11, "cm2/s", InputSensitivity.Reproduced, null, null),
                new InputSensitivity("temperature", null, null, "K", InputSensitivity.NoValue, 14.5, 1000),
            ],
            Notes = ["The text and the figure disagree by a factor of two."],
        },
        Assess(Token("alpha2020.trend", "increasing"), new Observation { Token = "increasing", Unit = "1" },
            Accepted("alpha2020.trend", Verdict.Reproduced, null, token: "increasing")),
        Assess(Bound("alpha2020.bound"), Number(3.2, 0.05, 0), Accepted("alpha2020.bound", Verdict.Reproduced, 3.2)),
        Assess(
            Value("alpha2020.fitted", 5, ReferenceClass.PaperSimulation) with { Origin = ClaimOrigin.CrossCheck },
            Number(5.01, 0, 0) with { Closure = "the exponent was fitted to this number" }, Accepted("alpha2020.fitted", Verdict.Consistent, 5.01)),
        Assess(Value(Regressed, 100, ReferenceClass.PaperSimulation, headline: true),
            Number(140, 1, 2), Accepted(Regressed, Verdict.Reproduced, 101)) with { CaseId = "beta2021/nucleation" },
        Assess(Value("beta2021.undecided", 1, ReferenceClass.Experiment),
            Number(1.08, 0.02, 0) with { Replicas = 12 }, Accepted("beta2021.undecided", Verdict.Inconclusive, 1.08)) with { CaseId = "beta2021/nucleation" },
        Assess(
            Value("beta2021.no-uncertainty", 7e-11, ReferenceClass.PaperSimulation, uncertainty: UncertaintyKind.NotStated), Number(7.1e-11, 0, 0),
            Accepted("beta2021.no-uncertainty", Verdict.WithinBand, 7.1e-11)) with { CaseId = "beta2021/nucleation" },
        Unanswered("beta2021.measured", NotAssessedReason.MeasuredInput),
    ];

    public static ResultsDocument Document { get; } = new()
    {
        Run = new RunRecord(
            "3f2a9c", Started, 12.345678901234567, "standard", "0123456789abcdef", Clean: true, new MachineRecord("Linux", "A processor", 2, ".NET 10.0")),
        Papers =
        [
            new PaperRecord("alpha2020", "A model of a slab", "10.1000/alpha", "A slab is emptied by diffusion."),
            new PaperRecord("beta2021", "Nucleation on a lattice", "10.1000/beta"),
        ],
        Claims = Claims,
        Findings = [Finding],
        Cases =
        [
            new CaseResult
            {
                Id = CaseId,
                Title = "When does a slab run out?",
                Inputs =
                [
                    new InputRecord("diffusionCoefficient", 2.9e-11, "cm2/s", 2.886751345948129e-13, "model-diffusivities.csv", false),
                    new InputRecord("temperature", 300, "K", 0, "not printed", true),
                ],
                RunHash = "abcdef0123456789",
                Artifacts = [.. SampleFigures.Tables.Keys],
                Figures = SampleFigures.All,
                Notes = ["The time is the root of a series."],
                Execution = Execution.Cached,
                ComputedUtc = Started.AddDays(-3),
                Seconds = 0.25,
                PeakMemoryMiB = 80.5,
            },
            new CaseResult
            {
                Id = "beta2021/nucleation", Title = "How fast do nuclei appear?", Inputs = [], RunHash = "fedcba", Execution = Execution.Ran,
                ComputedUtc = Started, Seconds = 1.5, PeakMemoryMiB = 90,
            },
            new CaseResult
            {
                Id = VerificationId,
                Title = "Does the slab solver solve the diffusion equation?",
                Verifies = "Litmus.Slab",
                Inputs = [],
                RunHash = "0f1e2d",
                Execution = Execution.Ran,
                ComputedUtc = Started,
                Seconds = 0.5,
                PeakMemoryMiB = 70,
                Checks =
                [
                    CheckResult.Of(
                        CheckName, "the series", 0.50125, 0.5, "m",
                        new Margin(MarginKind.Relative, 0.01, MarginBasis.NumericalConvergence, "second order in the spacing")),
                    CheckResult.Of(
                        "Order in the spacing", "2: central differences", 1.98, 2, "1",
                        new Margin(MarginKind.Absolute, 0.1, MarginBasis.NumericalConvergence, "two-sided")),
                    CheckResult.Of(
                        "Two threads instead of one: values that differ", "0", 0, 0, "1",
                        new Margin(MarginKind.Exact, null, MarginBasis.NumericalConvergence, "the same operations in the same order")),
                ],
            },
        ],
    };

    private static FindingRecord Finding => new()
    {
        Id = "alpha2020/slow-slab",
        Title = "The stated time is half the computed one.",
        Kind = FindingKind.Arithmetic,
        Claims = [Gap],
        Reviewed = Today.AddDays(-10),
        Figure = CaseId + "#profiles",
        Stated = "The paper states 10 h.",
        Follows = "Its own numbers give 20.3 h.",
        Reason = "A factor of two is lost between two equations.",
        Settlement = "The authors could say which diffusivity they used.",
        Consequences =
        [
            new Consequence(
                Gap, CaseId, "diffusionCoefficient", 2.9e-11, 5.9e-11, "cm2/s", 6,
                [new TurnedVerdict(Plateau, Verdict.Reproduced, Verdict.NotReproduced)], null),
            new Consequence(Gap, "beta2021/nucleation", "time", 10, double.NaN, "h", 0, [], "The case refuses the number."),
        ],
        Rank = FindingRank.Decisive,
    };

    /// <summary>A document whose gate is green: the claims that are as accepted.</summary>
    public static ResultsDocument Green { get; } = Document with { Claims = [.. Claims.Where(claim => claim.Gate.Status == GateStatus.Ok)] };

    public static Claim Value(
        string id, double expected, ReferenceClass reference, bool headline = false, UncertaintyKind uncertainty = UncertaintyKind.Exact) => Claim(
        id, ClaimKind.Value, reference, headline, new Expectation(expected, null, null, null, "h", uncertainty, null),
        new Margin(MarginKind.Relative, 0.1, MarginBasis.PrintedDigits, "half a unit of the last digit"));

    public static ClaimResult Assess(Claim claim, Observation observation, AcceptedJudgement? accepted, Execution execution = Execution.Cached) =>
        ClaimAssessor.Assess(claim, observation, NotAssessedReason.TierNotRun, accepted, execution, "standard", Today) with { CaseId = CaseId, Seconds = 0.25 };

    public static Observation Number(double value, double numerical, double input) => new()
    {
        Value = value, Unit = "h", NumericalUncertainty = numerical, InputUncertainty = input, LargestInput = input > 0 ? "diffusionCoefficient" : null,
    };

    public static AcceptedJudgement Accepted(
        string id, Verdict verdict, double? value, double? bandLower = null, double? bandUpper = null, string? token = null) => new(
        id, verdict, value, token, bandLower, bandUpper, "reviewed against the figure",
        verdict == Verdict.NotReproduced ? Today.AddDays(90) : null, "a reviewer", Today.AddDays(-30));

    private static Claim Token(string id, string expected) => Claim(
        id, ClaimKind.Trend, ReferenceClass.Experiment, headline: false, new Expectation(null, expected, null, null, "1", UncertaintyKind.Exact, null),
        new Margin(MarginKind.Exact, null, MarginBasis.Judgement, "equal or not"));

    private static Claim Bound(string id) => Claim(
        id, ClaimKind.Bound, ReferenceClass.TheoryBound, headline: false, new Expectation(null, null, 3, null, "h", UncertaintyKind.Exact, null),
        new Margin(MarginKind.Band, null, MarginBasis.AuthorStated, "the bound itself"));

    private static ClaimResult Unanswered(string id, NotAssessedReason reason) => ClaimAssessor.Assess(
        Value(id, 1, ReferenceClass.Experiment), null, reason, Accepted(id, Verdict.NotAssessed, null), Execution.Skipped, "standard", Today);

    private static Claim Claim(string id, ClaimKind kind, ReferenceClass reference, bool headline, Expectation expected, Margin margin) => new()
    {
        Id = id, Source = "Fig. 3", Statement = $"The paper says something about {id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]}",
        Kind = kind, Origin = ClaimOrigin.Stated, Class = reference, Headline = headline,
        Quantity = "time to depletion", Expected = expected,
        Margin = margin, Computability = Computability.Yes, Model = "one-dimensional diffusion", Inputs = "j=0.1 mA/cm2",
    };
}
