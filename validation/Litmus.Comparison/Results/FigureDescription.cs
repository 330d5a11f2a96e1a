using System.Text.Json.Serialization;

namespace Litmus.Comparison.Results;

/// <summary>A figure as a case describes it. The report draws it beside its claims.</summary>
/// <param name="Id">Short name, unique in its case: <c>fig-8</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">What the reader should see, which figure of the paper it corresponds to, and what was assumed.</param>
/// <param name="X">Horizontal axis.</param>
/// <param name="Y">Vertical axis.</param>
/// <param name="Layers">What is drawn, in order.</param>
/// <param name="ClaimIds">The claims beside which it is shown.</param>
/// <param name="Palette">Which colours its series and categories have.</param>
/// <param name="HasEqualScales">Whether one unit has the same length on both axes, as on a map of a place. For linear axes.</param>
public sealed record FigureDescription(
    string Id, string Title, string Caption, FigureAxis X, FigureAxis Y, IReadOnlyList<FigureLayer> Layers,
    [property: JsonPropertyName("claims")] IReadOnlyList<string> ClaimIds, FigurePalette Palette = FigurePalette.Series,
    [property: JsonPropertyName("equalScales")] bool HasEqualScales = false);
