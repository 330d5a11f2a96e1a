using BenchmarkDotNet.Attributes;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.Benchmarks;

/// <summary>A hop, where nothing else happens, on lattices of 10⁴ to 10⁶ sites. Goals: below 1 µs, without allocation, and flat as far as the caches reach.</summary>
[MemoryDiagnoser]
public class KineticMonteCarloBenchmarks
{
    private const int HopCount = 100_000;

    private KineticMonteCarloRun _run = null!;

    /// <summary>Columns and rows; with 14 layers and two of wall 10⁴, 10⁵ and 10⁶ sites.</summary>
    [Params(25, 79, 250)]
    public int Side { get; set; }

    /// <summary>Part of the first layer that is filled at the start.</summary>
    [Params(0.05, 0.5)]
    public double Coverage { get; set; }

    /// <summary>The lattice.</summary>
    [Params(LatticeKind.SimpleCubic, LatticeKind.BodyCentredCubic)]
    public LatticeKind Lattice { get; set; }

    /// <summary>Atoms at equal distances, stirred by ten hops each.</summary>
    [GlobalSetup]
    public void Fill()
    {
        const double Temperature = 300, ThermalEnergy = PhysicalConstants.Boltzmann * Temperature;
        KineticMonteCarloParameters parameters = new()
        {
            Lattice = Lattice,
            ColumnCount = Side,
            RowCount = Side,
            SubstrateAdsorptionRate = 0,
            LithiumAdsorptionRate = 0,
            ContactRule = SubstrateContactRule.Maximum,
            AdsorptionSites = AdsorptionSites.AnyContact,
            AtomCount = 1,
            Diffusion = new() { AttemptFrequency = 1e13, BareBarrier = 0, BondEnergy = 2 * ThermalEnergy, SubstrateEnergy = 4 * ThermalEnergy, Temperature = Temperature },
        };
        int every = (int)(1 / Coverage);
        LatticeSite[] atoms = [.. Enumerable.Range(0, Side * Side / every).Select(i => new LatticeSite(i * every % Side, i * every / Side, 0))];
        _run = new KineticMonteCarloSolver(parameters, new() { LayerCount = 14 }).Start(atoms);
        _run.Advance(10L * atoms.Length);
    }

    /// <summary>One hop, with its share of selection and bookkeeping.</summary>
    [Benchmark(OperationsPerInvoke = HopCount)]
    public void Hop() => _run.Advance(HopCount);
}
