namespace Litmus.Cases;

/// <summary>What a case computed for one claim, in the case's own unit.</summary>
/// <param name="Value">A number, or nothing for a token.</param>
/// <param name="Token">A token, or nothing for a number.</param>
/// <param name="Unit">Symbol of the number's unit; <c>1</c> for a token.</param>
/// <param name="NumericalUncertainty">Standard uncertainty of grid, iteration or sampling, in that unit.</param>
/// <param name="Replicas">Number of replicas behind a stochastic result.</param>
/// <param name="Closure">Which input was fitted to what, if agreement is closure and not prediction.</param>
public sealed record RawObservation(double? Value, string? Token, string Unit, double NumericalUncertainty, int? Replicas, string? Closure)
{
    /// <summary>For a discrete outcome (a token, a count): the continuous numbers whose signs decide it, always in the same order. Only the sensitivity search asks for them.</summary>
    public IReadOnlyList<double> Evidence { get; init; } = [];
}
