using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>The cells of a map, with their values if the figure asks for these. A cell is an array, because an object takes twice the space.</summary>
internal sealed class MapLayers(FigurePlot plot, ChartAxes axes)
{
    // The fields are the indices in that array.
    private const string LeftField = "0";
    private const string RightField = "1";
    private const string BottomField = "2";
    private const string TopField = "3";
    private const string ColourField = "4";

    /// <summary>The layers of a map in one panel.</summary>
    public IEnumerable<JsonObject> Of(LayerPoints points, string? panel)
    {
        int[] rows = [.. points.RowsIn(panel).Where(row => HasPlace(points, row))];
        yield return Cells(points, rows, panel);
        if (points.Layer.Colour!.ShowsValues)
        {
            yield return Values(points, rows, panel);
        }
    }

    private bool HasPlace(LayerPoints points, int row)
    {
        bool hasPlace = plot.Categories is null ? plot.Colours.Holds(points.Colour![row]) : double.IsFinite(points.Colour![row]);
        plot.LeftOut += hasPlace ? 0 : 1;
        return hasPlace;
    }

    private JsonObject Cells(LayerPoints points, int[] rows, string? panel)
    {
        double[] Take(IReadOnlyList<double> column) => [.. rows.Select(row => column[row])];
        (double[] x, double[] y, double[] colour) = (Take(points.X!), Take(points.Y!), Take(points.Colour!));
        bool isJoined = !points.Layer.Colour!.ShowsValues;
        IReadOnlyList<MapCell> cells = MapCells.Of(x, y, plot.Categories is null ? MapCells.InSteps(colour, plot.Colours) : colour,
            plot.Figure.X.IsLogarithmic, plot.Figure.Y.IsLogarithmic, isJoined);
        JsonArray values =
            [.. cells.Select(cell => new JsonArray([.. new[] { cell.Left, cell.Right, cell.Bottom, cell.Top, cell.Colour }.Select(FigurePlot.Rounded)]))];
        JsonObject layer = new()
        {
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject { ["type"] = "rect", ["stroke"] = isJoined ? null : "white", ["strokeWidth"] = isJoined ? null : 1.5, ["clip"] = true },
            ["encoding"] = new JsonObject
            {
                ["x"] = Edge("x", LeftField, panel), ["x2"] = new JsonObject { ["field"] = RightField },
                ["y"] = Edge("y", BottomField, panel), ["y2"] = new JsonObject { ["field"] = TopField }, ["fill"] = Fill(points.Layer.Colour!),
                ["tooltip"] = new JsonArray(Tooltip(points.Layer.Colour!)),
            },
        };
        if (plot.Categories is { } words)
        {
            layer.Add("transform", new JsonArray(new JsonObject { ["calculate"] = $"{WordList(words)}[datum[{ColourField}]]", ["as"] = "w" }));
        }

        return layer;
    }

    private JsonObject Edge(string axis, string field, string? panel)
    {
        JsonObject position = axes.Position(axis, panel);
        position["field"] = field;
        return position;
    }

    private JsonObject Fill(FigureColour colour)
    {
        JsonObject legend = new() { ["title"] = colour.Title, ["titleLimit"] = 300 };
        if (plot.Panels.Length > 0 || plot.YCategories is not null)
        {
            legend.Add("orient", "top");
            legend.Add("direction", "horizontal");
        }

        if (plot.Categories is { } words)
        {
            legend.Add("labelExpr", $"{WordList(words)}[datum.value]");
            legend.Add("symbolType", "square");
            legend.Add("symbolSize", 220);
            JsonArray range = [.. ChartPalette.Of(plot.Figure.Palette, words).Select(hex => JsonValue.Create(hex))];
            return new JsonObject
            {
                ["field"] = ColourField, ["type"] = "nominal", ["legend"] = legend,
                ["scale"] = new JsonObject { ["domain"] = new JsonArray([.. words.Select((_, i) => JsonValue.Create(i))]), ["range"] = range },
            };
        }

        legend.Add("gradientLength", 200);
        if (plot.Colours.IsLogarithmic)
        {
            legend.Add("labelExpr", ChartAxes.LogarithmicLabel);
        }

        JsonObject scale = new()
        {
            ["type"] = plot.Colours.IsLogarithmic ? "log" : "linear",
            ["domain"] = new JsonArray(FigurePlot.Rounded(plot.Colours.Low), FigurePlot.Rounded(plot.Colours.High)),
            ["scheme"] = plot.Colours.IsDiverging ? "blueorange" : "viridis",
        };
        return new JsonObject { ["field"] = ColourField, ["type"] = "quantitative", ["scale"] = scale, ["legend"] = legend };
    }

    private JsonObject Tooltip(FigureColour colour) =>
        plot.Categories is null
            ? new() { ["field"] = ColourField, ["type"] = "quantitative", ["title"] = colour.Title + " (in steps)", ["format"] = ".4~g" }
            : new() { ["field"] = "w", ["title"] = colour.Title };

    private JsonObject Values(LayerPoints points, int[] rows, string? panel)
    {
        JsonArray values = [];
        foreach (int row in rows.Where(row => double.IsFinite(points.X![row]) && double.IsFinite(points.Y![row])))
        {
            double value = points.Colour![row];
            values.Add((JsonNode)new JsonObject
            {
                ["x"] = FigurePlot.Rounded(points.X![row]), ["y"] = FigurePlot.Rounded(points.Y![row]),
                ["t"] = plot.Categories is { } words ? words[(int)value] : value.ToString("G3", CultureInfo.InvariantCulture),
                ["i"] = IsDark(value) ? "white" : "#1b2330",
            });
        }

        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = 12, ["tooltip"] = false },
            ["encoding"] = new JsonObject
            {
                ["x"] = axes.Position("x", panel), ["y"] = axes.Position("y", panel),
                ["text"] = new JsonObject { ["field"] = "t" }, ["color"] = new JsonObject { ["field"] = "i", ["type"] = "nominal", ["scale"] = null },
            },
        };
    }

    // Whether white is easier to read than black on the colour of a value: in the dark half of viridis, and at both ends of a scale with two signs.
    private bool IsDark(double value)
    {
        if (plot.Categories is { } words)
        {
            return ChartPalette.IsDark(ChartPalette.Of(plot.Figure.Palette, words)[(int)value]);
        }

        double place = plot.Colours.Place(value);
        return plot.Colours.IsDiverging ? Math.Abs(place - 0.5) > 0.35 : place < 0.55;
    }

    private static string WordList(string[] words) => JsonSerializer.Serialize(words, JsonContract.Compact);
}
