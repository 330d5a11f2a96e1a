using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>
/// A figure as a Vega-Lite 6 specification with its data. Panels lie side by side with the same axes. Numbers are rounded to six digits. The tables
/// beside the report hold all digits.
/// </summary>
public sealed class ChartSpecification
{
    private readonly FigurePlot _plot;
    private readonly ChartAxes _axes;
    private readonly SeriesLayers _series;
    private readonly MapLayers _maps;
    private readonly AtomLayers? _atoms;

    private ChartSpecification(FigurePlot plot)
    {
        _plot = plot;
        _axes = new ChartAxes(plot);
        _series = new SeriesLayers(plot, _axes);
        _maps = new MapLayers(plot, _axes);
        _atoms = plot.HasAtoms ? new AtomLayers(plot, _axes.ColumnCount) : null;
    }

    /// <summary>The specification.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="tableOf">Its case's tables.</param>
    /// <exception cref="FormatException">A table lacks a column, or holds words where numbers are wanted.</exception>
    public static string Of(FigureDescription figure, Func<string, CsvTable> tableOf) =>
        new ChartSpecification(new FigurePlot(Plain(figure), tableOf)).Build().ToJsonString(JsonContract.Compact);

    // Vega puts titles into expressions, which end at a line break.
    private static FigureDescription Plain(FigureDescription figure) => figure with
    {
        Title = PlainText.Line(figure.Title),
        X = figure.X with { Title = PlainText.Line(figure.X.Title) },
        Y = figure.Y with { Title = PlainText.Line(figure.Y.Title) },
        Layers =
        [
            .. figure.Layers.Select(layer => layer with
            {
                Label = layer.Label is { } label ? PlainText.Line(label) : null,
                Colour = layer.Colour is { } colour ? colour with { Title = PlainText.Line(colour.Title) } : null,
            }),
        ],
    };

    private JsonObject Build()
    {
        JsonObject specification = new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["description"] = _plot.Figure.Title,
            ["background"] = "white",
            ["padding"] = 6,
        };
        if (_plot.Panels.Length == 0)
        {
            AddView(specification, panel: null);
        }
        else
        {
            specification.Add("columns", _axes.ColumnCount);
            specification.Add("spacing", _atoms is null ? new JsonObject { ["row"] = 72, ["column"] = 66 } : 30);
            specification.Add("bounds", "flush");
            specification.Add("concat", new JsonArray([.. _plot.Panels.Select(Panel)]));
        }

        specification.Add("resolve",
            new JsonObject { ["scale"] = new JsonObject { ["color"] = "shared", ["fill"] = "shared", ["strokeDash"] = "shared", ["shape"] = "shared" } });
        if (_plot.LeftOut is > 0 and int leftOut)
        {
            specification.Add("title", new JsonObject
            {
                ["text"] = string.Empty,
                ["subtitle"] = $"{leftOut} {(leftOut == 1 ? "value has" : "values have")} no place on the axes or the colour scale and "
                    + $"{(leftOut == 1 ? "is" : "are")} not drawn",
                ["anchor"] = "start",
            });
        }

        specification.Add("config", Configuration());
        return specification;
    }

    private void AddView(JsonObject view, string? panel)
    {
        view.Add("width", _atoms?.Width ?? _axes.Width);
        view.Add("height", _atoms?.Height ?? _axes.Height);
        view.Add("layer", Layers(panel));
        if (_atoms is not null)
        {
            view.Add("view", new JsonObject { ["stroke"] = null });
        }
    }

    private JsonNode Panel(string panel)
    {
        JsonObject view = [];
        AddView(view, panel);

        // The estimated length of the axis titles would move a title. A text keeps its place.
        view["layer"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject()) },
            ["mark"] = new JsonObject
            {
                ["type"] = "text", ["text"] = panel, ["x"] = 0, ["y"] = -8, ["align"] = "left", ["baseline"] = "bottom", ["fontSize"] = 12.5,
                ["fontWeight"] = 600, ["tooltip"] = false,
            },
        });
        return view;
    }

    private JsonArray Layers(string? panel)
    {
        JsonArray layers = [];
        foreach (JsonObject layer in _plot.Layers.SelectMany(points => LayersOf(points, panel)))
        {
            layers.Add((JsonNode)layer);
        }

        if (_plot.Series.Length > 0 && (panel is null || panel == _plot.Panels[0]))
        {
            layers.Add((JsonNode)_series.Legend());
        }

        return layers;
    }

    private IEnumerable<JsonObject> LayersOf(LayerPoints points, string? panel) => points.Layer.Mark switch
    {
        FigureMark.Map => _maps.Of(points, panel),
        FigureMark.Atoms => _atoms!.Of(points, panel),
        _ => _series.Of(points, panel),
    };

    private static JsonObject Configuration() => new()
    {
        ["aria"] = false,
        ["font"] = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
        ["view"] = new JsonObject { ["stroke"] = "#8a93a3" },
        ["axis"] = new JsonObject
        {
            ["labelFontSize"] = 12, ["titleFontSize"] = 13, ["titleFontWeight"] = 500, ["gridColor"] = "#e6e9ee", ["labelColor"] = "#1b2330",
            ["titleColor"] = "#1b2330", ["tickColor"] = "#8a93a3", ["domainColor"] = "#8a93a3",
        },
        ["legend"] = new JsonObject
        {
            ["labelFontSize"] = 12, ["titleFontSize"] = 12, ["titleFontWeight"] = 500, ["labelLimit"] = 340, ["labelColor"] = "#1b2330",
            ["titleColor"] = "#1b2330",
        },
        ["title"] = new JsonObject { ["color"] = "#1b2330", ["subtitleColor"] = "#566173" },
    };
}
