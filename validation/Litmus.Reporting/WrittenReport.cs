namespace Litmus.Reporting;

/// <summary>What was written.</summary>
/// <param name="Pages">The pages, the first one first.</param>
/// <param name="Printed">The printed versions.</param>
/// <param name="ChartCount">Charts in the pages.</param>
/// <param name="DrawnChartCount">Charts that were drawn and not taken from the cache.</param>
/// <param name="Findings">Charts and tables that are missing, and why.</param>
public sealed record WrittenReport(
    IReadOnlyList<WrittenPage> Pages, IReadOnlyList<string> Printed, int ChartCount, int DrawnChartCount, IReadOnlyList<string> Findings)
{
    /// <summary>The first page.</summary>
    public string PagePath => Pages[0].Path;

    /// <summary>The size of all pages together.</summary>
    public long PageBytes => Pages.Sum(page => page.Bytes);
}
