using BenchmarkDotNet.Attributes;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Benchmarks;

/// <summary>How the time of an explicit step with tiles grows with the size of the grid at a fixed density of grains, and with the number of grains on a fixed grid. <see cref="GrowthPlot"/> draws it.</summary>
[Config(typeof(Config))]
public class PhaseFieldGrowthBenchmarks
{
    private FieldStore _fields = null!;

    /// <summary>Sides and grains: a grain for each 839 cells, then 512² cells with few and many.</summary>
    public static IEnumerable<string> Problems =>
        ["128x128, 20 grains", "256x256, 78 grains", "512x512, 313 grains", "1024x1024, 1250 grains", "2048x2048, 5000 grains", "512x512, 20 grains", "512x512, 80 grains", "512x512, 1250 grains", "512x512, 5000 grains"];

    /// <summary>The problem.</summary>
    [ParamsSource(nameof(Problems))]
    public string Problem { get; set; } = "";

    /// <summary>What each prepared problem holds: blocks a tile, and megabytes of managed memory.</summary>
    internal static Dictionary<string, (double FieldsPerTile, double Megabytes)> Held { get; } = new(StringComparer.Ordinal);

    internal static (int Side, int Grains) Parse(string problem)
    {
        string[] words = problem.Split('x', ' ');
        return (int.Parse(words[0]), int.Parse(words[2]));
    }

    /// <summary>Fills the square and lets the grains touch.</summary>
    [GlobalSetup]
    public void Start()
    {
        (int side, int grains) = Parse(Problem);
        _fields = null!;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TileFields<double, FlatTile> fields = (TileFields<double, FlatTile>)PhaseFieldProblems.Store(PhaseFieldProblems.Square(side, grains), FieldStorage.Tiles, FieldPrecision.Double, threadCount: 1, substeps: 200);
        Held[Problem] = (fields.BlockCount * 256.0 / ((double)side * side), (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
        _fields = fields;
    }

    /// <summary>Ten explicit steps; the time is that of one.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public void Step() => _fields.Advance(10, Parse(Problem).Side);

    private sealed class Config : PhaseFieldConfig
    {
        public Config()
            : base(warmups: 2, iterations: 8)
        {
            AddColumn(new HeldColumn("Fields/Tile", held => held.FieldsPerTile), new HeldColumn("Megabytes", held => held.Megabytes));
            AddExporter(new GrowthPlot());
        }
    }
}
