using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>A figure with the rows of its tables, and what its panels share: series, categories, colours.</summary>
internal sealed class FigurePlot
{
    /// <summary>Reads the tables of a figure.</summary>
    /// <exception cref="FormatException">A table lacks a column, or holds words where numbers are wanted.</exception>
    public FigurePlot(FigureDescription figure, Func<string, CsvTable> tableOf)
    {
        Figure = figure;
        string[] Words(Func<FigureLayer, string?> columnOf) => [.. figure.Layers.Where(layer => !string.IsNullOrEmpty(columnOf(layer)))
            .SelectMany(layer => tableOf(layer.Table).Words(columnOf(layer)!)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
        XCategories = figure.X.IsCategorical ? Words(layer => layer.X) : null;
        YCategories = figure.Y.IsCategorical ? Words(layer => layer.Y) : null;
        Categories = figure.Layers.Any(layer => layer.Colour is { IsCategorical: true })
            ? ChartPalette.Sorted(figure.Palette, Words(layer => layer.Colour?.Column))
            : null;
        Layers = [.. figure.Layers.Select(layer => LayerPoints.Read(layer, tableOf(layer.Table), XCategories, YCategories, Categories))];
        Series = ChartPalette.Sorted(figure.Palette, Layers.Where(layer => layer.Layer.Mark is not (FigureMark.Map or FigureMark.Atoms))
            .SelectMany(layer => layer.Series).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal));
        Panels = [.. Layers.SelectMany(layer => layer.Facet ?? []).Distinct(StringComparer.Ordinal)];
        Colours = ColourScale.Over(Layers.SelectMany(layer => layer.Colour ?? []), Layers.Any(layer => layer.Layer.Colour is { IsLogarithmic: true }));
    }

    /// <summary>The figure.</summary>
    public FigureDescription Figure { get; }

    /// <summary>Its layers.</summary>
    public LayerPoints[] Layers { get; }

    /// <summary>Names of the series, in the order of the legend.</summary>
    public string[] Series { get; }

    /// <summary>Names of the panels. Empty if the figure has one panel.</summary>
    public string[] Panels { get; }

    /// <summary>Words of the horizontal axis. Null for numbers.</summary>
    public string[]? XCategories { get; }

    /// <summary>Words of the vertical axis. Null for numbers.</summary>
    public string[]? YCategories { get; }

    /// <summary>Words of a map's colours. Null for numbers.</summary>
    public string[]? Categories { get; }

    /// <summary>The range of a map's numbers.</summary>
    public ColourScale Colours { get; }

    /// <summary>Whether there is a map.</summary>
    public bool HasMap => Layers.Any(layer => layer.Layer.Mark == FigureMark.Map);

    /// <summary>Whether it is a picture of atoms.</summary>
    public bool HasAtoms => Layers.Any(layer => layer.Layer.Mark == FigureMark.Atoms);

    /// <summary>How many values read so far have no place on the axes or the colour scale.</summary>
    public int LeftOut { get; set; }

    /// <summary>A number to six digits. The tables beside the report hold all digits.</summary>
    public static JsonNode Rounded(double value) =>
        JsonSerializer.SerializeToNode(double.Parse(RoundedText(value), CultureInfo.InvariantCulture), JsonContract.Compact)!;

    /// <summary>The text of a number to six digits.</summary>
    public static string RoundedText(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
