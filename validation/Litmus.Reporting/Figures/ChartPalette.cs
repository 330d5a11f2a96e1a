using System.Text.Json.Nodes;

namespace Litmus.Reporting.Figures;

/// <summary>
/// Colours, dashes and signs. The colours are those of Okabe and Ito (Color Universal Design, 2008) without yellow, which is too light on white; they stay apart for readers who do not see all colours, and dashes and signs
/// say the same once more.
/// </summary>
internal static class ChartPalette
{
    /// <summary>What a line over a map is drawn with; it is cased in white.</summary>
    public const string OverMap = "#D55E00";

    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9"];
    private static readonly double[][] Dashes = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 2], [12, 3], [1, 3]];
    private static readonly string[] Signs = ["diamond", "square", "triangle-up", "circle", "cross", "triangle-down", "triangle-right"];

    /// <summary>How many series are told apart by colour, dash and sign.</summary>
    public static int Count => Colours.Length;

    /// <summary>The colours of a number of series: those of the list, or steps of a ramp where there are more.</summary>
    public static JsonNode ColoursFor(int count) => count <= Count ? List(Colours.Take(count)) : new JsonObject { ["scheme"] = "viridis" };

    /// <summary>The dash of a series.</summary>
    public static JsonArray Dash(int series) => [.. Dashes[series % Dashes.Length].Select(length => JsonValue.Create(length))];

    /// <summary>The sign of a series.</summary>
    public static string Sign(int series) => Signs[series % Signs.Length];

    /// <summary>A list of words as JSON.</summary>
    public static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
