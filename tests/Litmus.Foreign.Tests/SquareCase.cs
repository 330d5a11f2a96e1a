using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Primitives;

[assembly: CasesOf("paper2000")]

namespace Litmus.Foreign.Tests;

/// <summary>The area and the diagonal of a square, and how they grow with its side.</summary>
public sealed class SquareCase : IValidationCase
{
    public static readonly Input Side = Input.Assumed("side", 3, "m", 0.01, "a test").Within(2.9, 3.1, "a test");

    public static readonly Input Shape = Input.Choice("shape", ["square", "cube"], 0, "a test");

    /// <summary>The claims of the suite: three that the case answers, and one that another case does.</summary>
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        Of("paper2000.area", new Expectation(9, null, null, null, "m2", UncertaintyKind.Exact, null), new Margin(MarginKind.Absolute, 1, MarginBasis.Judgement, "a test")),
        Of("paper2000.diagonal", new Expectation(null, null, 4, 5, "m", UncertaintyKind.Exact, null), new Margin(MarginKind.Band, null, MarginBasis.Judgement, "a test")),
        Of("paper2000.growth", new Expectation(null, "increasing", null, null, "1", UncertaintyKind.Exact, null), new Margin(MarginKind.Exact, null, MarginBasis.Judgement, "a test")),
        Of("paper2000.other", new Expectation(1, null, null, null, "1", UncertaintyKind.Exact, null), new Margin(MarginKind.Absolute, 1, MarginBasis.Judgement, "a test")),
    ];

    public CaseDescription Description { get; } =
        CaseDescription.Of<SquareCase>("square", "How large is it?", Answer.ByModel("area", "diagonal", "growth"), [Side, Shape]);

    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar("area", inputs[Side] * inputs[Side], "m2")
            .Scalar("diagonal", inputs[Side] * Math.Sqrt(2), "m")
            .Token("growth", "increasing");

    private static Claim Of(string id, Expectation expected, Margin margin) => new()
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
        Margin = margin,
        Computability = Computability.Yes,
        Model = "m",
        Inputs = "none",
    };
}
