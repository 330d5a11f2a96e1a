using System.Text.RegularExpressions;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Findings;

/// <summary>A place of a finding: a number of a claim, <c>paper.claim:observed</c>, or an input of a case, <c>paper/case/input</c>.</summary>
/// <param name="Claim">The claim; absent for an input.</param>
/// <param name="Number">What is said of the claim; absent for an input, and where the place does not say it.</param>
/// <param name="Case">The case; absent for a claim.</param>
/// <param name="Input">The input; absent for a claim.</param>
/// <param name="Format">The format; absent where the place gives none.</param>
internal sealed partial record FindingPlace(string? Claim, string? Number, string? Case, string? Input, string? Format)
{
    /// <summary>Reads a place.</summary>
    public static FindingPlace Of(TextPlace place) => Of(place.Name, place.Format);

    /// <summary>Reads a place.</summary>
    public static FindingPlace Of(string name, string? format)
    {
        int slash = name.LastIndexOf('/');
        if (slash >= 0)
        {
            return new FindingPlace(null, null, name[..slash], name[(slash + 1)..], format);
        }

        string[] parts = (format ?? string.Empty).Split(':', 2);
        return new FindingPlace(name, parts[0].Length == 0 ? null : parts[0], null, null, parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>Whether a format gives digits: G3, F1, E2, 0.00.</summary>
    public static bool IsFormat(string format) => DigitsFormat().IsMatch(format);

    [GeneratedRegex("^([EFG][0-9]{0,2}|[0#]+([.][0#]+)?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DigitsFormat();
}
