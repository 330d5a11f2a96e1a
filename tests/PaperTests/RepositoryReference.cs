using System.Reflection;
using Litmus.Cases;
using Litmus.ReferenceData;

namespace PaperTests;

/// <summary>The repository's own reference data and the cases that lie beside the tests, read once for all of them.</summary>
public static class RepositoryReference
{
    private static readonly Lazy<ReferenceDataset> Loaded = new(() => ReferenceDataset.Load(Folder()));

    private static readonly Lazy<IReadOnlyList<IValidationCase>> Found = new(() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Litmus.*.dll").Order(StringComparer.Ordinal).Select(Assembly.LoadFrom)
            .Where(assembly => CasesOfAttribute.PaperOf(assembly) is not null)
            .SelectMany(assembly => CaseDiscovery.CasesIn(assembly, Loaded.Value)),
    ]);

    public static ReferenceDataset Set => Loaded.Value;

    public static IReadOnlyList<IValidationCase> Cases => Found.Value;

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "reference-data")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests has reference-data."), "reference-data");
    }
}
