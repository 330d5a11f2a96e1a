using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Litmus.Benchmarks;

/// <summary>Time of a benchmark over the machine's least: the largest of arithmetic, cache traffic and memory traffic at the rates of the run.</summary>
internal sealed class AboveFloorColumn : IColumn
{
    public string Id => nameof(AboveFloorColumn);

    public string ColumnName => "Time/Limit";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Time over the largest of the times that arithmetic, cache and memory need at the rates of the same run";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        if (benchmarkCase.Descriptor.WorkloadMethod.GetCustomAttribute<FloorAttribute>() is not { } floor)
        {
            return "";
        }

        double limit = Math.Max(
            floor.MultiplyAdds * Mean(summary, nameof(PhaseFieldBenchmarks.VectorMultiplyAdd)),
            Math.Max(
                floor.CachedScalings * Mean(summary, nameof(PhaseFieldBenchmarks.ScaleInCache)),
                floor.Scalings * Mean(summary, nameof(PhaseFieldBenchmarks.ScaleInMemory))));
        double time = Mean(summary, benchmarkCase.Descriptor.WorkloadMethod.Name);
        return limit > 0 && time > 0 ? $"{time / limit:F2}" : "limits not measured";
    }

    // Zero if the filter left the benchmark out.
    private static double Mean(Summary summary, string method) =>
        summary.Reports
            .FirstOrDefault(report => string.Equals(report.BenchmarkCase.Descriptor.WorkloadMethod.Name, method, StringComparison.Ordinal))
            ?.ResultStatistics?.Mean ?? 0;
}
