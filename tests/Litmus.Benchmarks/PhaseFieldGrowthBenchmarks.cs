using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>Time of a step with tiles against grid size at one grain density, and against grain number on one grid (<see cref="GrowthPlot"/>).</summary>
[Config(typeof(Config))]
public class PhaseFieldGrowthBenchmarks
{
    private const int StepCount = 20;

    private FieldStore _fields = null!;

    /// <summary>Sides and grains: one grain per 839 cells, then 512² cells with few and many.</summary>
    public static IEnumerable<string> Problems =>
        [
            "128² with 20", "256² with 78", "512² with 313", "1024² with 1250", "2048² with 5000",
            "512² with 20", "512² with 80", "512² with 1250", "512² with 5000",
        ];

    /// <summary>The problem.</summary>
    [ParamsSource(nameof(Problems))]
    public string Problem { get; set; } = "";

    /// <summary>Blocks per tile and megabytes of managed memory of each prepared problem.</summary>
    internal static Dictionary<string, (double FieldsPerTile, double Megabytes)> Held { get; } = new(StringComparer.Ordinal);

    internal static (int Side, int Grains) Parse(string problem)
    {
        string[] words = problem.Split('²', ' ');
        return (int.Parse(words[0]), int.Parse(words[^1]));
    }

    /// <summary>Fills the square and steps it until the grains touch.</summary>
    [GlobalSetup]
    public void Start()
    {
        (int side, int grains) = Parse(Problem);
        _fields = null!;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _fields = PhaseFieldProblems.Store(PhaseFieldProblems.Square(side, grains), FieldStorage.Tiles, FieldPrecision.Double, threadCount: 1, substeps: 200);
        Held[Problem] = (_fields.ValueCount / ((double)side * side), (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
    }

    /// <summary>Twenty explicit steps, timed per step.</summary>
    [Benchmark(OperationsPerInvoke = StepCount)]
    public void Step() => _fields.Advance(StepCount, Parse(Problem).Side);

    private sealed class Config : PhaseFieldConfig
    {
        public Config()
            : base(warmups: 1, iterations: 6)
        {
            AddColumn(StatisticColumn.Median, new HeldColumn("Fields/Tile", held => held.FieldsPerTile), new HeldColumn("Megabytes", held => held.Megabytes));
            AddExporter(new GrowthPlot());
        }
    }
}
