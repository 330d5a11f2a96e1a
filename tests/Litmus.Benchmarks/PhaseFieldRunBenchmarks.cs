using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>
/// Single runs of the reference formulation: the whole 400 s with the printed step, with the numerics of the cases, and until settled as in the cases.
/// Goals: 8 s under load and 4 s without on one thread; 60 s for both with eight seeds on two cores.
/// </summary>
[Config(typeof(Config))]
public class PhaseFieldRunBenchmarks
{
    /// <summary>Lithium under load, printed step, threshold 1e-8, double precision.</summary>
    [Benchmark]
    public AllenCahnResult SolidPrinted() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Printed());

    /// <summary>The same on two threads.</summary>
    [Benchmark]
    public AllenCahnResult SolidPrintedTwoThreads() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Printed(threadCount: 2));

    /// <summary>Lithium under load, numerics of the cases but in double precision.</summary>
    [Benchmark]
    public AllenCahnResult SolidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Whole(FieldPrecision.Double));

    /// <summary>Lithium under load, numerics of the cases.</summary>
    [Benchmark]
    public AllenCahnResult SolidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.Whole(FieldPrecision.Single));

    /// <summary>Lithium under load until it is settled.</summary>
    [Benchmark]
    public AllenCahnResult SolidUntilSettled() => PhaseFieldProblems.Run(PhaseFieldProblems.Solid, PhaseFieldProblems.UntilSettled);

    /// <summary>Lithium without load, printed step, threshold 1e-8, double precision.</summary>
    [Benchmark]
    public AllenCahnResult LiquidPrinted() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.Printed());

    /// <summary>Lithium without load, numerics of the cases but in double precision.</summary>
    [Benchmark]
    public AllenCahnResult LiquidDouble() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.Whole(FieldPrecision.Double));

    /// <summary>Lithium without load, numerics of the cases.</summary>
    [Benchmark]
    public AllenCahnResult LiquidSingle() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.Whole(FieldPrecision.Single));

    /// <summary>Lithium without load until it is settled.</summary>
    [Benchmark]
    public AllenCahnResult LiquidUntilSettled() => PhaseFieldProblems.Run(PhaseFieldProblems.Liquid, PhaseFieldProblems.UntilSettled);

    /// <summary>Eight seeds of both, two runs at a time, printed step, threshold 1e-8, double precision.</summary>
    [Benchmark]
    public void EnsemblePrinted() => Ensemble(PhaseFieldProblems.Printed());

    /// <summary>Eight seeds of both, two runs at a time, numerics of the cases.</summary>
    [Benchmark]
    public void EnsembleSingle() => Ensemble(PhaseFieldProblems.Whole(FieldPrecision.Single));

    /// <summary>Eight seeds of both until they are settled, two runs at a time.</summary>
    [Benchmark]
    public void EnsembleUntilSettled() => Ensemble(PhaseFieldProblems.UntilSettled);

    private static void Ensemble(AllenCahnOptions options) => Parallel.For(
        0,
        16,
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        i => PhaseFieldProblems.Run(i % 2 == 0 ? PhaseFieldProblems.Solid : PhaseFieldProblems.Liquid, options, (ulong)(1 + (i / 2))));

    // A cold start: nothing runs twice, and compilation counts.
    private sealed class Config() : PhaseFieldConfig(warmups: 0, iterations: 1, RunStrategy.ColdStart);
}
