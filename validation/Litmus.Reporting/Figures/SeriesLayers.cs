using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Figures;

/// <summary>
/// Lines, points, bands, rules and ranges with their legend. The fields of the data are x, y, x2, y2, s (series), and xw and yw (the words of categorical
/// axes).
/// </summary>
internal sealed class SeriesLayers
{
    private const double BarWidth = 11;

    private readonly FigurePlot _plot;
    private readonly ChartAxes _axes;
    private readonly string[] _colours;
    private readonly string[] _beside;

    public SeriesLayers(FigurePlot plot, ChartAxes axes)
    {
        (_plot, _axes) = (plot, axes);
        _colours = plot.HasMap && plot.Series.Length == 1 ? [ChartPalette.OverMap] : ChartPalette.Of(plot.Figure.Palette, plot.Series);
        _beside =
            [.. plot.Series.Where(name => plot.Layers.Any(layer => layer.Layer.Series is not null && layer.Series.Contains(name, StringComparer.Ordinal)))];
    }

    /// <summary>The layers of some rows, one layer per series.</summary>
    public IEnumerable<JsonObject> Of(LayerPoints points, string? panel)
    {
        foreach (IGrouping<string, int> series in points.RowsIn(panel)
            .GroupBy(row => points.Series[row], StringComparer.Ordinal).OrderBy(group => Array.IndexOf(_plot.Series, group.Key)))
        {
            JsonArray rows = Rows(points, series);
            if (points.Layer.Mark == FigureMark.Line && _plot.HasMap)
            {
                yield return new JsonObject
                {
                    ["data"] = new JsonObject { ["values"] = rows.DeepClone() },
                    ["mark"] = new JsonObject { ["type"] = "line", ["stroke"] = "white", ["strokeWidth"] = 4.5, ["clip"] = true, ["tooltip"] = false },
                    ["encoding"] = Encoding(points, panel, hasTooltip: false),
                };
            }

            yield return new JsonObject
            {
                ["data"] = new JsonObject { ["values"] = rows },
                ["mark"] = Mark(points.Layer, series.Key),
                ["encoding"] = Encoding(points, panel, hasTooltip: true),
            };
        }
    }

