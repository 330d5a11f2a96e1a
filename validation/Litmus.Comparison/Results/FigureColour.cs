namespace Litmus.Comparison.Results;

/// <summary>The colour scale of a map.</summary>
/// <param name="Column">Column that gives the colour.</param>
/// <param name="Title">Quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether the scale is logarithmic.</param>
public sealed record FigureColour(string Column, string Title, bool IsLogarithmic = false);
