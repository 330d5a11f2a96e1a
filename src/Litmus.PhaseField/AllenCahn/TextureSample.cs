using System.Collections.Immutable;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The texture at one time.</summary>
/// <param name="Step">Steps Δt done.</param>
/// <param name="Time">Time t [time of the model].</param>
/// <param name="ActiveRows">Rows active in the step that ends then.</param>
/// <param name="OccupiedFraction">Fraction of the cells of the active rows that a grain occupies (Σφ² ≥ ¼ over the grains) [1].</param>
/// <param name="AreaFractions">For each orientation the fraction of the occupied cells that its grains fill [1]; zeros where nothing is occupied.</param>
/// <param name="LivingGrains">Number of grains that fill at least one cell.</param>
/// <param name="Energy">Energy of the active rows [energy density × lengthᵈ of the model]; null unless requested.</param>
public sealed record TextureSample(
    long Step, double Time, int ActiveRows, double OccupiedFraction, ImmutableArray<double> AreaFractions, int LivingGrains, double? Energy);
