using System.Text.RegularExpressions;
using Litmus.Comparison.Claims;

namespace Litmus.Validation.Treatments;

/// <summary>The rules of reference-data/README.md that fix the kind of uncertainty and the basis of a margin without slack, for every paper alike.</summary>
internal static partial class TreatmentRules
{
    // A word of the authors and how it is read, whichever paper has it. The reason of the margin names both.
    private static readonly (Regex Word, Regex Reading)[] Readings =
    [
        (Significantly(), Tenth()),
        (Comparable(), HalfDecade()),
        (Mainly(), MoreThanHalf()),
        (About(), FivePercent()),
    ];

    /// <summary>The kind of uncertainty that belongs to a statement.</summary>
    public static UncertaintyKind UncertaintyOf(Claim claim)
    {
        bool isMeasured = claim.Class == ReferenceClass.Experiment;
        bool isLimit = claim.Expected is { Value: null, Token: null };
        return claim.Margin switch
        {
            { Basis: MarginBasis.Judgement } => UncertaintyKind.NotStated,
            { Basis: MarginBasis.NumericalConvergence } => UncertaintyKind.Exact,
            { Kind: MarginKind.Sigma } => UncertaintyKind.Standard,
            { Kind: MarginKind.Exact, Basis: MarginBasis.PrintedDigits } => UncertaintyKind.Exact,
            { Kind: MarginKind.Exact } => isMeasured ? UncertaintyKind.NotStated : UncertaintyKind.Exact,
            _ when !isLimit || IsOfDigits(claim) => UncertaintyKind.InMargin,

            // An order that the instrument does not resolve: its uncertainty counts, and the margin has no slack.
            { Basis: MarginBasis.Instrument, Kind: MarginKind.Band } when claim.Kind == ClaimKind.Ordering => UncertaintyKind.Standard,
            { Basis: MarginBasis.Instrument } => UncertaintyKind.NotStated,
            { Kind: not MarginKind.Band } => UncertaintyKind.InMargin,
            _ => isMeasured && !IsSetting(claim) ? UncertaintyKind.NotStated : UncertaintyKind.Exact,
        };
    }

    /// <summary>The basis of a margin without slack: the digits for a count, the words of the authors for an order, a direction or a token.</summary>
    public static MarginBasis? BasisWithoutSlack(Claim claim) => claim.Margin switch
    {
        { Kind: not MarginKind.Exact } or { Basis: MarginBasis.Judgement or MarginBasis.NumericalConvergence } => null,
        _ => claim is { Kind: ClaimKind.Value or ClaimKind.Identity, Expected.Value: not null } ? MarginBasis.PrintedDigits : MarginBasis.AuthorStated,
    };

    /// <summary>Whether a word in quotation marks in the reason of a margin is read as in the other papers.</summary>
    public static bool ReadsWordsAlike(Claim claim) => Readings.All(
        entry => !entry.Word.IsMatch(claim.Margin.Reason) || entry.Reading.IsMatch(claim.Margin.Reason));

    // Half a unit of the last digit is the margin, also where it is compared with the instrument first.
    private static bool IsOfDigits(Claim claim) =>
        claim.Margin.Basis == MarginBasis.PrintedDigits || claim.Margin.Reason.Contains("half a unit", StringComparison.OrdinalIgnoreCase);

    // What an author sets is exact.
    private static bool IsSetting(Claim claim) => claim.Margin.Reason.Contains("is a setting", StringComparison.Ordinal);

    [GeneratedRegex("['\"]significant(ly)?['\"]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Significantly();

    [GeneratedRegex("['\"](comparable|similar)['\"]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Comparable();

    [GeneratedRegex("['\"](mainly|primarily|predominantly)['\"]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mainly();

    [GeneratedRegex("['\"]about['\"]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex About();

    [GeneratedRegex("a tenth", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tenth();

    [GeneratedRegex("half a decade", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex HalfDecade();

    [GeneratedRegex("more than half", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MoreThanHalf();

    [GeneratedRegex("5 %|half a unit", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FivePercent();
}
