using Litmus.History;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Html;

/// <summary>What the pages are made of beside the results.</summary>
public sealed record PageOptions
{
    /// <summary>The figures. <see cref="ChartSet.None"/> leaves them out.</summary>
    public ChartSet Charts { get; init; } = ChartSet.None;

    /// <summary>Finds a small table by the identifier of its case and its name. Without it the pages only link to the tables.</summary>
    public Func<string, string, CsvTable?>? SmallTable { get; init; }

    /// <summary>The papers that get a page; absent for all.</summary>
    public IReadOnlyCollection<string>? Papers { get; init; }

    /// <summary>The last nights; absent where there is no history.</summary>
    public HistoryView? History { get; init; }

    /// <summary>Whether a printed version stands beside each page of a paper.</summary>
    public bool HasPdf { get; init; }
}
