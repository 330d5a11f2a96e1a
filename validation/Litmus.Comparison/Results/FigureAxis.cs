namespace Litmus.Comparison.Results;

/// <summary>An axis of a figure.</summary>
/// <param name="Title">Quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether it is logarithmic.</param>
public sealed record FigureAxis(string Title, bool IsLogarithmic = false);
