using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Tests;

/// <summary>Parameters shared by tests. Energies are in units of k_B T, rates in 1/s.</summary>
internal static class Some
{
    public const double Temperature = 300;

    public const double ThermalEnergy = PhysicalConstants.Boltzmann * Temperature;

    public static KineticMonteCarloParameters Deposition { get; } = new()
    {
        Lattice = LatticeKind.SimpleCubic,
        ColumnCount = 20,
        RowCount = 20,
        SubstrateAdsorptionRate = 0.3,
        LithiumAdsorptionRate = 1,
        ContactRule = SubstrateContactRule.Maximum,
        AdsorptionSites = AdsorptionSites.AnyContact,
        AtomCount = 400,
        Diffusion = Hopping(rate: 20, bond: 3, substrate: 4),
    };

    public static IonTransport Transport { get; } = new() { HopRate = 50, WalkerCount = 8, LaunchGap = 5 };

    // The rate, in each direction, of an atom on the bare substrate without neighbours.
    public static SurfaceDiffusion Hopping(double rate, double bond, double substrate) => new()
    {
        AttemptFrequency = rate * Math.Exp(substrate),
        BareBarrier = 0,
        BondEnergy = bond * ThermalEnergy,
        SubstrateEnergy = substrate * ThermalEnergy,
        Temperature = Temperature,
    };

    /// <summary>The neighbours of a site, found by distance and not from the solver's tables.</summary>
    public static IEnumerable<LatticeSite> Neighbours(LatticeKind lattice, LatticeSite site, int columns, int rows) => lattice == LatticeKind.SimpleCubic
        ? [.. Beside(site, columns, rows), site with { Layer = site.Layer - 1 }, site with { Layer = site.Layer + 1 }]
        : [.. Beside(site, columns, rows), .. new[] { -1, 1 }.SelectMany(up => Hollow(site, site.Layer + up, columns, rows))];

    /// <summary>The sites in reach of a hop.</summary>
    public static IEnumerable<LatticeSite> Hops(LatticeKind lattice, LatticeSite site, int columns, int rows) => lattice == LatticeKind.SimpleCubic
        ? [
            .. Neighbours(lattice, site, columns, rows),
            .. Beside(site with { Layer = site.Layer - 1 }, columns, rows),
            .. Beside(site with { Layer = site.Layer + 1 }, columns, rows),
        ]
        : Neighbours(lattice, site, columns, rows);

    private static IEnumerable<LatticeSite> Beside(LatticeSite site, int columns, int rows) =>
    [
        site with { Column = (site.Column + 1) % columns }, site with { Column = (site.Column + columns - 1) % columns },
        site with { Row = (site.Row + 1) % rows }, site with { Row = (site.Row + rows - 1) % rows },
    ];

    // In bcc (110) an even layer sits over the rhombus formed with the site at (+1, −1). Layer 0, on the substrate, is even; the solver stores it as odd.
    private static IEnumerable<LatticeSite> Hollow(LatticeSite site, int layer, int columns, int rows)
    {
        int shift = site.Layer % 2 == 0 ? 1 : -1;
        return [site with { Layer = layer }, new LatticeSite((site.Column + shift + columns) % columns, (site.Row - shift + rows) % rows, layer)];
    }
}
