using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.Wang2023;

/// <summary>The conditions of a deposit, except the ratio k_sub/k_LiLi. The unit of time is 1/k_LiLi.</summary>
internal sealed record DepositConditions
{
    /// <summary>Layers of the lattice. Under full transport control the mean tip of a few thousand atoms stays below 40 layers.</summary>
    public const int LayerCount = 128;

    private const double LithiumRate = 1;

    public required string Name { get; init; }

    public required int AtomCount { get; init; }

    public required int Side { get; init; }

    /// <summary>k_LiLi/k_ion; 0 for the limit of infinitely fast transport.</summary>
    public required double AdsorptionToTransport { get; init; }

    /// <summary>Hops that a free atom could make to each side between two arrivals at a site.</summary>
    public required double HopsPerArrival { get; init; }

    public required double BondEnergy { get; init; }

    public required double Temperature { get; init; }

    public required int WalkerCount { get; init; }

    public required int LaunchGap { get; init; }

    public LatticeKind Lattice { get; init; } = LatticeKind.SimpleCubic;

    public AdsorptionSites AdsorptionSites { get; init; } = AdsorptionSites.AnyContact;

    public SubstrateContactRule ContactRule { get; init; } = SubstrateContactRule.Substrate;

    /// <summary>Adsorption compared with transport over the distance to the ceiling, k_LiLi δ/k_ion. Below 1 adsorption limits, above 1 transport.</summary>
    public double Damkohler => AdsorptionToTransport * LaunchGap;

    // The steady flux through the gap brings k_LiLi c/(1 + Da) atoms to a site, where c is the number of walkers per site of the gas. Without transport it is
    // k_LiLi. Hop rates are multiples of it. Regimes then differ in transport only, and not in how far an atom gets before the next one arrives.
    private double ArrivalRate => AdsorptionToTransport == 0
        ? LithiumRate
        : LithiumRate * WalkerCount / (Side * Side * (LaunchGap + 1.0)) / (1 + Damkohler);

    // The bond to the substrate equals that to lithium. Only adsorption tells them apart, as in the descriptor of the paper.
    public KineticMonteCarloParameters At(double ratio) => new()
    {
        Lattice = Lattice,
        ColumnCount = Side,
        RowCount = Side,
        SubstrateAdsorptionRate = ratio * LithiumRate,
        LithiumAdsorptionRate = LithiumRate,
        ContactRule = ContactRule,
        AdsorptionSites = AdsorptionSites,
        AtomCount = AtomCount,
        Diffusion = new()
        {
            AttemptFrequency = HopsPerArrival * ArrivalRate * Math.Exp(BondEnergy / (PhysicalConstants.Boltzmann * Temperature)),
            BareBarrier = 0,
            BondEnergy = BondEnergy,
            SubstrateEnergy = BondEnergy,
            Temperature = Temperature,
        },
        Transport = AdsorptionToTransport == 0
            ? null
            : new() { HopRate = LithiumRate / AdsorptionToTransport, WalkerCount = WalkerCount, LaunchGap = LaunchGap },
    };
}
