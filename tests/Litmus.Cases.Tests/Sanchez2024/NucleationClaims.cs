using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Cases.Tests.Sanchez2024;

/// <summary>The cases of sanchez2024 that ask about nucleation and pathways, and a judge without uncertainty of the inputs: enough to see on which side of a margin a number lies.</summary>
internal static class NucleationClaims
{
    private static readonly string[] CaseIds = ["sanchez2024/nucleation-equations", "sanchez2024/nucleation-density", "sanchez2024/pathway-trace", "sanchez2024/buried-interface"];

    public static ReferenceDataset Data => RepositoryReference.Set;

    public static IReadOnlyList<IValidationCase> Cases { get; } = [.. RepositoryReference.Cases.Where(candidate => CaseIds.Contains(candidate.Description.Id, StringComparer.Ordinal))];

    public static IValidationCase CaseOf(string claim) => Cases.Single(candidate => candidate.Description.Answers.Contains($"sanchez2024.{claim}"));

    /// <summary>A run without tables, figures and what only they need.</summary>
    public static CaseObservations Run(string claim, string? input = null, double factor = 1)
    {
        IValidationCase asked = CaseOf(claim);
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Smoke);
        string varied = input ?? asked.Description.Inputs[0].Name;
        return asked.Run(inputs.With(varied, inputs[varied] * factor), progress: null, CancellationToken.None);
    }

    public static RawObservation Observe(string claim) => Run(claim).Observations[$"sanchez2024.{claim}"];

    public static Verdict VerdictWith(string claim, string? input = null, double factor = 1)
    {
        RawObservation raw = Run(claim, input, factor).Observations[$"sanchez2024.{claim}"];
        Claim stated = Data.Claim($"sanchez2024.{claim}");
        double? value = raw.Value is { } number ? Unit.Parse(stated.Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(number)) : null;
        Observation observation = new() { Value = value, Token = raw.Token, Unit = stated.Expected.Unit, Closure = raw.Closure };
        return VerdictRules.Judge(stated.Expected, stated.Margin, observation).Verdict;
    }
}
