namespace Litmus.Electrochemistry.Impedance;

/// <summary>A fitted arc.</summary>
/// <param name="Arc">The arc.</param>
/// <param name="Resistance">Resistance R [Ω or Ω m²].</param>
/// <param name="Coefficient">Coefficient Q [S sᵃ or S sᵃ m⁻²].</param>
/// <param name="Exponent">Exponent a [1].</param>
public sealed record ArcEstimate(ImpedanceArc Arc, Estimate Resistance, Estimate Coefficient, Estimate Exponent);
