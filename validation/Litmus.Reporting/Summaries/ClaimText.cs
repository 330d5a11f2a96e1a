using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>The numbers of a claim for readers. All digits stand in results.json.</summary>
public static class ClaimText
{
    /// <summary>A number with at most four significant digits.</summary>
    public static string Number(double value) => NumberText.Plain(value);

    /// <summary>A number of a table with at most six significant digits.</summary>
    public static string TableNumber(double value) => NumberText.Plain(value, digits: 6);

    /// <summary>A number rounded to a few significant digits.</summary>
    public static string Rounded(double value, int digits = 3) =>
        Number(double.Parse(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>What the claim expects, with its unit and uncertainty.</summary>
    public static string Expected(Expectation expected)
    {
        string unit = Unit(expected.Unit);
        string uncertainty = expected.UncertaintyKind switch
        {
            UncertaintyKind.Standard or UncertaintyKind.HalfWidth when expected.Uncertainty is { } width => $" ± {Number(width)}",
            _ => string.Empty,
        };
        return expected switch
        {
            { Token: { } token } => Outcome(token),
            { Value: { } value, Lower: null, Upper: null } => Number(value) + uncertainty + unit,
            { Value: { } value } => $"{Number(value)}{unit}, {Range(expected)}{unit}",
            { Lower: not null, Upper: not null } => Range(expected) + unit,
            { Lower: { } lower } => $"≥ {Number(lower)}{unit}",
            { Upper: { } upper } => $"≤ {Number(upper)}{unit}",
            _ => "nothing",
        };
    }

    /// <summary>What is known about the uncertainty of the reference.</summary>
    public static string Uncertainty(Expectation expected) => expected.UncertaintyKind switch
    {
        UncertaintyKind.Standard => $"standard uncertainty {Number(expected.StandardUncertainty)}{Unit(expected.Unit)}",
        UncertaintyKind.HalfWidth =>
            $"limits ± {Number(expected.Uncertainty ?? double.NaN)}{Unit(expected.Unit)}, standard uncertainty {Number(expected.StandardUncertainty)}",
        UncertaintyKind.Exact => "exact",
        UncertaintyKind.InMargin => "its precision is the margin",
        _ => "no uncertainty stated",
    };

    /// <summary>What was computed, with its unit and twice its standard uncertainty.</summary>
    public static string Observed(Observation? observation)
    {
        if (observation is null)
        {
            return "–";
        }

        if (observation.Value is not { } value)
        {
            return observation.Token is { } token ? Outcome(token) : "–";
        }

        // "−1 ± 2" says nothing of a number that cannot leave ± 1.
        double expanded = VerdictRules.ExpandedUncertainty(observation);
        string number = observation.Bounds is { } bounds && (value - expanded < bounds.Least || value + expanded > bounds.Greatest)
            ? Between(value, bounds.Interval(value, expanded)) ?? NumberText.Measured(value, expanded)
            : NumberText.Measured(value, expanded);
        return number + Unit(observation.Unit);
    }

    // Null where the interval is too narrow to be seen.
    private static string? Between(double value, (double Lower, double Upper) interval)
    {
        (string lower, string upper) = (NumberText.Significant(interval.Lower, 2), NumberText.Significant(interval.Upper, 2));
        return lower == upper ? null : $"{NumberText.Significant(value, 2)} ({lower} to {upper})";
    }

    /// <summary>The margin in words.</summary>
    public static string Margin(Margin margin, string unit) => (margin.Kind, margin.Value) switch
    {
        (MarginKind.Absolute, { } value) => $"± {Number(value)}{Unit(unit)}",
        (MarginKind.Relative, { } value) => $"± {Number(value)} of the stated value",
        (MarginKind.Factor, { } value) => $"within a factor of {Number(value)}",
        (MarginKind.Decades, { } value) => $"± {Number(value)} decades",
        (MarginKind.Sigma, { } value) => $"± {Number(value)} standard uncertainties of the stated value",
        (MarginKind.Band, _) => "the stated range itself",
        (MarginKind.Exact, _) => "equal or not",
        _ => $"{DataWords.Of(margin.Kind)} without a value",
    };

    /// <summary>A unit after its number, as it is printed (µm, cm², Å, Ω). Empty if the quantity is dimensionless.</summary>
    public static string Unit(string symbol) => NumberText.Unit(symbol);

    /// <summary>How old a stored run is, in words.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => Count((int)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count((int)age.TotalHours, "hour"),
        _ => Count((int)age.TotalDays, "day"),
    };

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>The rank of a claim in a list that starts with what needs attention: red, then what is not reproduced, then headline claims.</summary>
    public static int Rank(ClaimResult claim)
    {
        int verdict = claim.Judgement.Verdict switch
        {
            Verdict.NotReproduced => 3,
            Verdict.Inconclusive => 2,
            Verdict.NotAssessed => 0,
            _ => 1,
        };
        return -((100 * (int)claim.Gate.Status) + (10 * verdict) + (claim.Claim.Headline ? 1 : 0));
    }

    // A statement that is true or false holds or does not.
    private static string Outcome(string token) => token switch
    {
        "true" => "holds",
        "false" => "does not hold",
        _ => token,
    };

    private static string Range(Expectation expected) => (expected.Lower, expected.Upper) switch
    {
        ({ } lower, { } upper) => $"{Number(lower)} to {Number(upper)}",
        ({ } lower, null) => $"at least {Number(lower)}",
        (null, { } upper) => $"at most {Number(upper)}",
        _ => string.Empty,
    };
}
