namespace Litmus.Reporting.Figures;

/// <summary>The drawn figures of a report.</summary>
public sealed class ChartSet
{
    private readonly IReadOnlyDictionary<string, string> _missing;

    /// <summary>Gathers them.</summary>
    /// <param name="charts">By <see cref="KeyOf"/>.</param>
    /// <param name="missing">Why a figure could not be drawn, by <see cref="KeyOf"/>.</param>
    /// <param name="note">What the page of the run says of the charts. Null when all were drawn.</param>
    public ChartSet(IReadOnlyDictionary<string, Chart> charts, IReadOnlyDictionary<string, string> missing, string? note) =>
        (Charts, _missing, Note) = (charts, missing, note);

    /// <summary>The charts, by <see cref="KeyOf"/>.</summary>
    public IReadOnlyDictionary<string, Chart> Charts { get; }

    /// <summary>What the page of the run says of the charts. Null when all were drawn.</summary>
    public string? Note { get; }

    /// <summary>No charts, because they were not asked for.</summary>
    public static ChartSet None { get; } = new(
        new Dictionary<string, Chart>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), "Left out (--no-plots).");

    /// <summary>The name of a figure in the report.</summary>
    public static string KeyOf(string caseId, string figureId) => $"{caseId}/{figureId}";

    /// <summary>A chart, or null if it was not drawn.</summary>
    public Chart? Find(string key) => Charts.GetValueOrDefault(key);

    /// <summary>Why a chart is missing.</summary>
    public string WhyMissing(string key) => _missing.GetValueOrDefault(key) ?? Note ?? "Not drawn.";
}
