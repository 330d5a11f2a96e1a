namespace Litmus.Nucleation.Sites;

/// <summary>The nuclei of a surface at a current density.</summary>
/// <param name="CurrentDensity">Size of the plating current density over the whole surface j [A m⁻²].</param>
/// <param name="Overpotential">Overpotential η [V]; negative.</param>
/// <param name="AccessibleFraction">Share of the sites that carry a nucleus after the duration [1].</param>
/// <param name="Density">Nuclei [m⁻²].</param>
/// <param name="CriticalRadius">Critical radius r* [m], the same at every site.</param>
public sealed record NucleationAtCurrent(double CurrentDensity, double Overpotential, double AccessibleFraction, double Density, double CriticalRadius);
