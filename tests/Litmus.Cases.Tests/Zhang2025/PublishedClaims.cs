using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Cases.Tests.Zhang2025;

/// <summary>The claims and the cases of zhang2025, and a judge without uncertainty of the inputs: enough to see which side of a margin a number lies on.</summary>
internal static class PublishedClaims
{
    public static ReferenceDataset Data => RepositoryReference.Set;

    public static IReadOnlyList<IValidationCase> Cases => [.. RepositoryReference.Cases.Where(candidate => candidate.Description.Paper == "zhang2025")];

    public static IValidationCase CaseOf(string claim) => Cases.Single(candidate => candidate.Description.Answers.Contains($"zhang2025.{claim}"));

    public static RawObservation Observe(string claim) => Run(claim, inputs => inputs).Observations[$"zhang2025.{claim}"];

    public static CaseObservations Run(string claim, Func<CaseInputs, CaseInputs> change)
    {
        IValidationCase asked = CaseOf(claim);
        return asked.Run(change(CaseInputs.Nominal(asked.Description, Tier.Standard)), progress: null, CancellationToken.None);
    }

    /// <summary>The verdict with one input multiplied.</summary>
    public static Verdict VerdictWith(string claim, string input, double factor) =>
        Judge(claim, Run(claim, inputs => inputs.With(input, inputs[input] * factor)).Observations[$"zhang2025.{claim}"]);

    public static Verdict Judge(string claim, RawObservation raw)
    {
        Claim stated = Data.Claim($"zhang2025.{claim}");
        double? value = raw.Value is { } number ? Unit.Parse(stated.Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(number)) : null;
        return VerdictRules.Judge(stated.Expected, stated.Margin, new Observation { Value = value, Token = raw.Token, Unit = stated.Expected.Unit }).Verdict;
    }
}
