using System.Globalization;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Tests;

/// <summary>Figures over every mark, and the tables that they are drawn from.</summary>
internal static class SampleFigures
{
    public static IReadOnlyList<FigureDescription> All { get; } =
    [
        new FigureDescription(
            "fig-1", "Depletion time against thickness", "Lines are computed; points are printed in the paper.", new FigureAxis("thickness / µm", IsLogarithmic: true), new FigureAxis("time / h", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Band, "profile", "thickness_um", "lower_h", Series: "model", Y2: "upper_h"),
                new FigureLayer(FigureMark.Line, "profile", "thickness_um", "time_h", Series: "model"),
                new FigureLayer(FigureMark.Point, "stated", "thickness_um", "time_h", Label: "printed"),
                new FigureLayer(FigureMark.Rule, "stated", string.Empty, "time_h", Label: "stated time"),
            ],
            [SampleResults.DepletionTime, SampleResults.Gap]),
        new FigureDescription(
            "fig-2", "Accessible capacity", "The line is where the capacity falls to a half.", new FigureAxis("grain size / µm", IsLogarithmic: true), new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Map, "map", "grain_um", "current_mA_per_cm2", Colour: new FigureColour("capacity_1", "capacity"), Facet: "thickness"),
                new FigureLayer(FigureMark.Line, "contour", "grain_um", "current_mA_per_cm2", Facet: "thickness", Label: "a half"),
            ],
            [SampleResults.Plateau]),
    ];

    /// <summary>The tables, by name.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["profile"] = "thickness_um,time_h,lower_h,upper_h,model\n" + string.Concat(new[] { ("slab", 1.0), ("sphere, \"ideal\"", 0.6) }.SelectMany(model =>
            Enumerable.Range(0, 21).Select(i => Math.Pow(10, i / 10.0)).Select(x => Row(Number(x), Number(model.Item2 * x * x / 10), Number(model.Item2 * x * x / 14), Number(model.Item2 * x * x / 7), Quote(model.Item1))))),
        ["stated"] = "thickness_um,time_h\n20,36\n50,240\n",
        ["map"] = "grain_um,current_mA_per_cm2,capacity_1,thickness\n" + string.Concat(new[] { 20.0, 50, 100, 150, 200 }.SelectMany(thickness =>
            Steps.SelectMany(x => Steps.Select(y => Row(Number(x), Number(y), Number(1 / (1 + (thickness * x * y / 100))), $"{thickness} um"))))),
        ["contour"] = "grain_um,current_mA_per_cm2,thickness\n" + string.Concat(new[] { 20.0, 50, 100, 150, 200 }.SelectMany(thickness =>
            Steps.Where(x => 100 / thickness / x is >= 0.1 and <= 10).Select(x => Row(Number(x), Number(100 / thickness / x), $"{thickness} um")))),
    };

    private static IEnumerable<double> Steps => Enumerable.Range(0, 21).Select(i => Math.Pow(10, (i - 10) / 10.0));

    private static string Row(params string[] cells) => string.Join(',', cells) + "\n";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string word) => word.Contains('"', StringComparison.Ordinal) ? $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : word;
}
