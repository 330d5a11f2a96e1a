using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>D = D₀ exp(−E/(k_B T)).</summary>
public sealed record ArrheniusLaw
{
    /// <summary>Prefactor D₀ [m² s⁻¹]; finite and greater than zero.</summary>
    public required double Prefactor { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Activation energy E of one atom [J]; finite. 1 eV = 1.602176634e-19 J.</summary>
    public required double ActivationEnergy { get; init => field = Require.Finite(value); }

    /// <summary>The diffusion coefficient D [m² s⁻¹] at a temperature T [K].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not a positive finite number.</exception>
    public double At(double temperature) => Prefactor * Math.Exp(-ActivationEnergy / (PhysicalConstants.Boltzmann * Require.PositiveFinite(temperature)));

    /// <summary>The law through one known point.</summary>
    /// <param name="temperature">T [K].</param>
    /// <param name="diffusionCoefficient">D at that temperature [m² s⁻¹].</param>
    /// <param name="activationEnergy">E [J].</param>
    /// <exception cref="ArgumentOutOfRangeException">A temperature or a coefficient is not a positive finite number.</exception>
    public static ArrheniusLaw Through(double temperature, double diffusionCoefficient, double activationEnergy) => new()
    {
        ActivationEnergy = activationEnergy,
        Prefactor = Require.PositiveFinite(diffusionCoefficient)
            * Math.Exp(activationEnergy / (PhysicalConstants.Boltzmann * Require.PositiveFinite(temperature))),
    };

    /// <summary>The activation energy E [J] between two points, E = k_B ln(D₂/D₁)/(1/T₁ − 1/T₂).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive and finite, or the temperatures are equal.</exception>
    public static double ActivationEnergyBetween(double temperature1, double diffusionCoefficient1, double temperature2, double diffusionCoefficient2)
    {
        Require.PositiveFinite(temperature1);
        Require.PositiveFinite(diffusionCoefficient1);
        Require.PositiveFinite(diffusionCoefficient2);
        Require.PositiveFinite(temperature2);
        return temperature1 != temperature2
            ? PhysicalConstants.Boltzmann * Math.Log(diffusionCoefficient2 / diffusionCoefficient1) / ((1 / temperature1) - (1 / temperature2))
            : throw new ArgumentOutOfRangeException(
                nameof(temperature2), temperature2, $"Both temperatures are {temperature1} K; expected two different ones.");
    }

    /// <summary>The least-squares line of ln D against 1/T over the points with lowest ≤ T ≤ highest, each with weight one.</summary>
    /// <param name="temperatures">T [K].</param>
    /// <param name="diffusionCoefficients">D [m² s⁻¹], one for each temperature.</param>
    /// <param name="lowestTemperature">Lower end of the window [K], included.</param>
    /// <param name="highestTemperature">Upper end of the window [K], included.</param>
    /// <returns>The law, the scatter about it and the number of points used.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or the window holds fewer than two different temperatures.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the window is not positive and finite.</exception>
    public static ArrheniusFit Fit(
        IReadOnlyList<double> temperatures, IReadOnlyList<double> diffusionCoefficients,
        double lowestTemperature = 0, double highestTemperature = double.PositiveInfinity)
    {
        if (temperatures.Count != diffusionCoefficients.Count)
        {
            throw new ArgumentException(
                $"There are {temperatures.Count} temperatures and {diffusionCoefficients.Count} diffusion coefficients; expected as many of each.",
                nameof(diffusionCoefficients));
        }

        (double X, double Y)[] points =
        [
            .. Enumerable.Range(0, temperatures.Count)
                .Where(i => temperatures[i] >= lowestTemperature && temperatures[i] <= highestTemperature)
                .Select(i => (
                    1 / Require.PositiveFinite(temperatures[i], nameof(temperatures)),
                    Math.Log(Require.PositiveFinite(diffusionCoefficients[i], nameof(diffusionCoefficients))))),
        ];
        double meanX = points.Sum(p => p.X) / points.Length, meanY = points.Sum(p => p.Y) / points.Length;
        double spread = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        if (points.Length < 2 || spread == 0)
        {
            throw new ArgumentException(
                $"The window {lowestTemperature} to {highestTemperature} K holds {points.Length} points; expected at least two different temperatures. "
                + "Widen the window.",
                nameof(temperatures));
        }

        double slope = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / spread;
        double intercept = meanY - (slope * meanX);
        double scatter = Math.Sqrt(points.Sum(p => Square(p.Y - intercept - (slope * p.X))) / points.Length);
        return new ArrheniusFit(
            new ArrheniusLaw { Prefactor = Math.Exp(intercept), ActivationEnergy = -slope * PhysicalConstants.Boltzmann }, scatter, points.Length);
    }

    private static double Square(double value) => value * value;
}
