using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Figures;

/// <summary>Pictures of atoms as cubes on a substrate, coloured by their height. All panels have the same substrate and scale.</summary>
internal sealed class AtomLayers
{
    // Room around the picture for the names of the edges [pixel].
    private const double Margin = 26;

    private const int LegendColours = 9;

    private static readonly double StepAcross = Math.Sqrt(0.75);

    private readonly FigurePlot _plot;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int _layers;
    private readonly double _edge;

    /// <summary>Measures the picture.</summary>
    /// <exception cref="FormatException">A position is not a whole number in its range.</exception>
    public AtomLayers(FigurePlot plot, int panelsInARow)
    {
        _plot = plot;
        (int X, int Y, int Z)[] atoms = [.. plot.Layers.SelectMany(points => Atoms(points, panel: null))];
        (_columns, _rows, _layers) = atoms.Length == 0
            ? (1, 1, 1)
            : (atoms.Max(atom => atom.X) + 1, atoms.Max(atom => atom.Y) + 1, atoms.Max(atom => atom.Z) + 1);
        double wanted = panelsInARow switch { 1 => 520, 2 => 340, _ => 250 };
        _edge = Math.Max(1.5, Math.Round(wanted / ((_columns + _rows) * StepAcross), 1));
        Width = Math.Ceiling((_columns + _rows) * StepAcross * _edge);
        Height = Math.Ceiling(((0.5 * (_columns + _rows)) + _layers + 1) * _edge) + Margin;
    }

    /// <summary>Width of a panel [pixel].</summary>
    public double Width { get; }

    /// <summary>Height of a panel [pixel].</summary>
    public double Height { get; }

    /// <summary>The layers of one panel: faces, names of the edges, and the legend.</summary>
    public IEnumerable<JsonObject> Of(LayerPoints points, string? panel)
    {
        yield return Faces(Atoms(points, panel));
        (double Across, double Down) left = Place(-_rows, _rows), front = Place(_columns - _rows, _columns + _rows), right = Place(_columns, _columns);
        yield return EdgeName(_plot.Figure.X.Title, left, front, angle: 30);
        yield return EdgeName(_plot.Figure.Y.Title, front, right, angle: -30);
        yield return Legend(points.Layer.Colour!);
    }

    private static IEnumerable<(int X, int Y, int Z)> Atoms(LayerPoints points, string? panel) =>
        points.RowsIn(panel).Select(row => (
            Whole(points, points.X, row, points.Layer.X, 0),
            Whole(points, points.Y, row, points.Layer.Y, 0),
            Whole(points, points.Colour, row, points.Layer.Colour?.Column, 1) - 1));

    private static int Whole(LayerPoints points, IReadOnlyList<double>? column, int row, string? name, int lowest) =>
        column is not null && column[row] is var place && place == Math.Floor(place) && place >= lowest && place <= 1000
            ? (int)place
            : throw new FormatException(
                $"Row {row + 1}, column '{name}' of the table '{points.Layer.Table}' is {(column is null ? "missing" : FigurePlot.RoundedText(column[row]))}; "
                + $"the place of an atom is a whole number from {lowest} to 1000.");

    // Steps across and down, from the corner of the substrate that is farthest away.
    private (double Across, double Down) Place(int across, int down) => ((across + _rows) * StepAcross * _edge, ((0.5 * down) + _layers) * _edge);

    private JsonObject Faces(IEnumerable<(int X, int Y, int Z)> atoms)
    {
        IEnumerable<(int X, int Y, int Z)> substrate = Enumerable.Range(0, _columns).SelectMany(x => Enumerable.Range(0, _rows).Select(y => (x, y, -1)));
        JsonArray features = [.. CubePicture.Of(substrate.Concat(atoms)).Select(outline => new JsonObject
        {
            ["type"] = "Feature",
            ["geometry"] = new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray([.. outline.Loops.Select(Ring)]) },
            ["c"] = Colour(outline.Layer, outline.Face),
        })];

        // A stroke in the colour of the face covers the seam to its neighbour.
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = features },
            ["projection"] = new JsonObject { ["type"] = "identity", ["scale"] = 1, ["translate"] = new JsonArray(0, 0) },
            ["mark"] = new JsonObject { ["type"] = "geoshape", ["strokeWidth"] = 0.4, ["tooltip"] = false },
            ["encoding"] = new JsonObject { ["color"] = new JsonObject { ["field"] = "c", ["type"] = "nominal", ["scale"] = null } },
        };
    }

    private JsonNode Ring(IReadOnlyList<(int Across, int Down)> loop)
    {
        JsonArray ring = [];
        foreach ((int across, int down) in loop.Append(loop[0]))
        {
            (double x, double y) = Place(across, down);
            ring.Add((JsonNode)new JsonArray(Math.Round(x, 1), Math.Round(y, 1)));
        }

        return ring;
    }

    // Light from above on the left. The darkest part of the ramp would not show its shades.
    private string Colour(double layer, CubeFace face)
    {
        double light = face switch { CubeFace.Top => 1.22, CubeFace.Left => 0.95, _ => 0.7 };
        return layer < 0 ? ChartPalette.Grey(0.72 * light) : ChartPalette.OnRamp(0.2 + (0.8 * layer / Math.Max(1.0, _layers - 1)), light);
    }

    private static JsonObject EdgeName(string title, (double Across, double Down) from, (double Across, double Down) to, double angle) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject()) },
        ["mark"] = new JsonObject
        {
            ["type"] = "text", ["text"] = title, ["x"] = 0.5 * (from.Across + to.Across),
            ["y"] = 0.5 * (from.Down + to.Down), ["dy"] = 22, ["angle"] = angle, ["fontSize"] = 12, ["color"] = "#1b2330", ["tooltip"] = false,
        },
    };

    private JsonObject Legend(FigureColour colour)
    {
        JsonArray range =
            [.. Enumerable.Range(0, LegendColours).Select(i => JsonValue.Create(Colour((_layers - 1.0) * i / (LegendColours - 1), CubeFace.Top)))];
        int high = Math.Max(2, _layers);
        JsonArray ticks =
            [.. Enumerable.Range(0, 5).Select(i => (int)Math.Round(1 + (0.25 * i * (high - 1)))).Distinct().Select(tick => JsonValue.Create(tick))];
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray() },
            ["mark"] = new JsonObject { ["type"] = "point", ["opacity"] = 1 },
            ["encoding"] = new JsonObject
            {
                ["fill"] = new JsonObject
                {
                    ["field"] = "h", ["type"] = "quantitative",
                    ["scale"] = new JsonObject { ["domain"] = new JsonArray(1, high), ["range"] = range },
                    ["legend"] = new JsonObject
                    {
                        ["title"] = colour.Title, ["titleLimit"] = 300, ["values"] = ticks, ["gradientLength"] = 200, ["orient"] = "top",
                        ["direction"] = "horizontal",
                    },
                },
            },
        };
    }
}
