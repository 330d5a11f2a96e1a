using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Primitives;

[assembly: CasesOf("paper2000")]

namespace Litmus.Foreign.Tests;

/// <summary>The area and the diagonal of a square, and how they grow with its side.</summary>
public sealed class SquareCase : IValidationCase
{
    public static readonly Input Side = Input.Assumed("side", 3, "m", 0.01, "a test");

    public static readonly Input Shape = Input.Choice("shape", ["square", "cube"], 0, "a test");

    /// <summary>The claims of the suite: three that the case answers, and one that another case does.</summary>
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        Of("paper2000.area", Number(9, "m2"), MarginKind.Absolute, 1),
        Of("paper2000.diagonal", new Expectation(null, null, 4, 5, "m", UncertaintyKind.Exact, null), MarginKind.Band),
        Of("paper2000.growth", new Expectation(null, "increasing", null, null, "1", UncertaintyKind.Exact, null), MarginKind.Exact),
        Of("paper2000.other", Number(1, "1"), MarginKind.Absolute, 1),
    ];

    public CaseDescription Description { get; init; } =
        CaseDescription.Of<SquareCase>("square", "How large is it?", Answer.ByModel("area", "diagonal", "growth"), [Side]);

    /// <summary>The same with a choice that the paper leaves open, which is sampled.</summary>
    public static SquareCase Open { get; } = new()
    {
        Description = CaseDescription.Of<SquareCase>("square", "How large is it?", Answer.ByModel("area", "diagonal", "growth"), [Side, Shape]),
    };

    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar("area", inputs[Side] * inputs[Side], "m2")
            .Scalar("diagonal", inputs[Side] * Math.Sqrt(2), "m")
            .Token("growth", "increasing");

    private static Expectation Number(double value, string unit) => new(value, null, null, null, unit, UncertaintyKind.Exact, null);

    private static Claim Of(string id, Expectation expected, MarginKind kind, double? margin = null) => new()
    {
        Id = id,
        Source = "Fig 1",
        Statement = "A statement.",
        Kind = ClaimKind.Value,
        Origin = ClaimOrigin.Stated,
        Class = ReferenceClass.PaperSimulation,
        Headline = false,
        Quantity = "q",
        Expected = expected,
        Margin = new Margin(kind, margin, MarginBasis.Judgement, "a test"),
        Computability = Computability.Yes,
        Model = "m",
        Inputs = "none",
    };
}
