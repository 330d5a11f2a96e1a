using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Findings;

/// <summary>Fills the places of findings with the numbers of a judging. A number has the digits that its uncertainty carries, else three.</summary>
/// <param name="claims">The results of the claims, by identifier.</param>
/// <param name="cases">The cases, by identifier.</param>
internal sealed class FindingNumbers(IReadOnlyDictionary<string, ClaimResult> claims, IReadOnlyDictionary<string, CaseDescription> cases)
{
    private const string NotComputed = "(not computed in this run)";

    /// <summary>The text of a section with its numbers, one line per paragraph and per point of a list.</summary>
    /// <param name="file">The finding; every place of it is known.</param>
    /// <param name="section">The section.</param>
    public string Fill(FindingFile file, FindingSection section)
    {
        string text = Unwrap(section.Text);
        string[] names = [.. TextTemplate.PlacesOf(text).Select(place => place.Name).Distinct(StringComparer.Ordinal)];
        return TextTemplate.Fill($"{file.Path}, {section.Heading}", text, names, Content);
    }

    private static string Unwrap(string text)
    {
        List<string> lines = [];
        bool continues = false;
        foreach (string line in text.Split('\n').Select(line => line.Trim()))
        {
            if (continues && line.Length > 0 && !line.StartsWith("- ", StringComparison.Ordinal))
            {
                lines[^1] += " " + line;
            }
            else
            {
                lines.Add(line);
            }

            continues = line.Length > 0;
        }

        return string.Join('\n', lines);
    }

    private string Content(string name, string? format)
    {
        FindingPlace place = FindingPlace.Of(name, format);
        if (place.Claim is not { } claim)
        {
            Input input = cases[place.Case!].Inputs.First(candidate => candidate.Name == place.Input);
            return input.IsChoice
                ? input.Options[(int)input.Value]
                : (place.Format is { } given ? NumberText.Printed(input.Value, given) : NumberText.Short(input.Value)) + NumberText.Unit(input.Unit.Symbol);
        }

        return place.Number switch
        {
            FindingFormat.Expected => Expected(claims[claim].Claim.Expected, place.Format),
            FindingFormat.Interval => Interval(claims[claim].Observation, place.Format),
            _ => Observed(claims[claim].Observation, place.Format),
        };
    }

    private static string Expected(Expectation expected, string? format)
    {
        string unit = NumberText.Unit(expected.Unit);
        string Number(double value) => format is null ? NumberText.Short(value) : NumberText.Printed(value, format);
        return expected switch
        {
            { Token: { } token } => token,
            { Value: { } value } => Number(value) + unit,
            { Lower: { } lower, Upper: { } upper } => $"{Number(lower)} to {Number(upper)}{unit}",
            { Lower: { } lower } => $"at least {Number(lower)}{unit}",
            { Upper: { } upper } => $"at most {Number(upper)}{unit}",
            _ => "nothing",
        };
    }

    private static string Observed(Observation? observation, string? format)
    {
        if (observation?.Value is not { } value)
        {
            return observation?.Token ?? NotComputed;
        }

        string number = format is null ? NumberText.WithUncertainty(value, VerdictRules.ExpandedUncertainty(observation)) : NumberText.Printed(value, format);
        return number + NumberText.Unit(observation.Unit);
    }

    private static string Interval(Observation? observation, string? format)
    {
        if (observation?.Value is not { } value || VerdictRules.ExpandedUncertainty(observation) is not (> 0 and var expanded))
        {
            return Observed(observation, format);
        }

        (double lower, double upper) = observation.Bounds?.Interval(value, expanded) ?? (value - expanded, value + expanded);
        string Number(double end) => format is null ? NumberText.WithUncertainty(end, expanded, moreDigits: 1) : NumberText.Printed(end, format);
        return $"{Number(lower)} to {Number(upper)}{NumberText.Unit(observation.Unit)}";
    }
}
