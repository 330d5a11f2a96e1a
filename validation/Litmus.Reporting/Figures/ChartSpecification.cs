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
            specification.Add("columns", _panels.Length is 2 or 4 ? 2 : 3);
            specification.Add("spacing", 18);
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

    private JsonNode Panel(string panel) => new JsonObject
    {
        ["title"] = new JsonObject { ["text"] = panel, ["fontSize"] = 12, ["fontWeight"] = 600 },
        ["width"] = _panels.Length == 2 ? 270 : 200,
        ["height"] = _panels.Length == 2 ? 230 : 170,
        ["layer"] = Layers(panel),
    };

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

        return layers;
    }

    private IEnumerable<JsonObject> LayersOf(LayerPoints points, string? panel)
    {
        if (points.Layer.Mark == FigureMark.Map)
        {
            yield return Map(points, panel);
            yield break;
        }

        JsonArray rows = Rows(points, panel);
        if (points.Layer.Mark == FigureMark.Line && HasMap)
        {
            yield return new JsonObject
            {
                ["data"] = new JsonObject { ["values"] = rows.DeepClone() },
                ["mark"] = new JsonObject { ["type"] = "line", ["stroke"] = "white", ["strokeWidth"] = 4.5, ["tooltip"] = false },
                ["encoding"] = LineEncoding(points, withColour: false),
            };
        }

        yield return new JsonObject { ["data"] = new JsonObject { ["values"] = rows }, ["mark"] = Mark(points.Layer), ["encoding"] = LineEncoding(points, withColour: true) };
    }

    private static JsonObject Mark(FigureLayer layer) => layer.Mark switch
    {
        FigureMark.Line => new JsonObject { ["type"] = "line", ["strokeWidth"] = 2.2, ["invalid"] = "break-paths-show-path-domains" },
        FigureMark.Point => new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 75, ["opacity"] = 1, ["stroke"] = "white", ["strokeWidth"] = 1 },
        FigureMark.Band => new JsonObject { ["type"] = "area", ["opacity"] = 0.22 },
        FigureMark.Rule => new JsonObject { ["type"] = "rule", ["strokeWidth"] = 1.6 },
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer.Mark, "Unknown mark."),
    };

    private JsonArray Rows(LayerPoints points, string? panel)
    {
        JsonArray rows = [];
        foreach (int row in points.RowsIn(panel))
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

    private JsonObject LineEncoding(LayerPoints points, bool withColour)
    {
        JsonObject encoding = [];
        JsonArray tooltip = [];
        if (points.X is not null)
        {
            encoding.Add("x", Position("x", _figure.X, points));
            tooltip.Add((JsonNode)Tooltip("x", _figure.X.Title));
        }

        if (points.Y is not null)
        {
            encoding.Add("y", Position("y", _figure.Y, points));
            tooltip.Add((JsonNode)Tooltip("y", _figure.Y.Title));
        }

        if (points.Y2 is not null)
        {
            encoding.Add("y2", new JsonObject { ["field"] = "y2" });
        }

        bool isLine = points.Layer.Mark == FigureMark.Line;
        if (isLine)
        {
            // In the order of the table: a contour may turn back.
            encoding.Add("order", new JsonObject { ["value"] = null });
        }

        if (!withColour)
        {
            encoding.Add("detail", new JsonObject { ["field"] = "s", ["type"] = "nominal" });
            return encoding;
        }

        if (points.Series.Any(name => name.Length > 0))
        {
            AddSeries(encoding, points.Layer.Mark);
            tooltip.Insert(0, new JsonObject { ["field"] = "s", ["title"] = "series" });
        }
        else
        {
            encoding.Add("color", new JsonObject { ["value"] = HasMap ? ChartPalette.OverMap : "#0072B2" });
        }

        encoding.Add("tooltip", tooltip);
        return encoding;
    }

    // Colour, dash and sign are scales over the same field, so that they make one legend.
    private void AddSeries(JsonObject encoding, FigureMark mark)
    {
        encoding.Add(mark == FigureMark.Band ? "fill" : "color", Series(Colours()));
        if (mark is FigureMark.Line or FigureMark.Rule && _series.Length <= ChartPalette.Count)
        {
            encoding.Add("strokeDash", Series(new JsonArray([.. _series.Select((_, i) => ChartPalette.Dash(i))])));
        }

        if (mark == FigureMark.Point && _series.Length <= ChartPalette.Count)
        {
            encoding.Add("shape", Series(ChartPalette.List(_series.Select((_, i) => ChartPalette.Sign(i)))));
        }
    }

    private JsonNode Colours() => HasMap && _series.Length == 1 ? ChartPalette.List([ChartPalette.OverMap]) : ChartPalette.ColoursFor(_series.Length);

    private JsonObject Series(JsonNode range)
    {
        JsonObject scale = new() { ["domain"] = ChartPalette.List(_series) };
        if (range is JsonObject scheme)
        {
            scale.Add("scheme", scheme["scheme"]!.DeepClone());
        }
        else
        {
            scale.Add("range", range);
        }

        return new JsonObject { ["field"] = "s", ["type"] = "nominal", ["scale"] = scale, ["legend"] = new JsonObject { ["title"] = null } };
    }

    private JsonObject Position(string field, FigureAxis axis, LayerPoints points)
    {
        JsonObject scale = new() { ["type"] = axis.IsLogarithmic ? "log" : "linear", ["zero"] = false, ["nice"] = !HasMap };
        if ((_panels.Length > 0 || HasMap) && Domain(field == "x", axis.IsLogarithmic) is { } domain)
        {
            scale.Add("domain", domain);
        }

        return new JsonObject { ["field"] = field, ["type"] = "quantitative", ["title"] = axis.Title, ["scale"] = scale, ["axis"] = Axis(axis) };
    }

    private static JsonObject Axis(FigureAxis axis) => axis.IsLogarithmic
        ? new JsonObject { ["format"] = "~g", ["tickCount"] = 5, ["labelOverlap"] = "greedy" }
        : new JsonObject { ["format"] = "~g", ["tickCount"] = 6, ["labelOverlap"] = "greedy" };

    // All panels share their axes; a map fills them.
    private JsonArray? Domain(bool isX, bool isLogarithmic)
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
        return finite.Length == 0 || finite.Min() == finite.Max() ? null : new JsonArray(Rounded(finite.Min()), Rounded(finite.Max()));
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
        JsonObject x = Position("x", _figure.X, points);
        JsonObject y = Position("y", _figure.Y, points);
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
                ["fill"] = new JsonObject { ["field"] = "c", ["type"] = "quantitative", ["scale"] = scale, ["legend"] = new JsonObject { ["title"] = description.Title, ["format"] = "~g", ["gradientLength"] = 180 } },
                ["tooltip"] = new JsonArray(Tooltip("c", description.Title + " (in steps)")),
            },
        };
    }

    private static JsonObject Tooltip(string field, string title) => new() { ["field"] = field, ["type"] = "quantitative", ["title"] = title, ["format"] = ".4~g" };

    private static JsonNode Rounded(double value) => JsonNumbers.Of(double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static JsonObject Configuration() => new()
    {
        ["aria"] = false,
        ["font"] = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
        ["view"] = new JsonObject { ["stroke"] = "#8a93a3" },
        ["axis"] = new JsonObject { ["labelFontSize"] = 12, ["titleFontSize"] = 13, ["titleFontWeight"] = 500, ["gridColor"] = "#e6e9ee", ["labelColor"] = "#1b2330", ["titleColor"] = "#1b2330", ["tickColor"] = "#8a93a3", ["domainColor"] = "#8a93a3" },
        ["legend"] = new JsonObject { ["labelFontSize"] = 12, ["titleFontSize"] = 12, ["titleFontWeight"] = 500, ["labelLimit"] = 260, ["symbolSize"] = 120, ["symbolStrokeWidth"] = 2.2, ["labelColor"] = "#1b2330", ["titleColor"] = "#1b2330" },
        ["title"] = new JsonObject { ["color"] = "#1b2330", ["subtitleColor"] = "#566173" },
    };
}
