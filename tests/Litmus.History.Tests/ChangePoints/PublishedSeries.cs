using System.Globalization;

namespace Litmus.History.Tests.ChangePoints;

/// <summary>Series that others published with their answer. Each file says where it comes from.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Changes">Index of the first value after each change, from 0.</param>
/// <param name="Values">The values.</param>
internal sealed record PublishedSeries(string Name, int[] Changes, double[] Values)
{
    /// <summary>How far a change that was found may lie from a published one: the margin of the publication (van den Burg and Williams, section 4).</summary>
    public const int Margin = 5;

    public static IReadOnlyList<PublishedSeries> All { get; } =
        [Read("nile", 28), Read("quality-control-1", 146), Read("quality-control-2", 97), Read("quality-control-5")];

    private static PublishedSeries Read(string name, params int[] changes) => new(
        name,
        changes,
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ChangePoints", "Published", name + ".csv")).Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(',')).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]);
}
