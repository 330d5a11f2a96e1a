namespace Litmus.Cli.Histories;

/// <summary>A series as one line of text: eight heights between its least and its greatest value.</summary>
internal static class Sparkline
{
    private const string Heights = "▁▂▃▄▅▆▇█";
    private const char Missing = '·';

    /// <summary>The line. A value that is missing is a dot. A series of equal values lies in the middle.</summary>
    public static string Of(IReadOnlyList<double?> values)
    {
        double[] known = [.. values.OfType<double>().Where(double.IsFinite)];
        if (known.Length == 0)
        {
            return new string(Missing, values.Count);
        }

        double least = known.Min(), range = known.Max() - least;
        return string.Concat(values.Select(value => value is { } number && double.IsFinite(number)
            ? Heights[range > 0 ? (int)Math.Min(Heights.Length - 1, Heights.Length * ((number - least) / range)) : Heights.Length / 2]
            : Missing));
    }
}
