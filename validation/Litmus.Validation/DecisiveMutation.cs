using Litmus.Cases;

namespace Litmus.Validation;

/// <summary>An input of an expensive case and the factor that leaves nothing of its claims, by what the model is; one run at tier smoke in place of one for every input and factor.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="InputName">The input.</param>
/// <param name="Factor">What it is multiplied by.</param>
/// <param name="Reason">Why the claims cannot hold then.</param>
internal sealed record DecisiveMutation(string CaseId, string InputName, double Factor, string Reason)
{
    /// <summary>Those of every expensive case that runs at tier smoke; several where one does not reach all of its claims. Each is a run at tier smoke, which should take a few seconds at most.</summary>
    public static IReadOnlyList<DecisiveMutation> All { get; } =
    [
        new("wang2023/substrate-affinity", "lowestRatio", 3000, "every ratio is the highest one: nothing is varied that coverage or tip height could follow"),
        new("zhang2025/lithium-films", "diffusionBarrier001", 4, "(001) hardly grows, so that it can neither prevail under load nor consume (101)"),
        new("zhang2025/lithium-films", "diffusionBarrier101", 10, "(001) has the lower barrier then, so that (101) is not the fast face"),
        new("zhang2025/lithium-films", "surfaceEnergySolid001", 1.3, "(001) has the highest surface energy, so that κ cannot select it"),
    ];

    /// <summary>Those of a case.</summary>
    public static IEnumerable<DecisiveMutation> Of(IValidationCase validationCase) =>
        All.Where(mutation => string.Equals(mutation.CaseId, validationCase.Description.Id, StringComparison.Ordinal));
}
