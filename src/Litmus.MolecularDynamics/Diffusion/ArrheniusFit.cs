using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>Activation energy and prefactor of D = D₀ exp(−E/(k T)), by a straight line through ln D against 1/T.</summary>
/// <param name="ActivationEnergy">E [J].</param>
/// <param name="Prefactor">D₀ [m²/s].</param>
/// <param name="StandardError">Standard uncertainty of E from those of ln D [J].</param>
public sealed record ArrheniusFit(double ActivationEnergy, double Prefactor, double StandardError)
{
    /// <summary>Fits the points whose temperature lies in a window, both ends included.</summary>
    /// <param name="points">Temperature [K], D [m²/s] and standard uncertainty of ln D [1], greater than zero.</param>
    /// <param name="lowest">Lower end of the window [K].</param>
    /// <param name="highest">Upper end of the window [K].</param>
    /// <exception cref="ArgumentException">Fewer than two temperatures lie in the window.</exception>
    public static ArrheniusFit Fit(IReadOnlyList<(double Temperature, double Diffusivity, double LogUncertainty)> points, double lowest, double highest)
    {
        (double Temperature, double Diffusivity, double LogUncertainty)[] inside =
            [.. points.Where(point => point.Temperature >= lowest && point.Temperature <= highest)];
        if (inside.Select(point => point.Temperature).Distinct().Count() < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{inside.Length} points lie between {lowest} and {highest} K; a line needs two temperatures."), nameof(points));
        }

        double weights = 0, x = 0, y = 0, xx = 0, xy = 0;
        foreach ((double temperature, double diffusivity, double uncertainty) in inside)
        {
            double weight = 1 / (uncertainty * uncertainty), inverse = 1 / (PhysicalConstants.Boltzmann * temperature), logarithm = Math.Log(diffusivity);
            (weights, x, y) = (weights + weight, x + (weight * inverse), y + (weight * logarithm));
        }

        (x, y) = (x / weights, y / weights);
        foreach ((double temperature, double diffusivity, double uncertainty) in inside)
        {
            double weight = 1 / (uncertainty * uncertainty), inverse = (1 / (PhysicalConstants.Boltzmann * temperature)) - x;
            (xx, xy) = (xx + (weight * inverse * inverse), xy + (weight * inverse * (Math.Log(diffusivity) - y)));
        }

        double slope = xy / xx;
        return new ArrheniusFit(-slope, Math.Exp(y - (slope * x)), 1 / Math.Sqrt(xx));
    }
}
