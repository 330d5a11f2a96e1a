using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>Whole runs of 400 s of the reference formulation, once each. Goals on one thread in double precision: 8 s under load, 4 s without; both with eight seeds on two cores, 60 s.</summary>
[Config(typeof(Config))]
public class PhaseFieldRunBenchmarks
{
    /// <summary>Lithium under load, double precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult SolidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, FieldPrecision.Double, threadCount: 1, seed: 1);

    /// <summary>The same on two threads.</summary>
    [Benchmark]
    public AllenCahnResult SolidDoubleTwoThreads() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, FieldPrecision.Double, threadCount: 2, seed: 1);

    /// <summary>Lithium under load, single precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult SolidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, FieldPrecision.Single, threadCount: 1, seed: 1);

    /// <summary>Lithium without load, double precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult LiquidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, FieldPrecision.Double, threadCount: 1, seed: 1);

    /// <summary>Lithium without load, single precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult LiquidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, FieldPrecision.Single, threadCount: 1, seed: 1);

    /// <summary>Eight seeds of both, two runs at a time.</summary>
    [Benchmark]
    public void Ensemble() => Parallel.For(
        0, 16, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => PhaseFieldProblems.Run(i % 2 == 0 ? PhaseFieldProblems.Solid : PhaseFieldProblems.Liquid, FieldPrecision.Double, threadCount: 1, (ulong)(1 + (i / 2))));

    // A cold start: nothing is run twice, and compilation counts.
    private sealed class Config() : PhaseFieldConfig(warmups: 0, iterations: 1, RunStrategy.ColdStart);
}
