using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.Wang2023;

/// <summary>All that deposits are grown under but the ratio k_sub/k_LiLi. Time is counted in 1/k_LiLi.</summary>
internal sealed record DepositConditions
{
    /// <summary>Room for dendrites: the tallest mean tip of a few thousand atoms under full transport control is below 40 layers.</summary>
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

    /// <summary>Adsorption against transport over the distance to the ceiling: k_LiLi δ/k_ion. Below 1 adsorption limits, above 1 transport.</summary>
    public double Damkohler => AdsorptionToTransport * LaunchGap;

    // Atoms arrive at a site at the rate k_LiLi c/(1 + Da), the steady flux through the gap, with c the walkers a site of the gas; without transport k_LiLi. Hop rates are counted in it, so that regimes differ in transport and not in how far an
    // atom gets before the next one comes. The bond to the substrate is that to lithium: only adsorption tells them apart, as in the descriptor of the paper.
    private double ArrivalRate => AdsorptionToTransport == 0 ? LithiumRate : LithiumRate * WalkerCount / (Side * Side * (LaunchGap + 1.0)) / (1 + Damkohler);

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
        Transport = AdsorptionToTransport == 0 ? null : new() { HopRate = LithiumRate / AdsorptionToTransport, WalkerCount = WalkerCount, LaunchGap = LaunchGap },
    };
}
