using System.Text.Json.Nodes;

namespace Litmus.Reporting.Figures;

/// <summary>
/// Colours, dashes and signs. The colours are those of Okabe and Ito (Color Universal Design, 2008) without yellow, which is too light on white; they stay apart for readers who do not see all colours, and dashes and signs
/// say the same once more. Where there are more series than colours, a ramp in their order takes their place.
/// </summary>
internal static class ChartPalette
{
    /// <summary>What a single line over a map is drawn with; it is cased in white.</summary>
    public const string OverMap = "#D55E00";

    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9"];
    private static readonly double[][] Dashes = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 2], [12, 3], [1, 3]];
    private static readonly string[] Signs = ["diamond", "square", "triangle-up", "circle", "cross", "triangle-down", "triangle-right"];

    // Viridis, without its lightest end.
    private static readonly (int Red, int Green, int Blue)[] Ramp = [(68, 1, 84), (72, 40, 120), (62, 74, 137), (49, 104, 142), (38, 130, 142), (31, 158, 137), (53, 183, 121), (110, 206, 88), (181, 222, 43)];

    /// <summary>The colour of a series among so many.</summary>
    public static string Colour(int series, int count)
    {
        if (count <= Colours.Length)
        {
            return Colours[series];
        }

        double place = (Ramp.Length - 1) * series / (double)(count - 1);
        int below = Math.Min((int)place, Ramp.Length - 2);
        int Mix(int a, int b) => (int)Math.Round(a + ((place - below) * (b - a)));
        (int red, int green, int blue) = Ramp[below];
        (int nextRed, int nextGreen, int nextBlue) = Ramp[below + 1];
        return $"#{Mix(red, nextRed):X2}{Mix(green, nextGreen):X2}{Mix(blue, nextBlue):X2}";
    }

    /// <summary>The dash of a series among so many; solid where a ramp tells them apart.</summary>
    public static JsonArray Dash(int series, int count) => [.. Dashes[count <= Colours.Length ? series : 0].Select(length => JsonValue.Create(length))];

    /// <summary>The sign of a series.</summary>
    public static string Sign(int series) => Signs[series % Signs.Length];
}
