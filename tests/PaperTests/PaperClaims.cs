using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace PaperTests;

/// <summary>
/// The claims and cases of a paper, and a judge without uncertainty of the inputs: enough to see on which side of a margin a number lies. Claims are named
/// without their paper.
/// </summary>
/// <param name="paper">Folder of the paper.</param>
/// <param name="tier">The tier of its runs.</param>
public sealed class PaperClaims(string paper, Tier tier = Tier.Smoke)
{
    public static ReferenceDataset Data => RepositoryReference.Set;

    public IReadOnlyList<Claim> Claims => Data.Paper(paper).Claims;

    public IReadOnlyList<IValidationCase> Cases { get; } = [.. RepositoryReference.Cases.Where(candidate => candidate.Description.Paper == paper)];

    public IReadOnlyList<string> Answered => [.. Cases.SelectMany(candidate => candidate.Description.Answers).Select(id => id[(paper.Length + 1)..])];

    public IReadOnlyList<string> Computable =>
        [.. Claims.Where(claim => claim.Computability == Computability.Yes).Select(claim => claim.Id[(paper.Length + 1)..])];

    public IValidationCase CaseOf(string claim) => Cases.Single(candidate => candidate.Description.Answers.Contains($"{paper}.{claim}"));

    /// <summary>The inputs of the case that answers a claim.</summary>
    public CaseInputs InputsOf(string claim) => RepositoryReference.Nominal(CaseOf(claim).Description, tier);

    /// <summary>A run with tables and figures.</summary>
    public CaseObservations RunWhole(string claim) => CaseOf(claim).Run(InputsOf(claim), progress: null, CancellationToken.None);

    /// <summary>A run without tables and figures, with one input multiplied. If none is named, the first one is multiplied by 1.</summary>
    public CaseObservations Run(string claim, string? input = null, double factor = 1)
    {
        IValidationCase asked = CaseOf(claim);
        return asked.Run(
            RepositoryReference.Nominal(asked.Description, tier).Times(input ?? asked.Description.Inputs[0].Name, factor),
            progress: null,
            CancellationToken.None);
    }

    /// <summary>The observation in the case's unit.</summary>
    public Observation Observe(string claim) => Run(claim).Observations[$"{paper}.{claim}"];

    /// <summary>The observed number, in the claim's unit.</summary>
    public double Number(string claim) => InUnitOf(claim, Observe(claim))!.Value;

    public string? Token(string claim) => Observe(claim).Token;

    public IReadOnlyList<string> Notes(string claim) => RunWhole(claim).Observations[$"{paper}.{claim}"].Notes;

    /// <summary>The verdict with one input multiplied.</summary>
    public Verdict VerdictWith(string claim, string? input = null, double factor = 1) =>
        Judge(claim, Run(claim, input, factor).Observations[$"{paper}.{claim}"]);

    /// <summary>The verdict on an observation: on its value alone, or with its numerical uncertainty.</summary>
    public Verdict Judge(string claim, Observation raw, bool withUncertainty = false)
    {
        Claim stated = Data.Claim($"{paper}.{claim}");
        Unit unit = Unit.Parse(stated.Expected.Unit);
        return VerdictRules.Judge(
            stated.Expected, stated.Margin,
            new Observation
            {
                Value = InUnitOf(claim, raw), Token = raw.Token, TokenChangedBy = raw.TokenChangedBy, Unit = stated.Expected.Unit, Closure = raw.Closure,
                NumericalUncertainty = withUncertainty ? unit.DifferenceFromSi(Unit.Parse(raw.Unit).DifferenceToSi(raw.NumericalUncertainty)) : 0,
            }).Verdict;
    }

    private double? InUnitOf(string claim, Observation raw) => raw.Value is { } number
        ? Unit.Parse(Data.Claim($"{paper}.{claim}").Expected.Unit).FromSi(Unit.Parse(raw.Unit).ToSi(number))
        : null;
}
