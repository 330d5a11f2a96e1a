using Litmus.Primitives;

namespace Litmus.PhaseField.FreeEnergies;

/// <summary>The local free energy density f₀ = Σᵢ p(φᵢ) + g Σᵢ﹤ⱼ φᵢ²φⱼ² [1] with a polynomial p of degree four. The functional contains w f₀.</summary>
/// <remarks>
/// ∂f₀/∂φ_q = p′(φ_q) + 2 g φ_q (S − φ_q²), S = Σφ². The published model prints "Landau expressions" only. The choice of form decides the outcome, so it is
/// an explicit input everywhere.
/// </remarks>
public sealed record FreeEnergyDensity
{
    private FreeEnergyDensity(string name, WellPolynomial grain, double coupling, double curvatureBound, double bulkValue)
    {
        Name = name;
        Grain = grain;
        Coupling = coupling;
        CurvatureBound = curvatureBound;
        BulkValue = bulkValue;
    }

    /// <summary>Name with the constants, for files and tables.</summary>
    public string Name { get; }

    /// <summary>p for the order parameter of a grain.</summary>
    public WellPolynomial Grain { get; }

    /// <summary>The void's order parameter φ₀ if it has one. It is the first field of every state.</summary>
    public VoidField? Void { get; private init; }

    /// <summary>Coupling g [1].</summary>
    public double Coupling { get; }

    /// <summary>Half of an upper bound of ∂²f₀/∂φ² inside the wells, which limits an explicit step: 1.5a + g (Landau form), 2 + g (metastable form).</summary>
    public double CurvatureBound { get; }

    /// <summary>Order parameter inside a grain: √(a/b) (Landau form), 1 (metastable form).</summary>
    public double BulkValue { get; }

    /// <summary>Σ(−aφ²/2 + bφ⁴/4) + g Σφᵢ²φⱼ²: φ = 0 is unstable.</summary>
    /// <remarks>Source of the form: L.-Q. Chen, W. Yang, Phys. Rev. B 50 (1994) 15752 (cited from secondary literature).</remarks>
    /// <param name="a">a [1]; finite and greater than zero.</param>
    /// <param name="b">b [1]; finite and greater than zero.</param>
    /// <param name="g">g [1]; finite and greater than b/2, so that two grains cannot share a place.</param>
    public static FreeEnergyDensity Landau(double a, double b, double g)
    {
        Require.PositiveFinite(a);
        Require.PositiveFinite(b);
        Require.PositiveFinite(g);
        return g > b / 2
            ? new($"Landau(a={a}, b={b}, g={g})", new WellPolynomial(-a, 0, b), g, (1.5 * a) + g, Math.Sqrt(a / b))
            : throw new ArgumentOutOfRangeException(
                nameof(g), g, $"g is {g}; expected more than b/2 = {b / 2}: below it a mixture of two grains is the lowest state.");
    }

    /// <summary>The Landau form with a = b = g = 1.</summary>
    public static FreeEnergyDensity Chen { get; } = Landau(1, 1, 1);

    /// <summary>The Landau form with a = b = 1, g = 1.5: with equal κ the profiles of a boundary are symmetric and add up to 1.</summary>
    /// <remarks>Source of the choice: N. Moelans, B. Blanpain, P. Wollants, Phys. Rev. B 78 (2008) 024113 (cited from secondary literature).</remarks>
    public static FreeEnergyDensity Moelans { get; } = Landau(1, 1, 1.5);

    /// <summary>Σ[φ²(1−φ)² − Δ(3φ²−2φ³)] + g Σφᵢ²φⱼ²: φ = 0 is a local minimum, with an energy Δ above φ = 1.</summary>
    /// <param name="drivingForce">Δ [1]; above 0 and below 1/3.</param>
    /// <param name="g">g [1]; finite and greater than zero.</param>
    public static FreeEnergyDensity MetastableVoid(double drivingForce, double g)
    {
        RequireDrivingForce(drivingForce);
        Require.PositiveFinite(g);
        return new($"MetastableVoid(Δ={drivingForce}, g={g})", new WellPolynomial(2 - (6 * drivingForce), -6 + (6 * drivingForce), 4), g, 2 + g, 1);
    }

    /// <summary>The Moelans form with one more field φ₀ for empty space, whose energy is raised by Δ(3φ₀²−2φ₀³).</summary>
    /// <param name="drivingForce">Δ [1], energy of the void above a grain in units of w; above 0 and below 1/3, where the void is a local minimum.</param>
    /// <param name="mobility">L₀ of the void; the mean of the orientations if omitted.</param>
    /// <param name="gradientEnergyCoefficient">κ₀ of the void; the mean of the orientations if omitted.</param>
    public static FreeEnergyDensity VoidOrderParameter(double drivingForce, double? mobility = null, double? gradientEnergyCoefficient = null)
    {
        RequireDrivingForce(drivingForce);
        return new($"VoidOrderParameter(Δ={drivingForce})", Moelans.Grain, Moelans.Coupling, Moelans.CurvatureBound + (3 * drivingForce), 1)
        {
            Void = new VoidField(new WellPolynomial(-1 + (6 * drivingForce), -6 * drivingForce, 1), mobility, gradientEnergyCoefficient),
        };
    }

    /// <summary>p of a field: the void's for field 0 if the void has one.</summary>
    public WellPolynomial Well(int field) => field == 0 && Void is { } empty ? empty.Well : Grain;

    /// <summary>f₀ at a point [1].</summary>
    /// <param name="orderParameters">φ of every field, the void's first if it has one.</param>
    public double Value(ReadOnlySpan<double> orderParameters)
    {
        double wells = 0, squares = 0, fourths = 0;
        for (int q = 0; q < orderParameters.Length; q++)
        {
            double square = orderParameters[q] * orderParameters[q];
            wells += Well(q).Value(orderParameters[q]);
            squares += square;
            fourths += square * square;
        }

        return wells + (Coupling * ((squares * squares) - fourths) / 2);
    }

    /// <summary>∂f₀/∂φ_q at a point [1].</summary>
    /// <param name="orderParameters">φ of every field.</param>
    /// <param name="q">The field.</param>
    public double Derivative(ReadOnlySpan<double> orderParameters, int q)
    {
        double others = 0;
        for (int j = 0; j < orderParameters.Length; j++)
        {
            others += j == q ? 0 : orderParameters[j] * orderParameters[j];
        }

        return Well(q).Derivative(orderParameters[q]) + (2 * Coupling * orderParameters[q] * others);
    }

    private static void RequireDrivingForce(double drivingForce)
    {
        if (!(drivingForce > 0 && drivingForce < 1.0 / 3))
        {
            throw new ArgumentOutOfRangeException(
                nameof(drivingForce),
                drivingForce,
                $"The driving force Δ is {drivingForce}; expected more than 0 and less than 1/3, where the void stops being a local minimum.");
        }
    }
}
