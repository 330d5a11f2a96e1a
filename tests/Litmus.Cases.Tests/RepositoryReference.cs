using Litmus.ReferenceData;

namespace Litmus.Cases.Tests;

/// <summary>The repository's own reference data and the cases made from them, read once for all tests.</summary>
internal static class RepositoryReference
{
    private static readonly Lazy<ReferenceDataset> Loaded = new(() => ReferenceDataset.Load(Folder()));
    private static readonly Lazy<IReadOnlyList<IValidationCase>> Catalogued = new(() => Catalogue.All(Loaded.Value));

    public static ReferenceDataset Set => Loaded.Value;

    public static IReadOnlyList<IValidationCase> Cases => Catalogued.Value;

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
