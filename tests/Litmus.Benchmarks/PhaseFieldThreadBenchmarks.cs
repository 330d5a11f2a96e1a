using BenchmarkDotNet.Attributes;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>One cell on one and two threads. Two threads pay on cores with caches of their own; the threads of one core share its vector units.</summary>
[Config(typeof(Config))]
public class PhaseFieldThreadBenchmarks
{
    private const int Substeps = 300;
    private const int LargeSubsteps = 20;
    private const int PublishedCells = 200 * 70;
    private const int LargeSide = 1024;

    private FieldStore _fields = null!;

    /// <summary>Number of threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Fills the published film and steps it until the grains touch.</summary>
    [GlobalSetup(Target = nameof(DenseCell))]
    public void StartDense() =>
        _fields = PhaseFieldProblems.Store(PhaseFieldProblems.Published(), FieldStorage.Dense, FieldPrecision.Double, Threads, Substeps);

    /// <summary>The same with tiles.</summary>
    [GlobalSetup(Target = nameof(TilesCell))]
    public void StartTiles() =>
        _fields = PhaseFieldProblems.Store(PhaseFieldProblems.Published(), FieldStorage.Tiles, FieldPrecision.Double, Threads, Substeps);

    /// <summary>Fills a square at the grain density of 5000 on 2048² and steps it until the grains touch.</summary>
    [GlobalSetup(Target = nameof(LargeTilesCell))]
    public void StartLarge() =>
        _fields = PhaseFieldProblems.Store(PhaseFieldProblems.Square(LargeSide, 1250), FieldStorage.Tiles, FieldPrecision.Double, Threads, substeps: 200);

    /// <summary>The published film, dense.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    public void DenseCell() => _fields.Advance(Substeps, 70);

    /// <summary>The published film, tiles.</summary>
    [Benchmark(OperationsPerInvoke = Substeps * PublishedCells)]
    public void TilesCell() => _fields.Advance(Substeps, 70);

    /// <summary>1024² with 1250 grains, tiles.</summary>
    [Benchmark(OperationsPerInvoke = LargeSubsteps * LargeSide * LargeSide)]
    public void LargeTilesCell() => _fields.Advance(LargeSubsteps, LargeSide);

    private sealed class Config() : PhaseFieldConfig(warmups: 1, iterations: 6);
}
