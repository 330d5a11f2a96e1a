namespace Litmus.Reporting.Figures;

/// <summary>A drawn figure.</summary>
/// <param name="Svg">The static drawing.</param>
public sealed record Chart(string Svg);
