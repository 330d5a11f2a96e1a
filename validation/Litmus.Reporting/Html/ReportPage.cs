namespace Litmus.Reporting.Html;

/// <summary>A page of the report.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Html">Its text. It loads no other file.</param>
public sealed record ReportPage(string Name, string Html);
