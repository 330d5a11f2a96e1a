namespace Litmus.Reporting.Figures;

/// <summary>A drawn figure.</summary>
/// <param name="Svg">The static drawing.</param>
/// <param name="Specification">The Vega-Lite specification with its data, as JSON.</param>
public sealed record Chart(string Svg, string Specification);
