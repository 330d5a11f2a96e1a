using Litmus.Cases;
using PaperTests;

namespace Litmus.Verification.Tests;

public sealed class VerificationCasesTests
{
    private static IEnumerable<TestCaseData> Cases => Named(RepositoryReference.Cases);

    // The two that are left out take seconds; tests of their own compare the bits of their solvers.
    private static IEnumerable<TestCaseData> QuickCases =>
        Named(RepositoryReference.Cases.Where(candidate => candidate is not (PhaseFieldCase or KineticMonteCarloCase)));

    [TestCaseSource(nameof(QuickCases))]
    public void Every_check_holds_and_the_run_gives_the_same_bits_again(IValidationCase verification)
    {
        CaseObservations observations = verification.Run(
            RepositoryReference.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None).Complete();

        observations.Checks.Should().NotBeEmpty().And.OnlyContain(check => check.Holds);
        CaseObservations again = verification.Run(RepositoryReference.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None);
        again.Checks.Should().Equal(observations.Checks, "a run reads nothing but its inputs");
        observations.Figures.SelectMany(figure => figure.ClaimIds).Should().BeEmpty("a check of a solver carries no claim");
    }

    [TestCaseSource(nameof(Cases))]
    public void A_verification_runs_at_every_tier(IValidationCase verification) =>
        verification.Description.MinimumTier.Should().Be(Tier.Smoke, "a claim is worth nothing if its solver was not compared with something exact");

    private static IEnumerable<TestCaseData> Named(IEnumerable<IValidationCase> cases) =>
        cases.Select(candidate => new TestCaseData(candidate).SetArgDisplayNames(candidate.Description.Id));
}
