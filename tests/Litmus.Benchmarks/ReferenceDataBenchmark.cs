using BenchmarkDotNet.Attributes;
using Litmus.ReferenceData;

namespace Litmus.Benchmarks;

/// <summary>Loads and checks the reference data of all papers. Every command does it first. Goal: at most 0.3 s.</summary>
[MemoryDiagnoser]
public class ReferenceDataBenchmark
{
    private readonly string _folder = Path.Combine(Root(), "reference-data");

    /// <summary>The whole dataset, with checksums.</summary>
    [Benchmark]
    public ReferenceDataset Load() => ReferenceDataset.Load(_folder);

    // The benchmark runs in a folder of its own below the repository.
    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Validation.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Validation.sln.");
    }
}
