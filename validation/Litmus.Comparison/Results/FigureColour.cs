using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>The colours of a map.</summary>
/// <param name="Column">Column that gives the colour.</param>
/// <param name="Title">Quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether the scale is logarithmic.</param>
/// <param name="IsCategorical">Whether the column holds words. Each has its own colour, which the palette may fix.</param>
/// <param name="ShowsValues">Whether each cell also prints its word, or its number to three digits. For maps of few cells.</param>
public sealed record FigureColour(
    string Column, string Title, [property: JsonPropertyName("logarithmic")] bool IsLogarithmic = false,
    [property: JsonPropertyName("categorical")] bool IsCategorical = false, bool ShowsValues = false);
