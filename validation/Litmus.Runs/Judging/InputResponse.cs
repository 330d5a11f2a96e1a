using Litmus.Cases;

namespace Litmus.Runs.Judging;

/// <summary>How a claim depends on one input alone.</summary>
/// <param name="Input">The input.</param>
/// <param name="HasInfluence">Whether the result depends on it at all within three decades.</param>
/// <param name="Factor">Factor on its SI value, nearest to 1, at which the margin is entered or left; absent when none does within three decades.</param>
/// <param name="Value">The input at that factor, in its unit.</param>
/// <param name="Elasticity">d ln S / d ln x at the declared value [1]; absent for tokens, where S or x is zero, and where the solver refuses the step.</param>
/// <param name="Supremum">Where no factor enters the margin: the result that comes nearest, in the claim's unit.</param>
/// <param name="SupremumFactor">The factor at which it is reached.</param>
/// <param name="NeedsEngine">Whether an external engine has answered too few values of it to say where the margin is entered or left.</param>
public sealed record InputResponse(
    Input Input, bool HasInfluence, double? Factor, double? Value, double? Elasticity, double? Supremum, double? SupremumFactor, bool NeedsEngine);
