using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Litmus.Comparison.Claims;

namespace Litmus.Reporting.Contract;

[Description("What the paper states, in the claim's unit.")]
internal sealed record ExpectedJson(
    NumberOrToken Value, double? Lower, double? Upper, [property: MinLength(1)] string Unit,
    [property: Description("Whether the value is a word.")] bool IsToken, UncertaintyKind UncertaintyKind, double? Uncertainty)
{
    public static ExpectedJson Of(Expectation expected) => new(
        new NumberOrToken(expected.Value, expected.Token), expected.Lower, expected.Upper, expected.Unit, expected.Token is not null,
        expected.UncertaintyKind, expected.Uncertainty);

    public Expectation ToExpectation(string place)
    {
        (double? value, string? token) = Value.Meant(IsToken, $"{place}.value");
        return new Expectation(value, token, Lower, Upper, Unit, UncertaintyKind, Uncertainty);
    }
}
