using System.Reflection;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines;
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

    /// <summary>The shipped answers of external engines, and no engine: a test of a case starts none.</summary>
    public static IEngineRoom Engines { get; } = new EngineRoom(
        Path.Combine(Path.GetDirectoryName(Folder())!, "validation", "computed"), Path.Combine(AppContext.BaseDirectory, "engines"),
        new EngineSettings { Pythons = [], Lammps = [] });

    /// <summary>The inputs of a case as declared, with the shipped answers of its engine.</summary>
    public static CaseInputs Nominal(CaseDescription description, Tier tier) =>
        CaseInputs.Nominal(description, tier, engines: Engines.Open(description.Id, tier));

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
