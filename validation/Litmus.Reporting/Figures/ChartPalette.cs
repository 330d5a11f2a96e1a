using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Figures;

/// <summary>
/// Colours, dashes and signs. The colours are those of Okabe and Ito (Color Universal Design, 2008). Yellow is left out, because it is too light on
/// white. Colour-blind readers can tell them apart, and dashes and signs repeat the distinction. If there are more series than colours, a ramp
/// replaces them. The words of a fixed palette have the same colour in every figure.
/// </summary>
internal static class ChartPalette
{
    /// <summary>The colour of a single line over a map. It has a white edge.</summary>
    public const string OverMap = "#D55E00";

    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9"];
    private static readonly double[][] Dashes = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 2], [12, 3], [1, 3]];
    private static readonly string[] Signs = ["diamond", "square", "triangle-up", "circle", "cross", "triangle-down", "triangle-right"];

    // Red, green and blue of the usual inverse pole figure. These shades differ by at least ΔE = 26 in each kind of colour blindness,
    // and their contrast to white is at least 3.
    private static readonly (string Word, string Colour)[] Orientations =
        [("001", "#C8102E"), ("101", "#2FA86B"), ("110", "#2FA86B"), ("111", "#2F62D9"), ("void", "#23272E")];
    private static readonly (string Word, string Colour)[] Outcomes =
        [("holds", "#0072B2"), ("fails", "#D55E00"), ("undecided", "#E8C547"), ("empty", "#D3D8DF"), ("no film", "#D3D8DF")];

    // Viridis, without its lightest end.
    private static readonly (int Red, int Green, int Blue)[] Ramp =
        [(68, 1, 84), (72, 40, 120), (62, 74, 137), (49, 104, 142), (38, 130, 142), (31, 158, 137), (53, 183, 121), (110, 206, 88), (181, 222, 43)];

    /// <summary>First the words of a palette in its order, then the others as they are.</summary>
    public static string[] Sorted(FigurePalette palette, IEnumerable<string> words)
    {
        (string Word, string Colour)[] known = Known(palette);
        return [.. words.OrderBy(word => Array.FindIndex(known, entry => entry.Word == word) is >= 0 and int place ? place : known.Length)];
    }

    /// <summary>The colours of some words.</summary>
    public static string[] Of(FigurePalette palette, IReadOnlyList<string> words)
    {
        (string Word, string Colour)[] known = Known(palette);
        string[] others = [.. words.Where(word => known.All(entry => entry.Word != word))];
        return [.. words.Select(word => known.FirstOrDefault(entry => entry.Word == word).Colour ?? Colour(Array.IndexOf(others, word), others.Length))];
    }

    /// <summary>The dash of a series. It is solid where a ramp distinguishes the series.</summary>
    public static JsonArray Dash(int series, int count) => [.. Dashes[count <= Colours.Length ? series : 0].Select(length => JsonValue.Create(length))];

    /// <summary>The sign of a series.</summary>
    public static string Sign(int series) => Signs[series % Signs.Length];

    /// <summary>A colour of the ramp.</summary>
    /// <param name="place">From 0, its dark end, to 1.</param>
    /// <param name="light">The light on it: 1 leaves it, less darkens it, more mixes it with white.</param>
    public static string OnRamp(double place, double light = 1)
    {
        double steps = (Ramp.Length - 1) * place;
        int below = Math.Clamp((int)steps, 0, Ramp.Length - 2);
        double Mix(int a, int b) => a + ((steps - below) * (b - a));
        (int Red, int Green, int Blue) low = Ramp[below], high = Ramp[below + 1];
        return Hex((Mix(low.Red, high.Red), Mix(low.Green, high.Green), Mix(low.Blue, high.Blue)), light);
    }

    /// <summary>A grey, from 0, black, to 1.</summary>
    public static string Grey(double light) => Hex((255, 255, 255), Math.Min(1, light));

    /// <summary>Whether white is easier to read than black on a colour. At a relative luminance (WCAG 2) of 0.18 both have the same contrast.</summary>
    public static bool IsDark(string hex)
    {
        double Part(int start) => Math.Pow(Convert.ToInt32(hex.Substring(start, 2), 16) / 255.0, 2.2);
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5)) < 0.18;
    }

    private static string Colour(int series, int count) => count <= Colours.Length ? Colours[series] : OnRamp(series / (double)(count - 1));

    private static (string Word, string Colour)[] Known(FigurePalette palette) => palette switch
    {
        FigurePalette.Series => [],
        FigurePalette.Orientations => Orientations,
        FigurePalette.Outcomes => Outcomes,
        _ => throw new ArgumentOutOfRangeException(nameof(palette), palette, "Unknown palette."),
    };

    private static string Hex((double Red, double Green, double Blue) colour, double light)
    {
        int Lit(double part) => (int)Math.Round(light <= 1 ? part * light : part + ((light - 1) * (255 - part)));
        return $"#{Lit(colour.Red):X2}{Lit(colour.Green):X2}{Lit(colour.Blue):X2}";
    }
}
