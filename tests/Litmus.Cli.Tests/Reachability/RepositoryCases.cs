using Litmus.Cases;
using Litmus.ReferenceData;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>Every case of the repository.</summary>
internal static class RepositoryCases
{
    public static IReadOnlyList<IValidationCase> All { get; } = new Suite(Repository.Root)
        .Cases(ReferenceDataset.Load(Path.Combine(Repository.Root, Suite.Mark)));
}
