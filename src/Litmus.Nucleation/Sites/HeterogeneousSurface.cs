using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Nuclei;
using Litmus.Primitives;

namespace Litmus.Nucleation.Sites;

/// <summary>Nuclei on sites with different barriers: N = N_s ⟨1 − exp(−k t e^(−B(θ)/η²))⟩, with η from Butler-Volmer kinetics.</summary>
/// <remarks>
/// One overpotential acts on all sites for a given time. Nuclei neither shield each other nor change it; the circuit of pathways does both. B(θ) is
/// that of a spherical cap at Young's angle. A density is exponential in the cube of the surface energy and means nothing without its distribution.
/// </remarks>
public sealed class HeterogeneousSurface
{
    private readonly HeterogeneousSurfaceParameters _parameters;

    /// <summary>Creates a surface.</summary>
    public HeterogeneousSurface(HeterogeneousSurfaceParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
    }

    /// <summary>The nuclei that a plating current density forms.</summary>
    /// <param name="currentDensity">Size of the plating current density j [A m⁻²]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The current density is impossible.</exception>
    public NucleationAtCurrent At(double currentDensity)
    {
        double local = Require.PositiveFinite(currentDensity) / _parameters.ActiveFraction;
        double overpotential = _parameters.Kinetics.Overpotential(-local);
        double fraction = AccessibleFraction(overpotential);
        double radius = CapNucleus.AtYoungsAngle(_parameters.Sites.MeanContactAngle, _parameters.ElectrolyteFaceEnergy, _parameters.MolarVolume)
            .CriticalRadius(overpotential);
        return new NucleationAtCurrent(currentDensity, overpotential, fraction, fraction * _parameters.Sites.SiteDensity, radius);
    }

    /// <summary>Share of the sites that carry a nucleus after the duration [1].</summary>
    /// <param name="overpotential">Overpotential η [V]; negative for plating. At zero and above no site opens.</param>
    /// <exception cref="ArgumentOutOfRangeException">The overpotential is not finite.</exception>
    public double AccessibleFraction(double overpotential)
    {
        if (Require.Finite(overpotential) >= 0)
        {
            return 0;
        }

        return _parameters.Sites.Average(angle =>
        {
            double barrier = CapNucleus.AtYoungsAngle(angle, _parameters.ElectrolyteFaceEnergy, _parameters.MolarVolume)
                .BarrierConstant(_parameters.Kinetics.Temperature);
            BarrierRate rate = new() { RateConstant = _parameters.RateConstant, BarrierConstant = barrier };
            return OneMinusExponential(rate.At(overpotential) * _parameters.Duration);
        });
    }

    // 1 − e^(−x); three terms of the series for small x, where the difference loses its digits.
    private static double OneMinusExponential(double x) => x < 1e-5 ? x * (1 - (x / 2) + (x * x / 6)) : 1 - Math.Exp(-x);
}
