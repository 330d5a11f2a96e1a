using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>Hops with bond-counting barriers: k = ν exp(−(E₀ + n E_b + s E_s)/(k_B T)).</summary>
/// <remarks>
/// n is the number of lithium neighbours and s = 1 on the substrate, both before the hop. The rates obey detailed balance with the energy
/// −E_b · bonds − E_s · substrate contacts.
/// </remarks>
public sealed record SurfaceDiffusion
{
    /// <summary>Attempt frequency ν [s⁻¹]; finite and greater than zero.</summary>
    public required double AttemptFrequency { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Barrier E₀ of an atom without bonds [J]; finite, zero or greater.</summary>
    public required double BareBarrier { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Energy E_b of a bond between two lithium neighbours [J]; finite, zero or greater.</summary>
    public required double BondEnergy { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Energy E_s that binds an atom of the lowest layer to the substrate [J]; finite, zero or greater.</summary>
    public required double SubstrateEnergy { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Temperature T [K]; finite and greater than zero.</summary>
    public required double Temperature { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Rate of one hop [s⁻¹], the same for every site it can reach.</summary>
    /// <param name="neighbourCount">Lithium neighbours n before the hop.</param>
    /// <param name="isOnSubstrate">Whether the atom touches the substrate (s = 1).</param>
    public double HopRate(int neighbourCount, bool isOnSubstrate) => AttemptFrequency
        * Math.Exp(-(BareBarrier + (neighbourCount * BondEnergy) + (isOnSubstrate ? SubstrateEnergy : 0)) / (PhysicalConstants.Boltzmann * Temperature));

    /// <summary>exp(−n E_b/(k_B T)) [1], the factor by which bonds slow an event.</summary>
    /// <param name="neighbourCount">Lithium neighbours n.</param>
    public double BondFactor(int neighbourCount) => Math.Exp(-neighbourCount * BondEnergy / (PhysicalConstants.Boltzmann * Temperature));
}
