using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>An axis of a figure.</summary>
/// <param name="Title">Quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether it is logarithmic.</param>
/// <param name="IsCategorical">Whether its columns hold words. They are placed in order of first appearance in the tables, from the left or the top.</param>
public sealed record FigureAxis(
    string Title,
    [property: JsonPropertyName("logarithmic")] bool IsLogarithmic = false,
    [property: JsonPropertyName("categorical")] bool IsCategorical = false);
