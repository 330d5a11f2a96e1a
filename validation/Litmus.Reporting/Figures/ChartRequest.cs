namespace Litmus.Reporting.Figures;

/// <summary>A chart that is to be drawn.</summary>
/// <param name="Key">Its name, <see cref="ChartSet.KeyOf"/>.</param>
/// <param name="Title">What it shows, for readers who hear it.</param>
/// <param name="Specification">The Vega-Lite specification, as JSON.</param>
public sealed record ChartRequest(string Key, string Title, string Specification);
