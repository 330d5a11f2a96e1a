using System.Globalization;

namespace Litmus.Runs.Clusters;

/// <summary>Indices of an array as Slurm writes them: <c>3,5-9,20-40:4%10</c>.</summary>
internal static class ElementRange
{
    /// <summary>Whether an index is among them. An expression that is cut off or has another form holds every index.</summary>
    public static bool Holds(string expression, int index)
    {
        string ranges = expression.Split('%')[0].Trim('[', ']');
        return ranges.Length == 0 || ranges.Split(',').Any(range => IsIn(range, index));
    }

    private static bool IsIn(string range, int index)
    {
        string[] parts = range.Split(':'), ends = parts[0].Split('-');
        int step = parts.Length > 1 ? Number(parts[1]) ?? 1 : 1;
        return Number(ends[0]) is not { } first || Number(ends[^1]) is not { } last
            || (index >= first && index <= last && (index - first) % Math.Max(1, step) == 0);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
