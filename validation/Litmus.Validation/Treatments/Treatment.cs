using Litmus.Cases;
using Litmus.Comparison.Claims;

namespace Litmus.Validation.Treatments;

/// <summary>How one statement is treated: what sort it is, and what counts as agreement.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Evidence">What its case declares; absent where no case answers it.</param>
internal sealed record Treatment(Claim Claim, Evidence? Evidence)
{
    /// <summary>The form of the reference: a token, a number, or a limit (a bound or a range).</summary>
    public string Form => Claim.Expected switch
    {
        { Token: not null } => "token",
        { Value: not null } => "number",
        _ => "limit",
    };

    /// <summary>The kind of statement: sort, reference class, computability, evidence and form.</summary>
    public string Kind =>
        string.Join(',', Word(Claim.Kind), Word(Claim.Class), Word(Claim.Computability), Evidence is { } evidence ? Word(evidence) : "none", Form);

    /// <summary>The margin: how it is applied and what it rests on.</summary>
    public string Margin => string.Join(',', Word(Claim.Margin.Kind), Word(Claim.Margin.Basis));

    /// <summary>The kind of uncertainty of the reference.</summary>
    public string Uncertainty => Word(Claim.Expected.UncertaintyKind);

    /// <summary>The treatments of all statements.</summary>
    public static IReadOnlyList<Treatment> Of(IReadOnlyList<Claim> claims, IReadOnlyList<IValidationCase> cases)
    {
        Dictionary<string, Evidence> evidence = cases.SelectMany(validationCase => validationCase.Description.Evidence)
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        return [.. claims.Select(claim => new Treatment(claim, evidence.TryGetValue(claim.Id, out Evidence declared) ? declared : null))];
    }

    private static string Word(Enum value) => DataWords.Of(value);
}
