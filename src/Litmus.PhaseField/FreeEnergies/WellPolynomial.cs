namespace Litmus.PhaseField.FreeEnergies;

/// <summary>The part of the free energy density of one order parameter: c₁φ²/2 + c₂φ³/3 + c₃φ⁴/4, with derivative φ(c₁ + c₂φ + c₃φ²).</summary>
/// <param name="Linear">c₁ [1].</param>
/// <param name="Quadratic">c₂ [1].</param>
/// <param name="Cubic">c₃ [1].</param>
public readonly record struct WellPolynomial(double Linear, double Quadratic, double Cubic)
{
    /// <summary>The energy at φ.</summary>
    public double Value(double orderParameter) =>
        orderParameter * orderParameter * ((Linear / 2) + (orderParameter * ((Quadratic / 3) + (orderParameter * Cubic / 4))));

    /// <summary>The derivative at φ.</summary>
    public double Derivative(double orderParameter) => orderParameter * (Linear + (orderParameter * (Quadratic + (orderParameter * Cubic))));

    /// <summary>The second derivative at φ.</summary>
    public double Curvature(double orderParameter) => Linear + (orderParameter * ((2 * Quadratic) + (3 * orderParameter * Cubic)));
}
