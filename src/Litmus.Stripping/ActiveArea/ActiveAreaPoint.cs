namespace Litmus.Stripping.ActiveArea;

/// <summary>A deposit while it is stripped.</summary>
/// <param name="Depth">Depth d lost wherever lithium remains [m].</param>
/// <param name="StrippedFraction">Share S of the lithium that is gone [1].</param>
/// <param name="ActiveArea">Share A of the area that still has lithium [1].</param>
public readonly record struct ActiveAreaPoint(double Depth, double StrippedFraction, double ActiveArea)
{
    /// <summary>Local over nominal current density of an evenly shared current, 1/A [1]; +∞ without active area.</summary>
    public double MeanCurrentFactor => 1 / ActiveArea;
}
