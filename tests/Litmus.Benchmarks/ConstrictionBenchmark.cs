using BenchmarkDotNet.Attributes;
using Litmus.Stripping.Constriction;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Benchmarks;

/// <summary>Current constriction over 47 % of 470 × 470 cells, 64 across the electrolyte (14 million), one core, residual 1e-8. Goal: at most 10 s.</summary>
[MemoryDiagnoser]
public class ConstrictionBenchmark
{
    private ConstrictionSolver _solver = null!;

    /// <summary>Interface resistance [Ω cm²]; zero is the hardest.</summary>
    [Params(0, 1)]
    public double InterfaceResistance { get; set; }

    /// <summary>Draws the field.</summary>
    [GlobalSetup]
    public void DrawField()
    {
        GaussianField field = new GaussianFieldSolver(new() { WindowEdge = 800e-6, CorrelationLength = 100e-6 }, new() { CellCount = 470 }).Draw();
        _solver = new ConstrictionSolver(new()
        {
            Contact = ContactMask.Remaining(ThicknessMap.ByRanks(field, rank => rank), 0.53),
            Spacing = field.Spacing,
            ElectrolyteThickness = 1.4e-3,
            Conductivity = 0.15,
            InterfaceResistance = 1e-4 * InterfaceResistance,
        });
        Console.WriteLine($"Residuals: {string.Join(" ", _solver.Solve().ResidualHistory.Select(residual => residual.ToString("E1", null)))}");
    }

    /// <summary>Fifteen iterations without interface resistance, ten with 1 Ω cm².</summary>
    [Benchmark]
    public ConstrictionResult Constriction() => _solver.Solve();
}
