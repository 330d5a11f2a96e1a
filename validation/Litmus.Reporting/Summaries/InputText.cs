using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>The inputs of a case for readers.</summary>
public static class InputText
{
    /// <summary>The value with the digits that its uncertainty carries.</summary>
    public static string Value(InputRecord input) => ClaimText.Measured(input.Value, input.Uncertainty) + ClaimText.Unit(input.Unit);

    /// <summary>What it may plausibly be.</summary>
    public static string Range(InputRecord input) => input.Uncertainty > 0 ? string.Empty : "taken as exact";
}
