using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

[Description("The numbers behind the verdict, in the coordinate of scale.")]
internal sealed record ComparisonJson(
    double Error,
    ComparisonScale Scale,
    [property: Description("u_val, the root of the sum of the squares of uNum, uIn and uRef.")] double UVal,
    [property: Description("error (or the value, for a range) -/+ 2 uVal"), Length(2, 2)] IReadOnlyList<double> Interval,
    [property: Description("What the interval must respect."), Length(2, 2)] IReadOnlyList<double> Limits)
{
    public static ComparisonJson Of(ComparisonOutcome outcome) => new(
        outcome.Error, outcome.Scale, outcome.ValidationUncertainty, [outcome.IntervalLower, outcome.IntervalUpper], [outcome.LimitLower, outcome.LimitUpper]);

    public ComparisonOutcome ToOutcome(string place)
    {
        (double lower, double upper) = Pair(Interval, $"{place}.interval");
        (double limitLower, double limitUpper) = Pair(Limits, $"{place}.limits");
        return new ComparisonOutcome(Scale, Error, UVal, lower, upper, limitLower, limitUpper);
    }

    private static (double Lower, double Upper) Pair(IReadOnlyList<double> ends, string place) =>
        ends is [var lower, var upper] ? (lower, upper) : throw new JsonContractException(place, $"Found a list of {ends.Count}, expected two numbers.");
}
