using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>An input of a case as it is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Symbol of its unit.</param>
/// <param name="Uncertainty">Standard uncertainty, in <paramref name="Unit"/>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsAssumed">Whether the paper does not print it.</param>
public sealed record InputRecord(
    string Name, double Value, string Unit, double Uncertainty, string Source, [property: JsonPropertyName("assumed")] bool IsAssumed);
