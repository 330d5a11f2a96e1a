using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Constants of one field for one explicit step: φ ← φ + D Σ(φ_neighbour − φ) + φ (r₁ + r₂φ + r₃φ² + r_S S), with S = Σφ².</summary>
/// <param name="Diffusion">D = Δt L κ/Δx².</param>
/// <param name="Linear">r₁ = −Δt L w c₁.</param>
/// <param name="Quadratic">r₂ = −Δt L w c₂.</param>
/// <param name="Cubic">r₃ = −Δt L w (c₃ − 2g).</param>
/// <param name="Squares">r_S = −Δt L w 2g.</param>
internal readonly record struct FieldCoefficients<T>(T Diffusion, T Linear, T Quadratic, T Cubic, T Squares)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public static FieldCoefficients<T>[] Of(AllenCahnParameters parameters, double substep)
    {
        FieldCoefficients<T>[] coefficients = new FieldCoefficients<T>[parameters.FieldCount];
        double coupling = 2 * parameters.FreeEnergy.Coupling;
        for (int field = 0; field < coefficients.Length; field++)
        {
            FreeEnergies.WellPolynomial well = parameters.FreeEnergy.Well(field);
            double mobility = substep * parameters.Mobility(field), rate = -mobility * parameters.WellHeight;
            coefficients[field] = new(
                T.CreateChecked(mobility * parameters.GradientEnergyCoefficient(field) / (parameters.Grid.Spacing * parameters.Grid.Spacing)),
                T.CreateChecked(rate * well.Linear),
                T.CreateChecked(rate * well.Quadratic),
                T.CreateChecked(rate * (well.Cubic - coupling)),
                T.CreateChecked(rate * coupling));
        }

        return coefficients;
    }
}
