using Litmus.Primitives;

namespace Litmus.Electrochemistry.Creep;

/// <summary>A thin disc of a power-law body squeezed between two faces to which it sticks.</summary>
/// <remarks>
/// F = [2πK/(n + 3)] [(2n + 1)/n]ⁿ R^(n + 3) (−ḣ)ⁿ/h^(2n + 1): lubrication (h ≪ R), no slip, no inertia; Stefan's 3πKR⁴(−ḣ)/(2h³) for n = 1.
/// Source: J. R. Scott, Trans. Inst. Rubber Ind. 7, 169 (1931), in the form of R. B. Bird et al., Dynamics of Polymeric Liquids 1 (1987).
/// </remarks>
public sealed record SqueezeFilm
{
    /// <summary>Consistency in shear K, τ = K γ̇ⁿ [Pa sⁿ]; finite and greater than zero.</summary>
    public required double Consistency { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Flow index n [1], the inverse of the stress exponent; finite and greater than zero.</summary>
    public required double FlowIndex { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Radius of the disc R [m]; finite and greater than zero.</summary>
    public required double Radius { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Force F [N] that thins a film at a given rate.</summary>
    /// <param name="thickness">Thickness h [m]; finite and greater than zero.</param>
    /// <param name="thinningRate">−ḣ [m s⁻¹]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double Force(double thickness, double thinningRate)
    {
        double n = FlowIndex;
        return 2 * Math.PI * Consistency / (n + 3) * Math.Pow(((2 * n) + 1) / n, n) * Math.Pow(Radius, n + 3)
            * Math.Pow(Require.NonNegativeFinite(thinningRate), n) / Math.Pow(Require.PositiveFinite(thickness), (2 * n) + 1);
    }

    /// <summary>Rate −ḣ [m s⁻¹] at which a mean pressure thins a film; the inverse of <see cref="Force"/> with F = p π R².</summary>
    /// <param name="thickness">Thickness h [m]; finite and greater than zero.</param>
    /// <param name="meanPressure">Force over area p [Pa]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double ThinningRate(double thickness, double meanPressure)
    {
        // In logarithms, because the slenderness (h/R)^((n + 1)/n) spans hundreds of decades for a plastic body.
        double n = FlowIndex;
        double pressure = Require.NonNegativeFinite(meanPressure);
        double logarithm = (Math.Log(pressure * (n + 3) / (2 * Consistency)) + ((n + 1) * Math.Log(Require.PositiveFinite(thickness) / Radius))) / n;
        return n / ((2 * n) + 1) * thickness * Math.Exp(logarithm);
    }

    /// <summary>Thickness h [m] after a time under a constant mean pressure, h^(−(n + 1)/n) = h₀^(−(n + 1)/n) + ((n + 1)/n) B t.</summary>
    /// <param name="initialThickness">Thickness at the start h₀ [m]; finite and greater than zero.</param>
    /// <param name="meanPressure">Force over area p [Pa]; finite, zero or greater.</param>
    /// <param name="time">Time t [s]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double ThicknessAfter(double initialThickness, double meanPressure, double time)
    {
        double power = (FlowIndex + 1) / FlowIndex;
        double relativeRate = ThinningRate(Require.PositiveFinite(initialThickness), meanPressure) / initialThickness;
        return initialThickness * Math.Exp(-LogOnePlus(power * relativeRate * Require.NonNegativeFinite(time)) / power);
    }

    // ln(1 + x) to rounding for small x: the error of 1 + x is divided out.
    private static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
