using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Litmus.Benchmarks;

/// <summary>What a problem of <see cref="PhaseFieldGrowthBenchmarks"/> holds during its steps.</summary>
internal sealed class HeldColumn(string name, Func<(double FieldsPerTile, double Megabytes), double> number) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => name + " of the problem during its steps";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        string problem = (string)benchmarkCase.Parameters[nameof(PhaseFieldGrowthBenchmarks.Problem)];
        return PhaseFieldGrowthBenchmarks.Held.TryGetValue(problem, out (double FieldsPerTile, double Megabytes) held) ? $"{number(held):F1}" : "";
    }
}
