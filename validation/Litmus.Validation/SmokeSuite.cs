using Litmus.Cases;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Results;
using Litmus.Runs.Running;
using Litmus.Runs.Suites;

namespace Litmus.Validation;

/// <summary>The whole suite at tier smoke, run and judged once for all tests. Runs lie beside the tests, so that only what changed is computed again.</summary>
internal static class SmokeSuite
{
    /// <summary>The tier of all tests here.</summary>
    public const Tier Tier = Litmus.Cases.Tier.Smoke;

    // Solvers in a build for debugging take ten times as long as in a release, and tests of other projects may run beside these.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    private static readonly Lazy<ResultsDocument> Judged = new(Judge);

    /// <summary>The repository with a store of its own.</summary>
    public static Workspace Workspace { get; } = new(new Suite(Root()), Path.Combine(AppContext.BaseDirectory, "store"));

    /// <summary>What was found.</summary>
    public static ResultsDocument Results => Judged.Value;

    /// <summary>The claims that a case answers at this tier.</summary>
    public static IEnumerable<string> AnsweredClaims { get; } =
        [.. Workspace.Cases.Where(candidate => candidate.Description.MinimumTier <= Tier).SelectMany(candidate => candidate.Description.Answers)];

    /// <summary>The result of a claim.</summary>
    public static ClaimResult ResultOf(string claimId) => Results.Claims.Single(result => result.Claim.Id == claimId);

    /// <summary>The cases that run at this tier.</summary>
    public static IEnumerable<IValidationCase> Cases => Workspace.Cases.Where(candidate => candidate.Description.MinimumTier <= Tier);

    /// <summary>The case that answers a claim.</summary>
    public static IValidationCase CaseOf(string claimId) =>
        Workspace.Cases.Single(candidate => candidate.Description.Answers.Contains(claimId, StringComparer.Ordinal));

    private static string Root() =>
        Workspace.Nearest(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No folder from {AppContext.BaseDirectory} upwards holds {Suite.Mark}.");

    private static ResultsDocument Judge()
    {
        // A case that fails is a finding: its claims are red with its message.
        _ = new Session(Workspace.Store, Tier, Environment.ProcessorCount, TimeLimit).Run(Workspace.Cases, progress: null, CancellationToken.None);
        return Judging.Of(Workspace, Tier, TimeProvider.System, progress: null, CancellationToken.None, searchesSensitivities: false);
    }
}
