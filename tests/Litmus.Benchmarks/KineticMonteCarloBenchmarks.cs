using System.Numerics;
using BenchmarkDotNet.Attributes;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;
using Litmus.Primitives.Randomness;

namespace Litmus.Benchmarks;

/// <summary>
/// Hops alone, on lattices of 10⁴ to 10⁶ sites. Goals: below 1 µs, without allocation, and flat while the memory fits into a cache. The read shows that limit:
/// every event starts with dependent reads anywhere in as many bytes as the hops touch.
/// </summary>
[MemoryDiagnoser]
public class KineticMonteCarloBenchmarks
{
    private const int HopCount = 100_000;

    // Two bytes per site in the layer of tiles on the substrate (columns and rows rounded up) and eight per atom in the lists, in lines of 64 bytes.
    private const int LayersOfATile = 4, BytesOfASite = 2, BytesOfAnAtom = 8, BytesOfALine = 64;

    private KineticMonteCarloRun _run = null!;
    private int[] _next = null!;
    private int _line;

    /// <summary>Columns and rows. With 14 layers and two walls they give 10⁴, 10⁵ and 10⁶ sites.</summary>
    [Params(25, 79, 250)]
    public int Side { get; set; }

    /// <summary>Filled part of the first layer at the start.</summary>
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
            Diffusion = new()
            {
                AttemptFrequency = 1e13,
                BareBarrier = 0,
                BondEnergy = 2 * ThermalEnergy,
                SubstrateEnergy = 4 * ThermalEnergy,
                Temperature = Temperature,
            },
        };
        int every = (int)(1 / Coverage);
        LatticeSite[] atoms = [.. Enumerable.Range(0, Side * Side / every).Select(i => new LatticeSite(i * every % Side, i * every / Side, 0))];
        _run = new KineticMonteCarloSolver(parameters, new() { LayerCount = 14 }).Start(atoms);
        _run.Advance(10L * atoms.Length);
        int side = (int)BitOperations.RoundUpToPowerOf2((uint)Side);
        _next = OneCycle(((side * side * LayersOfATile * BytesOfASite) + (atoms.Length * BytesOfAnAtom)) / BytesOfALine);
    }

    /// <summary>One hop with its share of selection and bookkeeping.</summary>
    [Benchmark(OperationsPerInvoke = HopCount)]
    public void Hop() => _run.Advance(HopCount);

    /// <summary>One read that depends on the one before, at a random place in as many bytes.</summary>
    [Benchmark(OperationsPerInvoke = HopCount)]
    public int DependentRead()
    {
        for (int i = 0; i < HopCount; i++)
        {
            _line = _next[_line];
        }

        return _line;
    }

    // A random cyclic permutation with one entry per line (S. Sattolo, Inf. Process. Lett. 22 (1986) 315).
    private static int[] OneCycle(int lineCount)
    {
        const int Stride = BytesOfALine / sizeof(int);
        Xoshiro256StarStar random = new(1);
        int[] next = new int[lineCount * Stride];
        for (int i = 0; i < lineCount; i++)
        {
            next[i * Stride] = i * Stride;
        }

        for (int i = lineCount - 1; i > 0; i--)
        {
            int j = random.NextInt32(i);
            (next[i * Stride], next[j * Stride]) = (next[j * Stride], next[i * Stride]);
        }

        return next;
    }
}
