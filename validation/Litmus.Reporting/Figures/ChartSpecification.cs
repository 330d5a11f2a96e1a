using System.Globalization;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>
/// A figure as a Vega-Lite 6 specification with its data. Panels are laid side by side with the same axes. The fields of the data are x, y, y2, c (colour) and s (series); numbers are rounded to six digits,
/// the tables beside the report hold them all.
/// </summary>
public sealed class ChartSpecification
{
    private const string LogarithmicLabel = "datum.value < 0.001 || datum.value >= 100000 ? format(datum.value, '~e') : format(datum.value, '~r')";

    private readonly FigureDescription _figure;
    private readonly LayerPoints[] _layers;
    private readonly string[] _series;
    private readonly string[] _panels;
    private readonly ColourScale _colours;
    private int _leftOut;

    private ChartSpecification(FigureDescription figure, Func<string, CsvTable> tableOf)
    {
        _figure = figure;
        _layers = [.. figure.Layers.Select(layer => LayerPoints.Read(layer, tableOf(layer.Table)))];
        _series = [.. _layers.Where(layer => layer.Layer.Mark != FigureMark.Map).SelectMany(layer => layer.Series).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        _panels = [.. _layers.SelectMany(layer => layer.Facet ?? []).Distinct(StringComparer.Ordinal)];
        _colours = ColourScale.Over(_layers.SelectMany(layer => layer.Colour ?? []), _layers.Any(layer => layer.Layer.Colour is { IsLogarithmic: true }));
    }

    private int ColumnCount => _panels.Length is 2 or 4 ? 2 : 3;

    private bool HasMap => _layers.Any(layer => layer.Colour is not null);

    /// <summary>The specification.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="tableOf">Its case's tables.</param>
    /// <exception cref="FormatException">A table lacks a column, or holds words where numbers are wanted.</exception>
    public static string Of(FigureDescription figure, Func<string, CsvTable> tableOf) => new ChartSpecification(figure, tableOf).Build().ToJsonString(ResultsFile.Compact);

    private JsonObject Build()
    {
        JsonObject specification = new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["description"] = _figure.Title,
            ["background"] = "white",
            ["padding"] = 6,
        };
        if (_panels.Length == 0)
        {
            specification.Add("width", 560);
            specification.Add("height", 340);
            specification.Add("layer", Layers(null));
        }
        else
        {
            specification.Add("columns", ColumnCount);
            specification.Add("spacing", new JsonObject { ["row"] = 72, ["column"] = 66 });
            specification.Add("bounds", "flush");
            specification.Add("concat", new JsonArray([.. _panels.Select(Panel)]));
        }

        specification.Add("resolve", new JsonObject { ["scale"] = new JsonObject { ["color"] = "shared", ["fill"] = "shared", ["strokeDash"] = "shared", ["shape"] = "shared" } });
        if (_leftOut > 0)
        {
            specification.Add("title", new JsonObject
            {
                ["text"] = string.Empty,
                ["subtitle"] = $"{_leftOut} {(_leftOut == 1 ? "value has" : "values have")} no place on the axes or the colour scale and {(_leftOut == 1 ? "is" : "are")} not drawn",
                ["anchor"] = "start",
            });
        }

        specification.Add("config", Configuration());
        return specification;
    }

