using System.Text.RegularExpressions;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The printed numbers that the cases use: each with its place in the paper and its line in the reference data.</summary>
internal static partial class ReferenceNumbers
{
    /// <summary>The table.</summary>
    public static Markup Render(IReadOnlyList<CaseResult> cases)
    {
        (string Name, string Value, string Place, string File)[] numbers =
        [
            .. cases.SelectMany(result => result.Inputs).Where(input => !input.IsAssumed).Select(Describe)
                .Distinct()
                .OrderBy(number => number.File.Length == 0)
                .ThenBy(number => number.File, StringComparer.Ordinal)
                .ThenBy(number => number.Name, StringComparer.Ordinal),
        ];
        return numbers.Length == 0
            ? Marks.Paragraph("The cases use no printed number.")
            : Fragments.Fill("reference-numbers", ("rows", Markup.Lines(numbers.Select(number => Fragments.Fill(
                "reference-row", ("name", number.Name), ("value", number.Value), ("place", number.Place), ("file", number.File))))));
    }

    private static (string Name, string Value, string Place, string File) Describe(InputRecord input)
    {
        Match match = Location().Match(input.Source);
        string value = ClaimText.Number(input.Value) + ClaimText.Unit(input.Unit);
        return match.Success
            ? (PlainWords.Input(input.Name), value, match.Groups["place"].Value, match.Groups["file"].Value)
            : (PlainWords.Input(input.Name), value, input.Source, string.Empty);
    }

    [GeneratedRegex(@"^(?<file>\S+\.csv:\d+): (?<place>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Location();
}
