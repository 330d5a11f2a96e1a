using System.Collections.Immutable;

namespace Litmus.Diffusion.Depletion;

/// <summary>Concentration across the anode at one time.</summary>
/// <param name="Time">t [s].</param>
/// <param name="Concentrations">C [mol m⁻³] at the positions of the result. Shape: positions.</param>
public sealed record ConcentrationProfile(double Time, ImmutableArray<double> Concentrations);
