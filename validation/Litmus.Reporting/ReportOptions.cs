using Litmus.History;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting;

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>Whether charts are drawn; without them Node.js is not needed.</summary>
    public bool HasPlots { get; init; } = true;

    /// <summary>The folder of the drawing program, <c>validation/Litmus.Reporting/charts</c>.</summary>
    public required string ChartsFolder { get; init; }

    /// <summary>Where drawings are kept, <c>artifacts/charts</c>.</summary>
    public required string ChartCache { get; init; }

    /// <summary>Path of results.json as SARIF names it, relative to the repository.</summary>
    public string ResultsPath { get; init; } = "artifacts/report/results.json";

    /// <summary>Where a claim stands in the reference data. Null if this is not known.</summary>
    public Func<string, ClaimPlace?> PlaceOf { get; init; } = _ => null;

    /// <summary>The papers that get a page; absent for all. The overview, the verification and the run are always written.</summary>
    public IReadOnlyCollection<string>? Papers { get; init; }

    /// <summary>The last nights; absent where there is no history. Then the page of the nights is left out.</summary>
    public HistoryView? History { get; init; }

    /// <summary>Whether a printed version is made of each page of a paper. It needs Chromium.</summary>
    public bool HasPdf { get; init; }

    /// <summary>The browser that prints. Absent for the one that is found on this machine.</summary>
    public string? Browser { get; init; }

    /// <summary>The Node.js program.</summary>
    public string Node { get; init; } = "node";
}
