using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>Runs of the reference formulation, once each: the whole 400 s, and until settled as the cases grow them. Goals on one thread: 8 s under load, 4 s without; both with eight seeds on two cores, 60 s.</summary>
[Config(typeof(Config))]
public class PhaseFieldRunBenchmarks
{
    /// <summary>Lithium under load, double precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult SolidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Whole(FieldPrecision.Double));

    /// <summary>The same on two threads.</summary>
    [Benchmark]
    public AllenCahnResult SolidDoubleTwoThreads() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Whole(FieldPrecision.Double, threadCount: 2));

    /// <summary>Lithium under load, single precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult SolidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Whole(FieldPrecision.Single));

    /// <summary>Lithium under load until it is settled, one thread.</summary>
    [Benchmark]
    public AllenCahnResult SolidUntilSettled() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.UntilSettled);

    /// <summary>Lithium without load, double precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult LiquidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.Whole(FieldPrecision.Double));

    /// <summary>Lithium without load, single precision, one thread.</summary>
    [Benchmark]
    public AllenCahnResult LiquidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.Whole(FieldPrecision.Single));

    /// <summary>Lithium without load until it is settled, one thread.</summary>
    [Benchmark]
    public AllenCahnResult LiquidUntilSettled() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.UntilSettled);

    /// <summary>Eight seeds of both, two runs at a time, double precision.</summary>
    [Benchmark]
    public void EnsembleDouble() => Ensemble(PhaseFieldProblems.Whole(FieldPrecision.Double));

    /// <summary>Eight seeds of both until they are settled, two runs at a time.</summary>
    [Benchmark]
    public void EnsembleUntilSettled() => Ensemble(PhaseFieldProblems.UntilSettled);

    private static void Ensemble(AllenCahnOptions options) => Parallel.For(
        0, 16, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => PhaseFieldProblems.Run(i % 2 == 0 ? PhaseFieldProblems.Solid : PhaseFieldProblems.Liquid, options, (ulong)(1 + (i / 2))));

    // A cold start: nothing is run twice, and compilation counts.
    private sealed class Config() : PhaseFieldConfig(warmups: 0, iterations: 1, RunStrategy.ColdStart);
}
