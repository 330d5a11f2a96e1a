using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>Speeds of flat fronts of one grain into empty space.</summary>
public static class FrontSpeed
{
    /// <summary>Front into the unstable state φ = 0 of the Landau form: v = 2L√(κwa) [length over time].</summary>
    /// <remarks>Its tail pulls the front, so the speed approaches v only as v − 3/(2λt).</remarks>
    /// <param name="mobility">L.</param>
    /// <param name="gradientEnergyCoefficient">κ.</param>
    /// <param name="wellHeight">w.</param>
    /// <param name="a">a [1]; 1 in the named formulations.</param>
    public static double Pulled(double mobility, double gradientEnergyCoefficient, double wellHeight, double a = 1) =>
        2 * Require.PositiveFinite(mobility)
        * Math.Sqrt(Require.PositiveFinite(gradientEnergyCoefficient) * Require.PositiveFinite(wellHeight) * Require.PositiveFinite(a));

    /// <summary>The same front along a row or column with explicit Euler: min over λ of ln[1 + Δt L(wa + 2κ(cosh λΔx − 1)/Δx²)]/(λΔt).</summary>
    /// <remarks>A linear tail e^{−λ(x−vt)} moves at v(λ); the front takes the least. Cutting it at ε lowers the speed by a part of about π²/(2 ln²ε).</remarks>
    /// <param name="mobility">L.</param>
    /// <param name="gradientEnergyCoefficient">κ.</param>
    /// <param name="wellHeight">w.</param>
    /// <param name="spacing">Δx.</param>
    /// <param name="timeStep">Explicit step Δt.</param>
    /// <param name="a">a [1].</param>
    /// <returns>The speed and the decay rate λ of its tail.</returns>
    public static (double Speed, double DecayRate) PulledOnGrid(
        double mobility, double gradientEnergyCoefficient, double wellHeight, double spacing, double timeStep, double a = 1)
    {
        double continuum = Math.Sqrt(Require.PositiveFinite(wellHeight) * Require.PositiveFinite(a) / Require.PositiveFinite(gradientEnergyCoefficient));
        double growth = Require.PositiveFinite(mobility) * wellHeight * a;
        double spreading = 2 * mobility * gradientEnergyCoefficient / (Require.PositiveFinite(spacing) * spacing);
        Require.PositiveFinite(timeStep);

        // Golden-section search over ln λ; v(λ) has one minimum.
        double low = Math.Log(continuum) - 4, high = Math.Log(continuum) + 4, ratio = (Math.Sqrt(5) - 1) / 2;
        for (int i = 0; i < 120; i++)
        {
            double left = high - (ratio * (high - low)), right = low + (ratio * (high - low));
            (low, high) = SpeedOf(left) < SpeedOf(right) ? (low, right) : (left, high);
        }

        double best = Math.Exp((low + high) / 2);
        return (SpeedOf(Math.Log(best)), best);

        double SpeedOf(double logarithm)
        {
            double decay = Math.Exp(logarithm), half = Math.Sinh(decay * spacing / 2);
            return Math.Log(1 + (timeStep * (growth + (2 * spreading * half * half)))) / (decay * timeStep);
        }
    }

    /// <summary>Front into the metastable state φ = 0 of φ²(1−φ)² − Δ(3φ²−2φ³): v = 3ΔL√(2wκ) [length over time], profile ½(1 − tanh(x√(w/(2κ)))).</summary>
    /// <param name="mobility">L.</param>
    /// <param name="gradientEnergyCoefficient">κ.</param>
    /// <param name="wellHeight">w.</param>
    /// <param name="drivingForce">Δ [1]; 0 … 1/3.</param>
    public static double Metastable(double mobility, double gradientEnergyCoefficient, double wellHeight, double drivingForce) =>
        3 * Require.Between(drivingForce, 0, 1.0 / 3) * Require.PositiveFinite(mobility)
        * Math.Sqrt(2 * Require.PositiveFinite(wellHeight) * Require.PositiveFinite(gradientEnergyCoefficient));
}
