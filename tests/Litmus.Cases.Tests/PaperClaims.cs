using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;

namespace Litmus.Cases.Tests;

/// <summary>The claims and cases of a paper, and a judge without uncertainty of the inputs: enough to see on which side of a margin a number lies.</summary>
/// <param name="paper">Folder of the paper.</param>
internal sealed class PaperClaims(string paper)
{
    public IReadOnlyList<Claim> Claims => RepositoryReference.Set.Paper(paper).Claims;

    public IReadOnlyList<IValidationCase> Cases => [.. RepositoryReference.Cases.Where(candidate => candidate.Description.Paper == paper)];

    public IReadOnlyList<string> Answered => [.. Cases.SelectMany(candidate => candidate.Description.Answers).Select(id => id[(paper.Length + 1)..])];

    /// <summary>The observed number, in the claim's unit.</summary>
    public double Number(string claim) => InUnitOf(claim, Run(claim, input: null, factor: 1).Observations[$"{paper}.{claim}"])!.Value;

    public string? Token(string claim) => Run(claim, input: null, factor: 1).Observations[$"{paper}.{claim}"].Token;

    public IReadOnlyList<string> Notes(string claim)
    {
        IValidationCase asked = CaseOf(claim);
        return asked.Run(CaseInputs.Nominal(asked.Description, Tier.Smoke), progress: null, CancellationToken.None).NotesOn($"{paper}.{claim}");
    }

    /// <summary>The verdict with one input multiplied.</summary>
    public Verdict VerdictWith(string claim, string? input, double factor)
    {
        RawObservation raw = Run(claim, input, factor).Observations[$"{paper}.{claim}"];
        Claim stated = RepositoryReference.Set.Claim($"{paper}.{claim}");
        return VerdictRules.Judge(stated.Expected, stated.Margin, new Observation { Value = InUnitOf(claim, raw), Token = raw.Token, Unit = stated.Expected.Unit }).Verdict;
    }

    private IValidationCase CaseOf(string claim) => Cases.Single(candidate => candidate.Description.Answers.Contains($"{paper}.{claim}"));

    // A run without tables and figures.
    private CaseObservations Run(string claim, string? input, double factor)
    {
        IValidationCase asked = CaseOf(claim);
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Smoke);
        string varied = input ?? asked.Description.Inputs[0].Name;
        return asked.Run(inputs.With(varied, inputs[varied] * factor), progress: null, CancellationToken.None);
    }

    private double? InUnitOf(string claim, RawObservation raw) => raw.Value is { } number
        ? Unit.Parse(RepositoryReference.Set.Claim($"{paper}.{claim}").Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(number))
        : null;
}
