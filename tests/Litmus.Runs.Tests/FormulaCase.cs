using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Primitives;
using PaperTests;

[assembly: CasesOf("paper2000")]

namespace Litmus.Runs.Tests;

/// <summary>A case whose observations a test writes down as a formula.</summary>
internal sealed class FormulaCase : IValidationCase
{
    private readonly Func<CaseInputs, CaseObservations, CancellationToken, CaseObservations> _formula;
    private int _runCount;

    public FormulaCase(CaseDescription description, Func<CaseInputs, CaseObservations, CancellationToken, CaseObservations> formula) =>
        (Description, _formula) = (description, formula);

    public CaseDescription Description { get; }

    /// <summary>Number of runs, those with a varied input included.</summary>
    public int RunCount => _runCount;

    /// <summary>S = x², with x = 3 ± 0.1 m.</summary>
    public static FormulaCase Square(string id = "paper2000/square", double x = 3, double u = 0.1, Action<CaseInputs>? before = null, double? greatest = null)
    {
        CaseDescription description = Describe(id, Input.Assumed("side", x, "m", u, "a test"), Input.Exact("unused", 1, "1", "a test"));
        return new FormulaCase(description, (inputs, observations, _) =>
        {
            before?.Invoke(inputs);
            observations.Scalar(NameOf(id), inputs.ValueOf("side") * inputs.ValueOf("side"), "m2");
            return greatest is { } most ? observations.Between(NameOf(id), 0, most) : observations;
        });
    }

    /// <summary>A case without inputs that does what a test says before it observes 1.</summary>
    public static FormulaCase Doing(string id, Action<CancellationToken> work)
    {
        return new FormulaCase(Describe(id), (_, observations, token) =>
        {
            work(token);
            return observations.Scalar(NameOf(id), 1, "1");
        });
    }

    /// <summary>The claim that a case of this name answers here.</summary>
    public static string ClaimOf(string caseId) => caseId.Replace('/', '.');

    /// <summary>A claim that a case of this name answers.</summary>
    public static Claim Claim(string caseId, double expected, double margin, string unit = "m2", MarginKind kind = MarginKind.Absolute) =>
        Claim(caseId, new Expectation(expected, Token: null, Lower: null, Upper: null, unit, UncertaintyKind.Exact, Uncertainty: null),
            new Margin(kind, margin, MarginBasis.Judgement, "a test"));

    public static Claim Claim(string caseId, Expectation expected, Margin margin) => new()
    {
        Id = ClaimOf(caseId),
        Source = "Table 1",
        Statement = "A statement.",
        Kind = ClaimKind.Value,
        Origin = ClaimOrigin.Stated,
        Class = ReferenceClass.PaperSimulation,
        Headline = false,
        Quantity = "S",
        Expected = expected,
        Margin = margin,
        Computability = Computability.Yes,
        Model = "x²",
        Inputs = "x",
    };

    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runCount);
        return _formula(inputs, CaseObservations.For(Description), cancellationToken);
    }

    private static CaseDescription Describe(string id, params Input[] inputs) =>
        CaseDescription.Of<FormulaCase>(NameOf(id), "What is it?", Answer.ByModel(NameOf(id)), inputs);

    private static string NameOf(string id) => id.Split('/')[1];
}