    /// <summary>A layer without data. Its scales make the legend, where a line has its dash and a point its sign.</summary>
    public JsonObject Legend() => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray() },
        ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = false },
        ["encoding"] = new JsonObject
        {
            ["color"] = LegendChannel(_colours.Select(colour => JsonValue.Create(colour))),
            ["strokeDash"] = LegendChannel(_plot.Series.Select((name, i) => ChartPalette.Dash(LegendShape(name, i) == "stroke" ? i : 0, _plot.Series.Length))),
            ["shape"] = LegendChannel(_plot.Series.Select((name, i) => JsonValue.Create(LegendShape(name, i)))),
        },
    };

    private JsonObject Mark(FigureLayer layer, string series)
    {
        int index = Math.Max(0, Array.IndexOf(_plot.Series, series));
        string colour = _colours.Length == 0 ? _plot.HasMap ? ChartPalette.OverMap : ChartPalette.Of(FigurePalette.Series, [series])[0] : _colours[index];
        return layer.Mark switch
        {
            FigureMark.Line => new JsonObject
            {
                ["type"] = "line", ["stroke"] = colour, ["strokeWidth"] = 2.2,
                ["strokeDash"] = ChartPalette.Dash(index, _plot.Series.Length), ["clip"] = _plot.HasMap, ["invalid"] = "break-paths-show-path-domains",
            },
            FigureMark.Point => new JsonObject
            {
                ["type"] = "point", ["filled"] = true, ["shape"] = ChartPalette.Sign(index),
                ["fill"] = "white", ["size"] = 90, ["opacity"] = 1, ["stroke"] = colour, ["strokeWidth"] = 2.2,
            },
            FigureMark.Band => new JsonObject { ["type"] = "area", ["color"] = colour, ["opacity"] = 0.22 },
            FigureMark.Rule => new JsonObject
            {
                ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 1.6, ["strokeDash"] = ChartPalette.Dash(index, _plot.Series.Length),
            },
            FigureMark.Range when IsBar(layer) => new JsonObject
            {
                ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = Math.Max(4, BarWidth / Math.Max(1, _beside.Length)), ["opacity"] = 0.45,
            },
            FigureMark.Range => new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 1.8 },
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer.Mark, "Unknown mark."),
        };
    }

    // A range on a categorical axis is a bar. At a number it is the uncertainty of a point.
    private bool IsBar(FigureLayer layer) => layer.X2 is null ? _plot.XCategories is not null : _plot.YCategories is not null;

    private JsonArray Rows(LayerPoints points, IEnumerable<int> selection)
    {
        JsonArray rows = [];
        foreach (int row in selection)
        {
            double beside = Beside(points, row);
            JsonObject record = [];
            AddPosition(record, "x", points.X, row, _plot.Figure.X, _plot.XCategories, beside);
            AddPosition(record, "y", points.Y, row, _plot.Figure.Y, _plot.YCategories, beside);
            AddPosition(record, "x2", points.X2, row, _plot.Figure.X, _plot.XCategories, beside);
            AddPosition(record, "y2", points.Y2, row, _plot.Figure.Y, _plot.YCategories, beside);
            if (points.Series[row].Length > 0)
            {
                record.Add("s", points.Series[row]);
            }

            rows.Add((JsonNode)record);
        }

        return rows;
    }

    // Several series at one category lie beside each other.
    private double Beside(LayerPoints points, int row) =>
        points.Layer.Series is null || _beside.Length < 2 ? 0 : 0.7 * (((Array.IndexOf(_beside, points.Series[row]) + 0.5) / _beside.Length) - 0.5);

    private void AddPosition(JsonObject record, string field, IReadOnlyList<double>? positions, int row, FigureAxis axis, string[]? categories, double beside)
    {
        if (positions is null)
        {
            return;
        }

        double position = positions[row];
        bool hasPlace = double.IsFinite(position) && (!axis.IsLogarithmic || position > 0);
        _plot.LeftOut += hasPlace ? 0 : 1;
        record.Add(field, !hasPlace ? null : FigurePlot.Rounded(categories is null ? position : position + beside));
        if (categories is not null && hasPlace)
        {
            record.Add(field + "w", categories[(int)position]);
        }
    }

    private JsonObject Encoding(LayerPoints points, string? panel, bool hasTooltip)
    {
        JsonObject encoding = [];
        JsonArray tooltip = [];
        (string, IReadOnlyList<double>?, IReadOnlyList<double>?, FigureAxis)[] sides =
            [("x", points.X, points.X2, _plot.Figure.X), ("y", points.Y, points.Y2, _plot.Figure.Y)];
        foreach ((string field, IReadOnlyList<double>? first, IReadOnlyList<double>? second, FigureAxis axis) in sides)
        {
            if (first is null)
            {
                continue;
            }

            encoding.Add(field, _axes.Position(field, panel));
            tooltip.Add((JsonNode)Tooltip(field, axis));
            if (second is not null)
            {
                encoding.Add(field + "2", new JsonObject { ["field"] = field + "2" });
                tooltip.Add((JsonNode)Tooltip(field + "2", axis with { Title = "to" }));
            }
        }

        if (points.Layer.Mark == FigureMark.Line)
        {
            // In the order of the table, because a contour may turn back.
            encoding.Add("order", new JsonObject { ["value"] = null });
        }

        if (points.Series.Any(name => name.Length > 0))
        {
            tooltip.Insert(0, new JsonObject { ["field"] = "s", ["title"] = "series" });
        }

        if (hasTooltip)
        {
            encoding.Add("tooltip", tooltip);
        }

        return encoding;
    }

    private static JsonObject Tooltip(string field, FigureAxis axis) =>
        axis.IsCategorical
            ? new() { ["field"] = field + "w", ["title"] = axis.Title }
            : new() { ["field"] = field, ["type"] = "quantitative", ["title"] = axis.Title, ["format"] = ".4~g" };

    private bool IsDrawnAs(FigureMark mark, string series) =>
        _plot.Layers.Any(layer => layer.Layer.Mark == mark && layer.Series.Contains(series, StringComparer.Ordinal));

    private string LegendShape(string series, int index) =>
        IsDrawnAs(FigureMark.Line, series) || IsDrawnAs(FigureMark.Rule, series)
            ? "stroke"
            : IsDrawnAs(FigureMark.Point, series) ? ChartPalette.Sign(index) : IsDrawnAs(FigureMark.Range, series) ? "stroke" : "square";

    private JsonObject LegendChannel(IEnumerable<JsonNode> range)
    {
        JsonObject legend = new() { ["title"] = null, ["symbolStrokeWidth"] = 2.2, ["symbolSize"] = 260, ["symbolOpacity"] = 1 };
        if (_plot.Panels.Length > 0 || _plot.YCategories is not null)
        {
            legend.Add("orient", "top");
            legend.Add("direction", "horizontal");
            legend.Add("columns", 4);
        }

        JsonArray domain = [.. _plot.Series.Select(name => JsonValue.Create(name))];
        return new JsonObject
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["scale"] = new JsonObject { ["domain"] = domain, ["range"] = new JsonArray([.. range]) },
            ["legend"] = legend,
        };
    }
}
