using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>
/// Explicit steps compared with the limits of the machine, measured in the same run on one core. Every mean is the time of one element; Time/Limit divides it
/// by the least possible time. An update takes ten vector operations and one for Σφ². It reads and writes its value once: dense in the last-level cache
/// (published problem), tiles for the fields they hold, in memory on the large problem.
/// Goals: published problem (200 × 70 cells, 75 fields) 0.67 ns per dense update (double), 0.33 ns (single), 20 ns per cell with tiles; large problem (2048²,
/// 5000 grains) 12.5 ns per cell.
/// </summary>
[Config(typeof(Config))]
public class PhaseFieldBenchmarks
{
    private const int Repetitions = 1 << 22;
    private const int CachedLength = 1 << 20;
    private const int MemoryLength = 1 << 25;
    private const int Substeps = 300;
    private const int LargeSubsteps = 10;
    private const int PublishedCells = 200 * 70;
    private const int LargeCells = 2048 * 2048;

    // Fields per tile at the start of the measurement, the same on every machine.
    private const double PublishedFields = 18.5, LargeFields = 7.3;
    private const double DoubleOperations = 11.0 / 8, SingleOperations = 11.0 / 16;

    private double[] _values = [];
    private FieldStore _fields = null!;

    /// <summary>Eight megabytes.</summary>
    [GlobalSetup(Target = nameof(ScaleInCache))]
    public void FillCache() => _values = new double[CachedLength];

    /// <summary>256 megabytes.</summary>
    [GlobalSetup(Target = nameof(ScaleInMemory))]
    public void FillMemory() => _values = new double[MemoryLength];

    /// <summary>Fills the published film and steps it until the grains touch.</summary>
    [GlobalSetup(Target = nameof(DenseFieldCellDouble))]
    public void StartDenseDouble() => _fields = Published(FieldStorage.Dense, FieldPrecision.Double);

    /// <summary>The same in single precision.</summary>
    [GlobalSetup(Target = nameof(DenseFieldCellSingle))]
    public void StartDenseSingle() => _fields = Published(FieldStorage.Dense, FieldPrecision.Single);

    /// <summary>The same with tiles.</summary>
    [GlobalSetup(Target = nameof(TilesCellDouble))]
    public void StartTilesDouble() => _fields = Published(FieldStorage.Tiles, FieldPrecision.Double);

    /// <summary>The same with tiles in single precision.</summary>
    [GlobalSetup(Target = nameof(TilesCellSingle))]
    public void StartTilesSingle() => _fields = Published(FieldStorage.Tiles, FieldPrecision.Single);

    /// <summary>Fills a large square and steps it until the grains touch.</summary>
    [GlobalSetup(Target = nameof(LargeTilesCellDouble))]
    public void StartLargeDouble() => _fields = Large(FieldPrecision.Double);

    /// <summary>The same in single precision.</summary>
    [GlobalSetup(Target = nameof(LargeTilesCellSingle))]
    public void StartLargeSingle() => _fields = Large(FieldPrecision.Single);

    /// <summary>One multiply-add of eight doubles, eight of them independent: the limit of arithmetic.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Repetitions * 8)]
    public double VectorMultiplyAdd() =>
        Vector512.IsHardwareAccelerated ? MultiplyAdd<Lanes512<double>>(Repetitions) : MultiplyAdd<Lanes256<double>>(2 * Repetitions);

    /// <summary>One double of eight megabytes scaled in place: the limit of the last-level cache.</summary>
    [Benchmark(OperationsPerInvoke = CachedLength * 16)]
    public void ScaleInCache() => Scale(_values, 16);

    /// <summary>One double of 256 megabytes scaled in place: the limit of memory.</summary>
    [Benchmark(OperationsPerInvoke = MemoryLength)]
    public void ScaleInMemory() => Scale(_values, 1);

    /// <summary>One field in one cell, dense, double.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells * 75)]
    [Floor(DoubleOperations, cachedScalings: 1)]
    public void DenseFieldCellDouble() => _fields.Advance(Substeps, 70);

    /// <summary>One field in one cell, dense, single.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells * 75)]
    [Floor(SingleOperations, cachedScalings: 0.5)]
    public void DenseFieldCellSingle() => _fields.Advance(Substeps, 70);

    /// <summary>One cell with all its fields, tiles, double.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    [Floor(DoubleOperations * PublishedFields, cachedScalings: PublishedFields)]
    public void TilesCellDouble() => _fields.Advance(Substeps, 70);

    /// <summary>One cell with all its fields, tiles, single.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    [Floor(SingleOperations * PublishedFields, cachedScalings: 0.5 * PublishedFields)]
    public void TilesCellSingle() => _fields.Advance(Substeps, 70);

    /// <summary>One cell of 2048² with 5000 grains, tiles, double.</summary>
    [Benchmark(OperationsPerInvoke = LargeSubsteps * LargeCells)]
    [Floor(DoubleOperations * LargeFields, scalings: LargeFields)]
    public void LargeTilesCellDouble() => _fields.Advance(LargeSubsteps, 2048);

    /// <summary>One cell of 2048² with 5000 grains, tiles, single.</summary>
    [Benchmark(OperationsPerInvoke = LargeSubsteps * LargeCells)]
    [Floor(SingleOperations * LargeFields, scalings: 0.5 * LargeFields)]
    public void LargeTilesCellSingle() => _fields.Advance(LargeSubsteps, 2048);

    // Without wider registers twice as many of 256 bits: sixteen cannot hold eight sums of 512 bits and the constants.
    private static double MultiplyAdd<TLanes>(int repetitions)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes a = TLanes.Fill(0.999), b = TLanes.Fill(1e-3);
        TLanes s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a;
        for (int i = 0; i < repetitions; i++)
        {
            s0 = TLanes.MultiplyAdd(s0, a, b);
            s1 = TLanes.MultiplyAdd(s1, a, b);
            s2 = TLanes.MultiplyAdd(s2, a, b);
            s3 = TLanes.MultiplyAdd(s3, a, b);
            s4 = TLanes.MultiplyAdd(s4, a, b);
            s5 = TLanes.MultiplyAdd(s5, a, b);
            s6 = TLanes.MultiplyAdd(s6, a, b);
            s7 = TLanes.MultiplyAdd(s7, a, b);
        }

        Span<double> sums = stackalloc double[TLanes.Count];
        (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7).Store(ref sums[0]);
        return sums[0];
    }

    private static void Scale(double[] values, int repetitions)
    {
        Vector256<double> factor = Vector256.Create(1.0000001);
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            for (int i = 0; i < values.Length; i += Vector256<double>.Count)
            {
                (Vector256.LoadUnsafe(ref values[i]) * factor).StoreUnsafe(ref values[i]);
            }
        }
    }

    private static FieldStore Published(FieldStorage storage, FieldPrecision precision) =>
        PhaseFieldProblems.Store(PhaseFieldProblems.Published(), storage, precision, threadCount: 1, substeps: 300);

    private static FieldStore Large(FieldPrecision precision) =>
        PhaseFieldProblems.Store(PhaseFieldProblems.Square(2048, 5000), FieldStorage.Tiles, precision, threadCount: 1, substeps: 200);

    private sealed class Config : PhaseFieldConfig
    {
        public Config()
            : base(warmups: 1, iterations: 8) => AddColumn(new AboveFloorColumn());
    }
}
