using System.ComponentModel;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

[Description("What was computed, in the claim's unit.")]
internal sealed record ObservedJson(
    NumberOrToken Value,
    string Unit,
    [property: Description("What the number can be at all: its interval stays between these bounds.")] ValueBounds? Bounds,
    [property: Description("Standard uncertainty of grid, iteration or sampling.")] double UNum,
    [property: Description("Standard uncertainty from the inputs.")] double UIn,
    [property: Description("Standard uncertainty of the reference.")] double URef,
    [property: Description("Whether the value is a word.")] bool IsToken,
    [property: Description("The input that contributes most to uIn.")] string? LargestInput,
    int? Replicas,
    [property: Description("The input or the computed quantity whose uncertainty alone changes the token.")] string? TokenChangedBy,
    [property: Description("Why agreement would be closure and not prediction.")] string? Closure,
    [property: Description("In how many samples of what the paper leaves open the point estimate stays on its side of the margin.")] Robustness? Robustness)
{
    public static ObservedJson Of(Observation observation, double referenceUncertainty) => new(
        new NumberOrToken(observation.Value, observation.Token), observation.Unit, observation.Bounds, observation.NumericalUncertainty,
        observation.InputUncertainty, referenceUncertainty, observation.Token is not null, observation.LargestInput, observation.Replicas,
        observation.TokenChangedBy, observation.Closure,
        observation.Robustness);

    public Observation ToObservation(string place)
    {
        (double? value, string? token) = Value.Meant(IsToken, $"{place}.value");
        return new Observation
        {
            Value = value,
            Token = token,
            Unit = Unit,
            Bounds = Bounds,
            NumericalUncertainty = UNum,
            InputUncertainty = UIn,
            LargestInput = LargestInput,
            Replicas = Replicas,
            TokenChangedBy = TokenChangedBy,
            Closure = Closure,
            Robustness = Robustness,
        };
    }
}
