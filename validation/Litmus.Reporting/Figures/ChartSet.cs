namespace Litmus.Reporting.Figures;

/// <summary>The drawn figures of a report, with the library that makes them interactive.</summary>
public sealed class ChartSet
{
    private readonly IReadOnlyDictionary<string, string> _missing;

    /// <summary>Gathers them.</summary>
    /// <param name="charts">By <see cref="KeyOf"/>.</param>
    /// <param name="missing">Why a figure could not be drawn, by <see cref="KeyOf"/>.</param>
    /// <param name="library">The JavaScript library.</param>
    /// <param name="note">What the footer says of the charts. Null when all were drawn.</param>
    public ChartSet(IReadOnlyDictionary<string, Chart> charts, IReadOnlyDictionary<string, string> missing, string library, string? note) =>
        (Charts, _missing, Library, Note) = (charts, missing, library, note);

    /// <summary>The charts, by <see cref="KeyOf"/>.</summary>
    public IReadOnlyDictionary<string, Chart> Charts { get; }

    /// <summary>The JavaScript library that makes them interactive.</summary>
    public string Library { get; }

    /// <summary>What the footer says of the charts. Null when all were drawn.</summary>
    public string? Note { get; }

    /// <summary>No charts, because they were not asked for.</summary>
    public static ChartSet None { get; } = new(
        new Dictionary<string, Chart>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), string.Empty, "Left out (--no-plots).");

    /// <summary>The name of a figure in the report.</summary>
    public static string KeyOf(string caseId, string figureId) => $"{caseId}/{figureId}";

    /// <summary>A chart, or null if it was not drawn.</summary>
    public Chart? Find(string key) => Charts.GetValueOrDefault(key);

    /// <summary>Why a chart is missing.</summary>
    public string WhyMissing(string key) => _missing.GetValueOrDefault(key) ?? Note ?? "Not drawn.";
}
