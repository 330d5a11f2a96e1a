using System.Collections.Immutable;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.GrainSelection.PhaseFieldConstants;

/// <summary>Phase-field constants from barriers and surface energies: L_q = L₁ exp(−L₂ E_a/(k_B T)), κ_q = κ₁ exp(κ₂ E_S/E₀).</summary>
/// <remarks>
/// E₀ is the mean surface energy of the orientations of a case, so the loaded and the unloaded case have different references. A relative
/// change of E_S/E₀ changes κ_q by κ₂ times as much. The constants are dimensionless numbers of order one, as in the source.
/// Source: M. Zhang et al., Joule, 2025, Eq 16-17.
/// </remarks>
public sealed record PhaseFieldConversion
{
    /// <summary>Prefactor L₁ of the mobility [1]; finite and greater than zero.</summary>
    public required double MobilityPrefactor { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Weight L₂ of the barrier [1]; finite, zero or greater.</summary>
    public required double BarrierWeight { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Prefactor κ₁ of the gradient energy coefficient [1]; finite and greater than zero.</summary>
    public required double GradientPrefactor { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Weight κ₂ of the surface energy [1]; finite, zero or greater.</summary>
    public required double SurfaceEnergyWeight { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Boltzmann constant k_B [J K⁻¹]; finite and greater than zero. Default: the CODATA value; a publication may round it.</summary>
    public double BoltzmannConstant { get; init => field = Require.PositiveFinite(value); } = PhysicalConstants.Boltzmann;

    /// <summary>Mobility L_q = L₁ exp(−L₂ E_a/(k_B T)) [1] (Eq 16).</summary>
    /// <param name="activationEnergy">Barrier of self-diffusion E_a [J]; finite, zero or greater.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double Mobility(double activationEnergy, double temperature)
    {
        double thermalEnergy = BoltzmannConstant * Require.PositiveFinite(temperature);
        return MobilityPrefactor * Math.Exp(-BarrierWeight * Require.NonNegativeFinite(activationEnergy) / thermalEnergy);
    }

    /// <summary>Gradient energy coefficient κ_q = κ₁ exp(κ₂ E_S/E₀) [1] (Eq 17); it does not depend on temperature.</summary>
    /// <param name="surfaceEnergy">Surface energy E_S [J m⁻²]; finite and greater than zero.</param>
    /// <param name="referenceSurfaceEnergy">Reference surface energy E₀ [J m⁻²]; finite and greater than zero.</param>
    public double GradientEnergyCoefficient(double surfaceEnergy, double referenceSurfaceEnergy) =>
        GradientPrefactor * Math.Exp(SurfaceEnergyWeight * Require.PositiveFinite(surfaceEnergy)
            / Require.PositiveFinite(referenceSurfaceEnergy));

    /// <summary>The constants of every orientation of one case, with the mean of that case as reference.</summary>
    /// <param name="grains">The orientations; at least one.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public PhaseFieldCase Convert(IReadOnlyList<Grain> grains, double temperature)
    {
        ArgumentNullException.ThrowIfNull(grains);
        Require.AtLeast(grains.Count, minimum: 1);
        return Convert(grains, temperature, grains.Average(grain => grain.SurfaceEnergy));
    }

    /// <summary>The constants of every orientation of one case.</summary>
    /// <param name="grains">The orientations; at least one.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <param name="referenceSurfaceEnergy">Reference surface energy E₀ [J m⁻²]; finite and greater than zero.</param>
    public PhaseFieldCase Convert(IReadOnlyList<Grain> grains, double temperature, double referenceSurfaceEnergy)
    {
        ArgumentNullException.ThrowIfNull(grains);
        Require.AtLeast(grains.Count, minimum: 1);
        ImmutableArray<OrientationConstants> constants =
        [
            .. grains.Select(grain => new OrientationConstants(
                grain.Orientation,
                Mobility(grain.ActivationEnergy, temperature),
                GradientEnergyCoefficient(grain.SurfaceEnergy, referenceSurfaceEnergy))),
        ];
        return new PhaseFieldCase(temperature, referenceSurfaceEnergy, constants);
    }
}
