using Litmus.Comparison.Results;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>The inputs of a case for readers.</summary>
public static class InputText
{
    /// <summary>The value with the digits that its uncertainty carries, or the words of the option that was chosen.</summary>
    public static string Value(InputRecord input) =>
        input.Options is { Count: > 0 } options && input.Value >= 0 && input.Value < options.Count
            ? options[(int)input.Value]
            : NumberText.Measured(input.Value, input.Uncertainty) + ClaimText.Unit(input.Unit);

    /// <summary>What it may plausibly be, or the other options of a choice.</summary>
    public static string Range(InputRecord input) => input switch
    {
        { Options: { Count: > 0 } options } => $"or {string.Join("; ", options.Where((_, index) => index != (int)input.Value))}",
        { PlausibleLower: { } lower, PlausibleUpper: { } upper } => $"{ClaimText.Number(lower)} to {ClaimText.Number(upper)}{ClaimText.Unit(input.Unit)}",
        { Uncertainty: > 0 } => "not given",
        _ => "taken as exact",
    };

    /// <summary>Where the value comes from, and where its plausible range does.</summary>
    public static string Source(InputRecord input) =>
        input.PlausibleSource is { Length: > 0 } range && !input.Source.Contains(range, StringComparison.Ordinal) 
            ? PlainWords.Signs($"{input.Source}. Range: {range}")
            : PlainWords.Signs(input.Source);
}
