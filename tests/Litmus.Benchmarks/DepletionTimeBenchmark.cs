using BenchmarkDotNet.Attributes;
using Litmus.Diffusion.Depletion;

namespace Litmus.Benchmarks;

/// <summary>One depletion time, to 1e-12 relative. Goal: at most 1 µs without allocation at any dimensionless current.</summary>
[MemoryDiagnoser]
public class DepletionTimeBenchmark
{
    /// <summary>B: thin limit, both sides of the change of series (B = 1.5555, the slowest), thick limit.</summary>
    [Params(0.1, 1.5, 1.6, 10)]
    public double DimensionlessCurrent { get; set; }

    /// <summary>The root of s(0, τ) = 1/B.</summary>
    [Benchmark]
    public double DepletionTime() => DepletionRoot.DepletionTime(DimensionlessCurrent);
}
