using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>An input of a case as it is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Symbol of its unit.</param>
/// <param name="Uncertainty">Standard uncertainty, in <paramref name="Unit"/>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsAssumed">Whether the paper does not print it.</param>
/// <param name="PlausibleLower">Lower end of its plausible range, in <paramref name="Unit"/>; absent without one.</param>
/// <param name="PlausibleUpper">Upper end.</param>
/// <param name="PlausibleSource">Where the range comes from.</param>
/// <param name="Options">The options of a choice; absent for a number.</param>
public sealed record InputRecord(
    string Name, double Value, string Unit, double Uncertainty, string Source, [property: JsonPropertyName("assumed")] bool IsAssumed,
    double? PlausibleLower = null, double? PlausibleUpper = null, string? PlausibleSource = null, IReadOnlyList<string>? Options = null);
