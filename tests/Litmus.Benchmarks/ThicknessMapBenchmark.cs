using BenchmarkDotNet.Attributes;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Benchmarks;

/// <summary>A thickness map of 470 × 470 cells, padded by three correlation lengths: a draw of the field and its ranks, on one core.</summary>
[MemoryDiagnoser]
public class ThicknessMapBenchmark
{
    private readonly GaussianFieldSolver _solver = new(new() { WindowEdge = 800e-6, CorrelationLength = 100e-6 }, new() { CellCount = 470 });

    /// <summary>Draws and ranks.</summary>
    [Benchmark]
    public ThicknessMap Draw() => ThicknessMap.ByRanks(_solver.Draw(), rank => rank);
}
