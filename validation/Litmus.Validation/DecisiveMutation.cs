using Litmus.Cases;

namespace Litmus.Validation;

/// <summary>An input of an expensive case and the factor that leaves nothing of its claims, by what the model is; one run at tier smoke in place of one for every input and factor.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="InputName">The input.</param>
/// <param name="Factor">What it is multiplied by.</param>
/// <param name="Reason">Why the claims cannot hold then.</param>
internal sealed record DecisiveMutation(string CaseId, string InputName, double Factor, string Reason)
{
    /// <summary>Those of every expensive case; several where one does not reach all of its claims. Each is a run at tier smoke, which should take a few seconds at most.</summary>
    public static IReadOnlyList<DecisiveMutation> All { get; } =
    [
        new("wang2023/substrate-affinity", "lowestRatio", 3000, "every ratio is the highest one: nothing is varied that coverage or tip height could follow"),
    ];

    /// <summary>Those of a case.</summary>
    public static IEnumerable<DecisiveMutation> Of(IValidationCase validationCase) =>
        All.Where(mutation => string.Equals(mutation.CaseId, validationCase.Description.Id, StringComparison.Ordinal));
}
