using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Contract;

/// <summary>A figure in results.json.</summary>
internal static class FigureJson
{
    /// <summary>The figure as JSON.</summary>
    public static JsonNode Write(FigureDescription figure) => new JsonObject
    {
        ["id"] = figure.Id,
        ["title"] = figure.Title,
        ["caption"] = figure.Caption,
        ["x"] = Write(figure.X),
        ["y"] = Write(figure.Y),
        ["layers"] = new JsonArray([.. figure.Layers.Select(Write)]),
        ["claims"] = new JsonArray([.. figure.ClaimIds.Select(id => JsonValue.Create(id))]),
        ["palette"] = ContractWords.Of(figure.Palette),
        ["equalScales"] = figure.HasEqualScales,
    };

    /// <summary>The figure at a place.</summary>
    public static FigureDescription Read(JsonCursor at) => new(
        at["id"].Text(), at["title"].Text(), at["caption"].Text(), ReadAxis(at["x"]), ReadAxis(at["y"]), at["layers"].Items(ReadLayer), at["claims"].Items(id => id.Text()),
        at["palette"].Word<FigurePalette>(), at["equalScales"].Truth());

    private static JsonObject Write(FigureAxis axis) => new() { ["title"] = axis.Title, ["logarithmic"] = axis.IsLogarithmic, ["categorical"] = axis.IsCategorical };

    private static FigureAxis ReadAxis(JsonCursor at) => new(at["title"].Text(), at["logarithmic"].Truth(), at["categorical"].Truth());

    private static JsonNode Write(FigureLayer layer) => new JsonObject
    {
        ["mark"] = ContractWords.Of(layer.Mark),
        ["table"] = layer.Table,
        ["x"] = layer.X,
        ["y"] = layer.Y,
        ["series"] = layer.Series,
        ["y2"] = layer.Y2,
        ["colour"] = layer.Colour is { } colour ? Write(colour) : null,
        ["facet"] = layer.Facet,
        ["label"] = layer.Label,
        ["x2"] = layer.X2,
    };

    private static FigureLayer ReadLayer(JsonCursor at) => new(
        at["mark"].Word<FigureMark>(), at["table"].Text(), at["x"].Text(), at["y"].Text(), at["series"].TextOrNull(), at["y2"].TextOrNull(),
        at["colour"].IsNull ? null : ReadColour(at["colour"]), at["facet"].TextOrNull(), at["label"].TextOrNull(), at["x2"].TextOrNull());

    private static JsonObject Write(FigureColour colour) => new()
    {
        ["column"] = colour.Column, ["title"] = colour.Title, ["logarithmic"] = colour.IsLogarithmic, ["categorical"] = colour.IsCategorical, ["showsValues"] = colour.ShowsValues,
    };

    private static FigureColour ReadColour(JsonCursor at) =>
        new(at["column"].Text(), at["title"].Text(), at["logarithmic"].Truth(), at["categorical"].Truth(), at["showsValues"].Truth());
}
