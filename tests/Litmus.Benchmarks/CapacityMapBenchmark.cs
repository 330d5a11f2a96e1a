using BenchmarkDotNet.Attributes;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;

namespace Litmus.Benchmarks;

/// <summary>A map of 400 × 400 capacities with its contour, on one core. Goal: at most 150 ms; only the result is allocated.</summary>
[MemoryDiagnoser]
public class CapacityMapBenchmark
{
    private readonly CapacityMapSolver _solver = new(new CapacityMapParameters
    {
        Polycrystal = new() { BoundaryDiffusionCoefficient = 5e-11, BulkDiffusionCoefficient = 2e-15, BoundaryWidth = 1.3e-9 },
        Thickness = 20e-6,
        InitialConcentration = Lithium.Concentration,
    });

    /// <summary>Capacities from 0.1 to 1000 A m⁻² and 10 nm to 1 mm.</summary>
    [Benchmark]
    public CapacityMapResult CapacityMap() => _solver.Solve();
}
