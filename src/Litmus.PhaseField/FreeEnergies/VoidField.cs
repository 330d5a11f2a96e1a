namespace Litmus.PhaseField.FreeEnergies;

/// <summary>The order parameter of empty space.</summary>
/// <param name="Well">Its part of the free energy density.</param>
/// <param name="Mobility">L₀; null takes the mean of the orientations of the run.</param>
/// <param name="GradientEnergyCoefficient">κ₀; null takes the mean of the orientations of the run.</param>
public sealed record VoidField(WellPolynomial Well, double? Mobility, double? GradientEnergyCoefficient);
