using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>Every case of the repository.</summary>
internal static class RepositoryCases
{
    public static IReadOnlyList<IValidationCase> All { get; } = Catalogue.All(ReferenceDataset.Load(Path.Combine(Repository.Root, "reference-data")));
}