    private JsonNode Panel(string panel)
    {
        JsonArray layers = Layers(panel);

        // A title would be moved by the estimated length of the axis titles; a text keeps its place.
        layers.Add((JsonNode)new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject()) },
            ["mark"] = new JsonObject { ["type"] = "text", ["text"] = panel, ["x"] = 0, ["y"] = -8, ["align"] = "left", ["baseline"] = "bottom", ["fontSize"] = 12.5, ["fontWeight"] = 600, ["tooltip"] = false },
        });
        return new JsonObject { ["width"] = _panels.Length == 2 ? 280 : 190, ["height"] = _panels.Length == 2 ? 240 : 170, ["layer"] = layers };
    }

    private JsonArray Layers(string? panel)
    {
        JsonArray layers = [];
        foreach (LayerPoints points in _layers)
        {
            foreach (JsonObject layer in LayersOf(points, panel))
            {
                layers.Add((JsonNode)layer);
            }
        }

        if (_series.Length > 0 && (panel is null || panel == _panels[0]))
        {
            layers.Add((JsonNode)Legend());
        }

        return layers;
    }

    private IEnumerable<JsonObject> LayersOf(LayerPoints points, string? panel)
    {
        if (points.Layer.Mark == FigureMark.Map)
        {
            yield return Map(points, panel);
            yield break;
        }

        foreach (IGrouping<string, int> series in points.RowsIn(panel).GroupBy(row => points.Series[row], StringComparer.Ordinal))
        {
            JsonArray rows = Rows(points, series);
            if (points.Layer.Mark == FigureMark.Line && HasMap)
            {
                yield return new JsonObject
                {
                    ["data"] = new JsonObject { ["values"] = rows.DeepClone() },
                    ["mark"] = new JsonObject { ["type"] = "line", ["stroke"] = "white", ["strokeWidth"] = 4.5, ["clip"] = true, ["tooltip"] = false },
                    ["encoding"] = Encoding(points, panel, hasTooltip: false),
                };
            }

            yield return new JsonObject { ["data"] = new JsonObject { ["values"] = rows }, ["mark"] = Mark(points.Layer.Mark, series.Key), ["encoding"] = Encoding(points, panel, hasTooltip: true) };
        }
    }

    private JsonObject Mark(FigureMark mark, string series)
    {
        int index = Math.Max(0, Array.IndexOf(_series, series));
        string colour = ColourOf(index);
        return mark switch
        {
            FigureMark.Line => new JsonObject
            {
                ["type"] = "line", ["stroke"] = colour, ["strokeWidth"] = 2.2, ["strokeDash"] = ChartPalette.Dash(index, _series.Length), ["clip"] = HasMap, ["invalid"] = "break-paths-show-path-domains",
            },
            FigureMark.Point => new JsonObject
            {
                ["type"] = "point", ["filled"] = true, ["shape"] = ChartPalette.Sign(index), ["fill"] = "white", ["size"] = 90, ["opacity"] = 1, ["stroke"] = colour, ["strokeWidth"] = 2.2,
            },
            FigureMark.Band => new JsonObject { ["type"] = "area", ["color"] = colour, ["opacity"] = 0.22 },
            FigureMark.Rule => new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 1.6, ["strokeDash"] = ChartPalette.Dash(index, _series.Length) },
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Unknown mark."),
        };
    }

    private string ColourOf(int series) => HasMap && _series.Length <= 1 ? ChartPalette.OverMap : ChartPalette.Colour(series, Math.Max(1, _series.Length));

    private JsonArray Rows(LayerPoints points, IEnumerable<int> selection)
    {
        JsonArray rows = [];
        foreach (int row in selection)
        {
            JsonObject record = [];
            AddPosition(record, "x", points.X, row, _figure.X.IsLogarithmic);
            AddPosition(record, "y", points.Y, row, _figure.Y.IsLogarithmic);
            AddPosition(record, "y2", points.Y2, row, _figure.Y.IsLogarithmic);
            if (points.Series[row].Length > 0)
            {
                record.Add("s", points.Series[row]);
            }

            rows.Add((JsonNode)record);
        }

        return rows;
    }

    private void AddPosition(JsonObject record, string field, IReadOnlyList<double>? positions, int row, bool isLogarithmic)
    {
        if (positions is null)
        {
            return;
        }

        bool hasPlace = double.IsFinite(positions[row]) && (!isLogarithmic || positions[row] > 0);
        if (!hasPlace)
        {
            _leftOut++;
        }

        record.Add(field, hasPlace ? Rounded(positions[row]) : null);
    }

    private JsonObject Encoding(LayerPoints points, string? panel, bool hasTooltip)
    {
        JsonObject encoding = [];
        JsonArray tooltip = [];
        if (points.X is not null)
        {
            encoding.Add("x", Position("x", _figure.X, panel));
            tooltip.Add((JsonNode)Tooltip("x", _figure.X.Title));
        }

        if (points.Y is not null)
        {
            encoding.Add("y", Position("y", _figure.Y, panel));
            tooltip.Add((JsonNode)Tooltip("y", _figure.Y.Title));
        }

        if (points.Y2 is not null)
        {
            encoding.Add("y2", new JsonObject { ["field"] = "y2" });
        }

        if (points.Layer.Mark == FigureMark.Line)
        {
            // In the order of the table: a contour may turn back.
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

    // A layer without data whose scales make the legend: what is drawn as a line is a line there too, with its dash; a point has its sign.
    private JsonObject Legend() => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray() },
        ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = false },
        ["encoding"] = new JsonObject
        {
            ["color"] = LegendChannel(_series.Select((_, i) => JsonValue.Create(ColourOf(i)))),
            ["strokeDash"] = LegendChannel(_series.Select((name, i) => ChartPalette.Dash(LegendShape(name, i) == "stroke" ? i : 0, _series.Length))),
            ["shape"] = LegendChannel(_series.Select((name, i) => JsonValue.Create(LegendShape(name, i)))),
        },
    };

    private bool IsDrawnAs(FigureMark mark, string series) => _layers.Any(layer => layer.Layer.Mark == mark && layer.Series.Contains(series, StringComparer.Ordinal));

    private string LegendShape(string series, int index) =>
        IsDrawnAs(FigureMark.Line, series) || IsDrawnAs(FigureMark.Rule, series) ? "stroke" : IsDrawnAs(FigureMark.Point, series) ? ChartPalette.Sign(index) : "square";

    private JsonObject LegendChannel(IEnumerable<JsonNode> range)
    {
        JsonObject legend = new() { ["title"] = null, ["symbolStrokeWidth"] = 2.2, ["symbolSize"] = 260, ["symbolOpacity"] = 1 };
        if (_panels.Length > 0)
        {
            legend.Add("orient", "top");
            legend.Add("direction", "horizontal");
            legend.Add("columns", 4);
        }

        JsonArray domain = [.. _series.Select(name => JsonValue.Create(name))];
        return new JsonObject { ["field"] = "s", ["type"] = "nominal", ["scale"] = new JsonObject { ["domain"] = domain, ["range"] = new JsonArray([.. range]) }, ["legend"] = legend };
    }

    private JsonObject Position(string field, FigureAxis axis, string? panel)
    {
        JsonObject scale = new() { ["type"] = axis.IsLogarithmic ? "log" : "linear", ["nice"] = !HasMap };
        if (!axis.IsLogarithmic)
        {
            scale.Add("zero", false);
        }

        if ((_panels.Length > 0 || HasMap) && Domain(field == "x", axis.IsLogarithmic) is [var low, var high])
        {
            scale.Add("domain", new JsonArray(Rounded(low), Rounded(high)));
        }

        return new JsonObject { ["field"] = field, ["type"] = "quantitative", ["title"] = HasTitle(field == "x", panel) ? axis.Title : null, ["scale"] = scale, ["axis"] = Axis(field == "x", axis) };
    }

    // Panels share their axes: the vertical one is named on the left, the horizontal one below.
    private bool HasTitle(bool isX, string? panel)
    {
        int index = Array.IndexOf(_panels, panel);
        return index < 0 || (isX ? index + ColumnCount >= _panels.Length : index % ColumnCount == 0);
    }

    private JsonObject Axis(bool isX, FigureAxis axis)
    {
        JsonObject description = new() { ["labelOverlap"] = true, ["tickCount"] = _panels.Length > 0 ? 4 : 6 };
        if (axis.IsLogarithmic)
        {
            description.Add("labelExpr", LogarithmicLabel);
        }

        if (axis.IsLogarithmic && Domain(isX, isLogarithmic: true) is [var low, var high])
        {
            // A count would thin them.
            description.Remove("tickCount");
            description["labelOverlap"] = false;
            description.Add("values", new JsonArray([.. LogarithmicTicks.Between(low, high).Select(tick => JsonValue.Create(tick))]));
        }

        return description;
    }

    // All panels share their axes; a map fills them.
    private double[] Domain(bool isX, bool isLogarithmic)
    {
        List<double> places = [];
        foreach (LayerPoints layer in _layers)
        {
            if (layer.Colour is not null && layer.X is not null && layer.Y is not null)
            {
                places.AddRange(MapCells.Of(layer.X, layer.Y, layer.Colour, _figure.X.IsLogarithmic, _figure.Y.IsLogarithmic, _colours).SelectMany(cell => isX ? new[] { cell.Left, cell.Right } : [cell.Bottom, cell.Top]));
            }
            else if (!HasMap)
            {
                places.AddRange((isX ? layer.X : layer.Y) ?? []);
                places.AddRange(isX ? [] : layer.Y2 ?? []);
            }
        }

        double[] finite = [.. places.Where(place => double.IsFinite(place) && (!isLogarithmic || place > 0))];
        return finite.Length == 0 || finite.Min() == finite.Max() ? [] : [finite.Min(), finite.Max()];
    }

    private JsonObject Map(LayerPoints points, string? panel)
    {
        int[] rows = points.RowsIn(panel);
        double[] Take(IReadOnlyList<double> column) => [.. rows.Select(row => column[row])];
        double[] colour = Take(points.Colour!);
        _leftOut += colour.Count(value => !_colours.Holds(value));
        IReadOnlyList<MapCell> cells = MapCells.Of(Take(points.X!), Take(points.Y!), colour, _figure.X.IsLogarithmic, _figure.Y.IsLogarithmic, _colours);
        JsonArray values = [.. cells.Select(cell => new JsonObject
        {
            ["x"] = Rounded(cell.Left), ["x2"] = Rounded(cell.Right), ["y"] = Rounded(cell.Bottom), ["y2"] = Rounded(cell.Top), ["c"] = Rounded(cell.Colour),
        })];
        FigureColour description = points.Layer.Colour!;
        JsonObject scale = new()
        {
            ["type"] = _colours.IsLogarithmic ? "log" : "linear",
            ["domain"] = new JsonArray(Rounded(_colours.Low), Rounded(_colours.High)),
            ["scheme"] = _colours.IsDiverging ? "blueorange" : "viridis",
        };
        JsonObject x = Position("x", _figure.X, panel);
        JsonObject y = Position("y", _figure.Y, panel);
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject { ["type"] = "rect", ["stroke"] = null, ["clip"] = true },
            ["encoding"] = new JsonObject
            {
                ["x"] = x,
                ["x2"] = new JsonObject { ["field"] = "x2" },
                ["y"] = y,
                ["y2"] = new JsonObject { ["field"] = "y2" },
                ["fill"] = new JsonObject { ["field"] = "c", ["type"] = "quantitative", ["scale"] = scale, ["legend"] = ColourLegend(description) },
                ["tooltip"] = new JsonArray(Tooltip("c", description.Title + " (in steps)")),
            },
        };
    }

    private JsonObject ColourLegend(FigureColour description)
    {
        JsonObject legend = new() { ["title"] = description.Title, ["titleLimit"] = 300, ["gradientLength"] = 200 };
        if (_colours.IsLogarithmic)
        {
            legend.Add("labelExpr", LogarithmicLabel);
        }

        if (_panels.Length > 0)
        {
            legend.Add("orient", "top");
            legend.Add("direction", "horizontal");
        }

        return legend;
    }

    private static JsonObject Tooltip(string field, string title) => new() { ["field"] = field, ["type"] = "quantitative", ["title"] = title, ["format"] = ".4~g" };

    private static JsonNode Rounded(double value) => JsonNumbers.Of(double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static JsonObject Configuration() => new()
    {
        ["aria"] = false,
        ["font"] = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
        ["view"] = new JsonObject { ["stroke"] = "#8a93a3" },
        ["axis"] = new JsonObject { ["labelFontSize"] = 12, ["titleFontSize"] = 13, ["titleFontWeight"] = 500, ["gridColor"] = "#e6e9ee", ["labelColor"] = "#1b2330", ["titleColor"] = "#1b2330", ["tickColor"] = "#8a93a3", ["domainColor"] = "#8a93a3" },
        ["legend"] = new JsonObject { ["labelFontSize"] = 12, ["titleFontSize"] = 12, ["titleFontWeight"] = 500, ["labelLimit"] = 260, ["labelColor"] = "#1b2330", ["titleColor"] = "#1b2330" },
        ["title"] = new JsonObject { ["color"] = "#1b2330", ["subtitleColor"] = "#566173" },
    };
}
