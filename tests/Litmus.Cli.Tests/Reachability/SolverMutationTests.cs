using System.Globalization;
using Litmus.Cases;
using Litmus.Runs.Identity;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>Changes single instructions of the solvers and runs cases with them: no case whose result changes may keep the identity of its run.</summary>
[Category("Process")]
internal sealed class SolverMutationTests
{
    [Test]
    public void A_result_that_changes_belongs_to_a_run_with_another_identity()
    {
        string[] cases =
        [
            "verification/diffusion", "verification/electrochemistry", "verification/nucleation",
            "yoon2023/depletion-series", "yoon2023/diffusion-length-map", "wang2023/coating",
        ];

        Prove(["Litmus.Diffusion", "Litmus.Electrochemistry", "Litmus.Nucleation"], cases, count: 4, TimeSpan.FromSeconds(30))
            .Should().BePositive("changes without an effect prove nothing");
    }

    [Test]
    [Explicit("It runs every case 41 times: about half an hour.")]
    public void Over_the_whole_suite_a_result_that_changes_belongs_to_a_run_with_another_identity()
    {
        string[] cases =
            [.. RepositoryCases.All.Where(candidate => candidate.Description.MinimumTier == Tier.Smoke).Select(candidate => candidate.Description.Id)];

        Prove(CodeMutations.Solvers, cases, count: 40, TimeSpan.FromMinutes(2)).Should().BePositive("changes without an effect prove nothing");
    }

    // Returns how many changes had an effect on any result.
    private static int Prove(string[] solvers, string[] cases, int count, TimeSpan limit)
    {
        using MutatedSuite suite = new(limit);
        Dictionary<string, string> identities = IdentitiesWith(LoadedAssemblies.BytesOf);
        IReadOnlyDictionary<string, string> results = suite.ResultsWith(solvers[0], MutatedSuite.Original(solvers[0]), cases);
        results.Keys.Should().BeEquivalentTo(cases, "without a change every case runs");
        List<string> violations = [];
        int effective = 0;
        foreach ((int i, (string solver, CodeMutation mutation)) in CodeMutations.Seeded(solvers, count).Index())
        {
            byte[] changed = mutation.ApplyTo(MutatedSuite.Original(solver));
            Dictionary<string, string> identitiesNow = IdentitiesWith(name => name == solver ? changed : LoadedAssemblies.BytesOf(name));
            IReadOnlyDictionary<string, string> resultsNow = suite.ResultsWith(solver, changed, cases);
            string[] altered = [.. cases.Where(id => resultsNow.GetValueOrDefault(id) != results[id])];
            string[] kept = [.. altered.Where(id => identitiesNow[id] == identities[id])];
            violations.AddRange(kept.Select(id => $"{id} changed and kept its identity with {mutation.Type}: {mutation.What}"));
            effective += altered.Length > 0 ? 1 : 0;
            int reached = cases.Count(id => identitiesNow[id] != identities[id]);
            TestContext.Progress.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1} of {count}: {mutation.Type}, {mutation.What}: {reached} of {cases.Length} cases can be reached, "
                + $"results of {altered.Length} changed, {kept.Length} of them kept their identity"));
        }

        violations.Should().BeEmpty();
        return effective;
    }

    private static Dictionary<string, string> IdentitiesWith(Func<string, byte[]?> bytesOf)
    {
        ReachableCode code = new(bytesOf);
        return RepositoryCases.All
            .ToDictionary(candidate => candidate.Description.Id, candidate => RunIdentity.Of(candidate, Tier.Smoke, code), StringComparer.Ordinal);
    }
}
