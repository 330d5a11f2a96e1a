using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>
/// The axes of a figure's panels, and their sizes in pixels. The categories of an axis lie at 0, 1, 2, … Each reaches half a unit to either side,
/// and the axis prints its word.
/// </summary>
internal sealed class ChartAxes
{
    /// <summary>How a logarithmic axis or scale prints its numbers.</summary>
    public const string LogarithmicLabel = "datum.value < 0.001 || datum.value >= 100000 ? format(datum.value, '~e') : format(datum.value, '~r')";

    private const double WidePicture = 1.6;
    private const double TallestPicture = 480;
    private const double WidePanel = 370;
    private const double CharacterWidth = 6.8;
    private const double LineHeight = 16;
    private const int LongestRowName = 26;

    private readonly FigurePlot _plot;
    private readonly double[] _x;
    private readonly double[] _y;

    public ChartAxes(FigurePlot plot)
    {
        _plot = plot;
        (_x, _y) = (Ends(isX: true), Ends(isX: false));
        bool isWide = plot.Figure.HasEqualScales && Aspect > WidePicture;
        ColumnCount = plot.Panels.Length <= 1 ? 1 : isWide || plot.Panels.Length is 2 or 4 ? 2 : 3;
        (Width, Height) = Size();
    }

    /// <summary>Panels side by side.</summary>
    public int ColumnCount { get; }

    /// <summary>Width of a panel [pixel].</summary>
    public double Width { get; }

    /// <summary>Height of a panel [pixel].</summary>
    public double Height { get; }

    private double Aspect => _x is [var left, var right] && _y is [var bottom, var top] ? (right - left) / (top - bottom) : 1;

    private bool HasPanels => _plot.Panels.Length > 0;

    /// <summary>The encoding of a position.</summary>
    /// <param name="field"><c>x</c> or <c>y</c>.</param>
    /// <param name="panel">The panel; null if the figure has one panel.</param>
    public JsonObject Position(string field, string? panel)
    {
        bool isX = field == "x";
        FigureAxis axis = isX ? _plot.Figure.X : _plot.Figure.Y;
        JsonObject scale = new() { ["type"] = axis.IsLogarithmic ? "log" : "linear", ["nice"] = !_plot.HasMap };
        if (!axis.IsLogarithmic)
        {
            scale.Add("zero", false);
        }

        if ((HasPanels || _plot.HasMap || axis.IsCategorical || _plot.Figure.HasEqualScales) && (isX ? _x : _y) is [var low, var high])
        {
            scale.Add("domain", new JsonArray(FigurePlot.Rounded(low), FigurePlot.Rounded(high)));
        }

        if (axis.IsCategorical)
        {
            scale["nice"] = false;
            scale["reverse"] = !isX;
        }

        return new JsonObject
        {
            ["field"] = field, ["type"] = "quantitative", ["title"] = HasTitle(isX, panel) ? axis.Title : null, ["scale"] = scale, ["axis"] = Axis(isX, axis),
        };
    }

    // Panels share their axes: the vertical one is named on the left, the horizontal one below.
    private bool HasTitle(bool isX, string? panel)
    {
        int index = Array.IndexOf(_plot.Panels, panel);
        return index < 0 || (isX ? index + ColumnCount >= _plot.Panels.Length : index % ColumnCount == 0);
    }

    private JsonObject Axis(bool isX, FigureAxis axis)
    {
        if ((isX ? _plot.XCategories : _plot.YCategories) is { } categories)
        {
            int longest = isX ? Math.Max(6, (int)(Width / Math.Max(1, categories.Length) / CharacterWidth)) : LongestRowName;
            return new JsonObject
            {
                ["values"] = new JsonArray([.. categories.Select((_, i) => JsonValue.Create(i))]),
                ["labelExpr"] = $"{JsonSerializer.Serialize(categories.Select(word => Lines(word, longest)), JsonContract.Compact)}[datum.value]",
                ["labelOverlap"] = false, ["labelLimit"] = 0, ["labelAngle"] = 0, ["labelPadding"] = 6, ["ticks"] = false, ["grid"] = !_plot.HasMap,
            };
        }

        JsonObject description = new() { ["labelOverlap"] = true, ["tickCount"] = HasPanels ? 4 : 6 };
        if (axis.IsLogarithmic)
        {
            description.Add("labelExpr", LogarithmicLabel);
        }

        if (axis.IsLogarithmic && (isX ? _x : _y) is [var low, var high])
        {
            // A count would leave some of them out.
            description.Remove("tickCount");
            description["labelOverlap"] = false;
            description.Add("values", new JsonArray([.. LogarithmicTicks.Between(low, high).Select(tick => JsonValue.Create(tick))]));
        }

        return description;
    }

    // The words of a category, broken into lines of at most so many characters. A longer word stays whole.
    private static string[] Lines(string text, int longest)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= longest)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    private (double Width, double Height) Size()
    {
        (double width, double height) = ColumnCount switch { 1 => (560.0, 340.0), 2 => (280, 240), _ => (190, 170) };
        if (_plot.Figure.HasEqualScales)
        {
            width = ColumnCount == 2 && Aspect > WidePicture ? WidePanel : width;
            double scale = Math.Min(1, TallestPicture / (width / Aspect));
            return (Math.Round(width * scale), Math.Round(width * scale / Aspect));
        }

        width = _plot.XCategories is { } columns && ColumnCount == 1 ? Math.Clamp(110.0 * columns.Length, 220, width) : width;
        height = _plot.YCategories is { Length: > 0 } rows
            ? Math.Max(80, rows.Length * ((LineHeight * Math.Max(1.2, rows.Max(row => Lines(row, LongestRowName).Length))) + 8))
            : height;
        return (width, height);
    }

    // All panels share their axes; a map fills them.
    private double[] Ends(bool isX)
    {
        if ((isX ? _plot.XCategories : _plot.YCategories) is { } categories)
        {
            return categories.Length == 0 ? [] : [-0.5, categories.Length - 0.5];
        }

        List<double> places = [];
        foreach (LayerPoints layer in _plot.Layers)
        {
            if (layer.Layer.Mark == FigureMark.Map && layer.X is not null && layer.Y is not null)
            {
                places.AddRange(MapCells.Edges(isX ? layer.X : layer.Y, isX ? _plot.Figure.X.IsLogarithmic : _plot.Figure.Y.IsLogarithmic)
                    .Values.SelectMany(edge => new[] { edge.Low, edge.High }));
            }
            else if (!_plot.HasMap)
            {
                places.AddRange((isX ? layer.X : layer.Y) ?? []);
                places.AddRange((isX ? layer.X2 : layer.Y2) ?? []);
            }
        }

        bool isLogarithmic = isX ? _plot.Figure.X.IsLogarithmic : _plot.Figure.Y.IsLogarithmic;
        double[] finite = [.. places.Where(place => double.IsFinite(place) && (!isLogarithmic || place > 0))];
        return finite.Length == 0 || finite.Min() == finite.Max() ? [] : [finite.Min(), finite.Max()];
    }
}
