namespace Litmus.Reporting;

/// <summary>What was written.</summary>
/// <param name="PagePath">The page.</param>
/// <param name="PageBytes">Its size.</param>
/// <param name="ChartCount">Charts in it.</param>
/// <param name="DrawnChartCount">Charts that were drawn and not taken from the cache.</param>
/// <param name="Findings">Charts and tables that are missing, and why.</param>
public sealed record WrittenReport(string PagePath, long PageBytes, int ChartCount, int DrawnChartCount, IReadOnlyList<string> Findings);
