namespace Litmus.Stripping.ActiveArea;

/// <summary>A deposit while it is stripped.</summary>
/// <param name="Depth">Depth d that has been lost wherever lithium remains [m].</param>
/// <param name="StrippedFraction">Part S of the lithium that is gone [1].</param>
/// <param name="ActiveArea">Part A of the area that still has lithium [1].</param>
public readonly record struct ActiveAreaPoint(double Depth, double StrippedFraction, double ActiveArea)
{
    /// <summary>Local over nominal current density if the current is shared evenly, 1/A [1]; +∞ without active area.</summary>
    public double MeanCurrentFactor => 1 / ActiveArea;
}
