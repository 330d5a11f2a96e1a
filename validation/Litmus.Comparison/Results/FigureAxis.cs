using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>An axis of a figure.</summary>
/// <param name="Title">Quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether it is logarithmic.</param>
/// <param name="IsCategorical">Whether its columns hold words, which are placed in the order in which the tables name them first: from the left, from the top.</param>
public sealed record FigureAxis(
    string Title, [property: JsonPropertyName("logarithmic")] bool IsLogarithmic = false, [property: JsonPropertyName("categorical")] bool IsCategorical = false);
