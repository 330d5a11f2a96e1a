using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Nuclei;

namespace Litmus.Benchmarks;

/// <summary>
/// What an explicit step costs beside what the machine can do, measured in the same run on one core. Every mean is the time of one element, so that ratios can be read off:
/// an update is ten vector operations, and a dense one reads and writes its value once from the cache of the last level or from memory, as the in-place scaling does.
/// Goals on the published problem (200 × 70 cells, 75 fields): 0.67 ns a dense update in double and 0.33 ns in single precision, 20 ns a cell with tiles; 12.5 ns a cell on 2048² with 5000 grains.
/// </summary>
[SimpleJob(warmupCount: 2, iterationCount: 8, invocationCount: 1)]
[MemoryDiagnoser]
public class PhaseFieldBenchmarks
{
    private const int Repetitions = 1 << 22;
    private const int CachedLength = 1 << 20;
    private const int MemoryLength = 1 << 25;
    private const int Substeps = 300;
    private const int LargeSubsteps = 10;
    private const int PublishedCells = 200 * 70;
    private const int LargeCells = 2048 * 2048;

    private double[] _values = [];
    private FieldStore _fields = null!;

    /// <summary>Eight megabytes.</summary>
    [GlobalSetup(Target = nameof(ScaleInCache))]
    public void FillCache() => _values = new double[CachedLength];

    /// <summary>256 megabytes.</summary>
    [GlobalSetup(Target = nameof(ScaleInMemory))]
    public void FillMemory() => _values = new double[MemoryLength];

    /// <summary>Fills the published film and lets the grains touch.</summary>
    [GlobalSetup(Target = nameof(DenseFieldCellDouble))]
    public void StartDenseDouble() => _fields = Store(Published, FieldStorage.Dense, FieldPrecision.Double, 300);

    /// <summary>The same in single precision.</summary>
    [GlobalSetup(Target = nameof(DenseFieldCellSingle))]
    public void StartDenseSingle() => _fields = Store(Published, FieldStorage.Dense, FieldPrecision.Single, 300);

    /// <summary>The same with tiles.</summary>
    [GlobalSetup(Target = nameof(TilesCellDouble))]
    public void StartTilesDouble() => _fields = Store(Published, FieldStorage.Tiles, FieldPrecision.Double, 300);

    /// <summary>The same with tiles in single precision.</summary>
    [GlobalSetup(Target = nameof(TilesCellSingle))]
    public void StartTilesSingle() => _fields = Store(Published, FieldStorage.Tiles, FieldPrecision.Single, 300);

    /// <summary>Fills a large square and lets the grains touch.</summary>
    [GlobalSetup(Target = nameof(LargeTilesCellDouble))]
    public void StartLargeDouble() => _fields = Store(Large, FieldStorage.Tiles, FieldPrecision.Double, 100);

    /// <summary>The same in single precision.</summary>
    [GlobalSetup(Target = nameof(LargeTilesCellSingle))]
    public void StartLargeSingle() => _fields = Store(Large, FieldStorage.Tiles, FieldPrecision.Single, 100);

    /// <summary>One multiplication and addition of a vector of eight doubles, eight of them independent: the limit of arithmetic.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Repetitions * 8)]
    public double VectorMultiplyAdd()
    {
        Vector512<double> a = Vector512.Create(0.999), b = Vector512.Create(1e-3);
        Vector512<double> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a;
        for (int i = 0; i < Repetitions; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, a, b);
            s1 = Vector512.FusedMultiplyAdd(s1, a, b);
            s2 = Vector512.FusedMultiplyAdd(s2, a, b);
            s3 = Vector512.FusedMultiplyAdd(s3, a, b);
            s4 = Vector512.FusedMultiplyAdd(s4, a, b);
            s5 = Vector512.FusedMultiplyAdd(s5, a, b);
            s6 = Vector512.FusedMultiplyAdd(s6, a, b);
            s7 = Vector512.FusedMultiplyAdd(s7, a, b);
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7);
    }

    /// <summary>One double of eight megabytes scaled in place: the limit of the cache of the last level.</summary>
    [Benchmark(OperationsPerInvoke = CachedLength * 16)]
    public void ScaleInCache() => Scale(_values, 16);

    /// <summary>One double of 256 megabytes scaled in place: the limit of memory.</summary>
    [Benchmark(OperationsPerInvoke = MemoryLength)]
    public void ScaleInMemory() => Scale(_values, 1);

    /// <summary>One field in one cell, dense, double.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells * 75)]
    public void DenseFieldCellDouble() => _fields.Advance(Substeps, 70);

    /// <summary>One field in one cell, dense, single.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells * 75)]
    public void DenseFieldCellSingle() => _fields.Advance(Substeps, 70);

    /// <summary>One cell with all its fields, tiles, double.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    public void TilesCellDouble() => _fields.Advance(Substeps, 70);

    /// <summary>One cell with all its fields, tiles, single.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    public void TilesCellSingle() => _fields.Advance(Substeps, 70);

    /// <summary>One cell of 2048² with 5000 grains, tiles, double.</summary>
    [Benchmark(OperationsPerInvoke = LargeSubsteps * LargeCells)]
    public void LargeTilesCellDouble() => _fields.Advance(LargeSubsteps, 2048);

    /// <summary>One cell of 2048² with 5000 grains, tiles, single.</summary>
    [Benchmark(OperationsPerInvoke = LargeSubsteps * LargeCells)]
    public void LargeTilesCellSingle() => _fields.Advance(LargeSubsteps, 2048);

    private static NucleusLayout Published =>
        new() { Grid = new() { ColumnCount = 200, RowCount = 70 }, Count = 75, OrientationCount = 3, Radius = 2, StartHeight = 5, Seed = 1 };

    private static NucleusLayout Large => new() { Grid = new() { ColumnCount = 2048, RowCount = 2048 }, Count = 5000, OrientationCount = 3, Radius = 12, StartHeight = 2048, Seed = 1 };

    private static void Scale(double[] values, int repetitions)
    {
        Vector512<double> factor = Vector512.Create(1.0000001);
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            for (int i = 0; i < values.Length; i += Vector512<double>.Count)
            {
                (Vector512.LoadUnsafe(ref values[i]) * factor).StoreUnsafe(ref values[i]);
            }
        }
    }

    // Constants of the liquid case of the published model, rounded.
    private static FieldStore Store(NucleusLayout nuclei, FieldStorage storage, FieldPrecision precision, int substeps)
    {
        AllenCahnParameters parameters = new()
        {
            Grid = nuclei.Grid,
            Orientations =
            [
                new CrystalOrientation { Name = "001", Mobility = 1.72, GradientEnergyCoefficient = 0.52 },
                new CrystalOrientation { Name = "101", Mobility = 6.08, GradientEnergyCoefficient = 1.74 },
                new CrystalOrientation { Name = "111", Mobility = 0.10, GradientEnergyCoefficient = 8.80 },
            ],
            GrainOrientations = nuclei.GrainOrientations,
            FreeEnergy = FreeEnergyDensity.Chen,
            UnactivatedRows = UnactivatedRows.Closed,
            WellHeight = 1,
            Activation = new FullyActive(),
            Duration = 1,
        };
        FieldStore store = FieldStore.Create(parameters, new AllenCahnOptions { Storage = storage, Precision = precision }, ExplicitStability.LargestStep(parameters), nuclei.Place());
        store.Advance(substeps, nuclei.Grid.RowCount);
        return store;
    }
}
