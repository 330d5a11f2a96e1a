using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The local free energy density of two grains, p(φ_i) + p(φ_j) + g φ_i²φ_j² − p(bulk) [1]. It shares no code with the stepper.</summary>
public sealed class PairEnergy
{
    private readonly Func<double, double> _well;
    private readonly Func<double, double> _slope;
    private readonly Func<double, double> _curvature;
    private readonly double _coupling;

    private PairEnergy(Func<double, double> well, Func<double, double> slope, Func<double, double> curvature, double coupling, double bulk)
    {
        (_well, _slope, _curvature, _coupling, BulkValue) = (well, slope, curvature, coupling, bulk);
        BulkCurvature = curvature(bulk);
        TailCurvature = curvature(0) + (2 * coupling * bulk * bulk);
    }

    /// <summary>φ inside a grain.</summary>
    public double BulkValue { get; }

    /// <summary>∂²f/∂φ_i² inside grain i. Its square root times √(w/κ) is the decay rate of a deviation there.</summary>
    public double BulkCurvature { get; }

    /// <summary>∂²f/∂φ_i² inside the other grain.</summary>
    public double TailCurvature { get; }

    /// <summary>−aφ²/2 + bφ⁴/4 for each grain.</summary>
    /// <param name="a">a [1].</param>
    /// <param name="b">b [1].</param>
    /// <param name="g">Coupling g [1]; more than b/2, where the grains do not mix.</param>
    public static PairEnergy Landau(double a, double b, double g)
    {
        Require.PositiveFinite(a);
        Require.PositiveFinite(b);
        Require.PositiveFinite(g - (b / 2), nameof(g) + " − b/2");
        return new(x => (-a * x * x / 2) + (b * x * x * x * x / 4), x => (-a * x) + (b * x * x * x), x => (3 * b * x * x) - a, g, Math.Sqrt(a / b));
    }

    /// <summary>φ²(1−φ)² − Δ(3φ²−2φ³) for each grain.</summary>
    /// <param name="drivingForce">Δ [1]; 0 … 1/3.</param>
    /// <param name="g">Coupling g [1].</param>
    public static PairEnergy Metastable(double drivingForce, double g)
    {
        Require.Between(drivingForce, 0, 1.0 / 3);
        Require.PositiveFinite(g);
        return new(
            x => (x * x * (1 - x) * (1 - x)) - (drivingForce * x * x * (3 - (2 * x))),
            x => 2 * x * (1 - x) * (1 - (2 * x) - (3 * drivingForce)),
            x => (2 * (1 - (6 * x) + (6 * x * x))) - (6 * drivingForce * (1 - (2 * x))),
            g,
            bulk: 1);
    }

    /// <summary>f relative to the interior of a grain [1].</summary>
    /// <param name="first">φ_i.</param>
    /// <param name="second">φ_j.</param>
    public double Excess(double first, double second) => _well(first) + _well(second) + (_coupling * first * first * second * second) - _well(BulkValue);

    /// <summary>∂f/∂φ_i [1].</summary>
    /// <param name="own">φ_i.</param>
    /// <param name="other">φ_j.</param>
    public double Slope(double own, double other) => _slope(own) + (2 * _coupling * own * other * other);

    /// <summary>∂²f/∂φ_i² [1].</summary>
    /// <param name="own">φ_i.</param>
    /// <param name="other">φ_j.</param>
    public double Curvature(double own, double other) => _curvature(own) + (2 * _coupling * other * other);

    /// <summary>∂²f/∂φ_i∂φ_j [1].</summary>
    /// <param name="own">φ_i.</param>
    /// <param name="other">φ_j.</param>
    public double MixedCurvature(double own, double other) => 4 * _coupling * own * other;
}
