using System.Globalization;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Tests;

/// <summary>Figures with every mark, and the tables that they are drawn from.</summary>
internal static class SampleFigures
{
    public static IReadOnlyList<FigureDescription> All { get; } =
    [
        new FigureDescription(
            "fig-1", "Depletion time against thickness", "Lines are computed; points are printed in the paper.",
            new FigureAxis("thickness / µm", IsLogarithmic: true), new FigureAxis("time / h", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Band, "profile", "thickness_um", "lower_h", Series: "model", Y2: "upper_h"),
                new FigureLayer(FigureMark.Line, "profile", "thickness_um", "time_h", Series: "model"),
                new FigureLayer(FigureMark.Point, "stated", "thickness_um", "time_h", Label: "printed"),
                new FigureLayer(FigureMark.Rule, "stated", string.Empty, "time_h", Label: "stated time"),
            ],
            [SampleResults.DepletionTime, SampleResults.Gap]),
        new FigureDescription(
            "fig-2", "Accessible capacity", "The line is where the capacity falls to a half.",
            new FigureAxis("grain size / µm", IsLogarithmic: true), new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Map, "map", "grain_um",
                    "current_mA_per_cm2", Colour: new FigureColour("capacity_1", "capacity"), Facet: "thickness"),
                new FigureLayer(FigureMark.Line, "contour", "grain_um", "current_mA_per_cm2", Facet: "thickness", Label: "a half"),
            ],
            [SampleResults.Plateau]),
        new FigureDescription(
            "grains", "Orientation of the grains", "Grains that are cut off are those of the void.",
            new FigureAxis("width / µm"), new FigureAxis("height / µm"),
            [
                new FigureLayer(
                    FigureMark.Map, "grains", "x_um", "y_um", Colour: new FigureColour("orientation", "orientation", IsCategorical: true), Facet: "time"),
            ],
            [SampleResults.Plateau], FigurePalette.Orientations, HasEqualScales: true),
        new FigureDescription(
            "fractions", "Fraction of each orientation", "Bands are two standard errors.", new FigureAxis("time / s"), new FigureAxis("fraction"),
            [
                new FigureLayer(FigureMark.Band, "fractions", "time_s", "lower_1", Series: "orientation", Y2: "upper_1"),
                new FigureLayer(FigureMark.Line, "fractions", "time_s", "fraction_1", Series: "orientation"),
                new FigureLayer(FigureMark.Point, "fractions", "time_s", "fraction_1", Series: "orientation"),
            ],
            [SampleResults.Plateau], FigurePalette.Orientations),
        new FigureDescription(
            "inputs", "What moves the depletion time", "Bars reach from the low to the high end of each input.",
            new FigureAxis("depletion time / h"), new FigureAxis("input", IsCategorical: true),
            [
                new FigureLayer(FigureMark.Range, "inputs", "low_h", "input", X2: "high_h", Label: "uncertainty of the input"),
                new FigureLayer(FigureMark.Point, "inputs", "nominal_h", "input", Label: "as declared"),
                new FigureLayer(FigureMark.Rule, "bound", "time_h", string.Empty, Label: "stated"),
            ],
            [SampleResults.DepletionTime]),
        new FigureDescription(
            "outcomes", "Which statement holds in which formulation",
            "Each cell is one run.", new FigureAxis("formulation", IsCategorical: true), new FigureAxis("statement", IsCategorical: true),
            [
                new FigureLayer(
                    FigureMark.Map, "outcomes", "formulation", "statement",
                    Colour: new FigureColour("outcome", "outcome", IsCategorical: true, ShowsValues: true)),
            ],
            [SampleResults.Gap], FigurePalette.Outcomes),
        new FigureDescription(
            "parts", "How often each statement holds", "Each cell is a part of all seeds.",
            new FigureAxis("formulation", IsCategorical: true), new FigureAxis("statement", IsCategorical: true),
            [
                new FigureLayer(
                    FigureMark.Map, "outcomes", "formulation", "statement", Colour: new FigureColour("part_1", "part of the seeds", ShowsValues: true)),
            ],
            [SampleResults.Gap]),
        new FigureDescription(
            "deposit", "Deposits of equal charge", "Cubes are atoms.", new FigureAxis("column"), new FigureAxis("row"),
            [new FigureLayer(FigureMark.Atoms, "atoms", "column_1", "row_1", Colour: new FigureColour("height_1", "height / layers"), Facet: "wetting")],
            [SampleResults.Gap]),
    ];

    /// <summary>The tables, by name.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["profile"] = "thickness_um,time_h,lower_h,upper_h,model\n" + string.Concat(new[] { ("slab", 1.0), ("sphere, \"ideal\"", 0.6) }.SelectMany(model =>
            Enumerable.Range(0, 21).Select(i => Math.Pow(10, i / 10.0))
                .Select(x =>
                    Row(Number(x), Number(model.Item2 * x * x / 10), Number(model.Item2 * x * x / 14), Number(model.Item2 * x * x / 7), Quote(model.Item1))))),
        ["stated"] = "thickness_um,time_h\n20,36\n50,240\n",
        ["map"] = "grain_um,current_mA_per_cm2,capacity_1,thickness\n" + string.Concat(new[] { 20.0, 50, 100, 150, 200 }.SelectMany(thickness =>
            Steps.SelectMany(x => Steps.Select(y => Row(Number(x), Number(y), Number(1 / (1 + (thickness * x * y / 100))), $"{thickness} um"))))),
        ["contour"] = "grain_um,current_mA_per_cm2,thickness\n" + string.Concat(new[] { 20.0, 50, 100, 150, 200 }.SelectMany(thickness =>
            Steps.Where(x => 100 / thickness / x is >= 0.1 and <= 10).Select(x => Row(Number(x), Number(100 / thickness / x), $"{thickness} um")))),
        ["grains"] = Grains(width: 100, height: 35),
        ["fractions"] = "time_s,fraction_1,lower_1,upper_1,orientation\n"
            + string.Concat(new[] { ("101", 0.8), ("001", 0.25), ("111", 0.1) }.SelectMany(entry =>
            Enumerable.Range(0, 11)
                .Select(i =>
                    Row(Number(60 * i), Number(Grown(entry.Item2, i)),
                        Number(Grown(entry.Item2, i) - 0.04), Number(Grown(entry.Item2, i) + 0.04), entry.Item1)))),
        ["inputs"] = "input,nominal_h,low_h,high_h\ndiffusion coefficient,34.9,31.2,39.4\ncurrent density,34.9,34.1,35.8\n"
            + "thickness of the deposit at the current collector before stripping,34.9,28,43\ntemperature,34.9,,\n",
        ["bound"] = "time_h\n36\n",
        ["outcomes"] = "formulation,statement,outcome,part_1\n"
            + string.Concat(new[] { "as printed", "with the missing square", "per area" }.SelectMany((formulation, i) =>
            new[] { "001 wins at 25 °C", "101 wins at 80 °C", "the softer substrate favours 101" }.Select((statement, j) =>
                Row(formulation, statement, i == j ? "fails" : i > j + 1 ? "empty" : "holds", Number(Math.Round(0.13 + (0.11 * i) + (0.27 * j), 3)))))),
        ["atoms"] = "column_1,row_1,height_1,wetting\n"
            + string.Concat(new[] { ("poor", 9), ("fair", 5), ("good", 2) }.SelectMany(entry => Enumerable.Range(0, 144).SelectMany(site =>
            Enumerable.Range(1, Math.Max(0, entry.Item2 - (Distance(site) * entry.Item2 / 6)))
                .Select(layer => Row(Number(site % 12), Number(site / 12), Number(layer), entry.Item1))))),
    };

    /// <summary>A figure.</summary>
    public static FigureDescription Named(string id) => All.Single(figure => figure.Id == id);

    /// <summary>Grains that grow out of a void, at four times.</summary>
    public static string Grains(int width, int height)
    {
        (double X, string Word)[] seeds = [.. Enumerable.Range(0, 24).Select(i => (width * ((i * 0.618) % 1), new[] { "001", "101", "111" }[i * 7 % 3]))];
        return "x_um,y_um,orientation,time\n"
            + string.Concat(Enumerable.Range(1, 4).SelectMany(time => Enumerable.Range(0, height).SelectMany(row => Enumerable.Range(0, width).Select(column =>
            Row(Number((column + 0.5) / 2), Number((row + 0.5) / 2), row > (height * time / 4.5) + (3 * Math.Sin(column * 0.3))
                ? "void"
                : seeds.MinBy(seed => Math.Abs(seed.X - column + (4 * Math.Sin(row * 0.2)))).Word, $"{time * 100} s")))));
    }

    private static double Grown(double end, int step) => (1 / 3.0) + ((end - (1 / 3.0)) * (1 - Math.Exp(-step / 4.0)));

    private static int Distance(int site) => Math.Max(Math.Abs((site % 12) - 6), Math.Abs((site / 12) - 5));

    private static IEnumerable<double> Steps => Enumerable.Range(0, 21).Select(i => Math.Pow(10, (i - 10) / 10.0));

    private static string Row(params string[] cells) => string.Join(',', cells) + "\n";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string word) =>
        word.Contains('"', StringComparison.Ordinal) ? $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : word;
}
