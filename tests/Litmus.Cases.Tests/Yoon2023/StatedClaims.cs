using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Cases.Tests.Yoon2023;

/// <summary>The claims and cases of yoon2023, and a judge without uncertainty of the inputs: enough to see on which side of a margin a number lies.</summary>
internal static class StatedClaims
{
    private static readonly Lazy<IReadOnlyList<IValidationCase>> Catalogued = new(() => [.. RepositoryReference.Cases.Where(candidate => candidate.Description.Paper == "yoon2023")]);

    public static ReferenceDataset Data => RepositoryReference.Set;

    public static IReadOnlyList<IValidationCase> Cases => Catalogued.Value;

    public static IValidationCase CaseOf(string claim) => Cases.Single(candidate => candidate.Description.Answers.Contains($"yoon2023.{claim}"));

    /// <summary>A run without tables, figures and what only they need.</summary>
    public static CaseObservations Run(string claim, string? input = null, double factor = 1)
    {
        IValidationCase asked = CaseOf(claim);
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Smoke);
        string varied = input ?? asked.Description.Inputs[0].Name;
        return asked.Run(inputs.With(varied, inputs[varied] * factor), progress: null, CancellationToken.None);
    }

    /// <summary>The observed number, in the claim's unit.</summary>
    public static double Number(string claim)
    {
        RawObservation raw = Run(claim).Observations[$"yoon2023.{claim}"];
        return Unit.Parse(Data.Claim($"yoon2023.{claim}").Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(raw.Value!.Value));
    }

    public static string? Token(string claim) => Run(claim).Observations[$"yoon2023.{claim}"].Token;

    public static Verdict VerdictWith(string claim, string input, double factor)
    {
        RawObservation raw = Run(claim, input, factor).Observations[$"yoon2023.{claim}"];
        Claim stated = Data.Claim($"yoon2023.{claim}");
        double? value = raw.Value is { } number ? Unit.Parse(stated.Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(number)) : null;
        Observation observation = new() { Value = value, Token = raw.Token, Unit = stated.Expected.Unit, Closure = raw.Closure };
        return VerdictRules.Judge(stated.Expected, stated.Margin, observation).Verdict;
    }
}
