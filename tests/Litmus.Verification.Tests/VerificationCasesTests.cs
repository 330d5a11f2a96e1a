using Litmus.Cases;
using Litmus.Verification;
using PaperTests;

namespace Litmus.Verification.Tests;

public sealed class VerificationCasesTests
{
    private static IEnumerable<TestCaseData> Cases =>
        VerificationCases.All().Select(candidate => new TestCaseData(candidate).SetArgDisplayNames(candidate.Description.Id));

    // The two that are left out take seconds; the bits of their solvers are held by tests of their own.
    private static IEnumerable<TestCaseData> QuickCases =>
        VerificationCases.All().Where(candidate => candidate is not (PhaseFieldCase or KineticMonteCarloCase))
            .Select(candidate => new TestCaseData(candidate).SetArgDisplayNames(candidate.Description.Id));

    [TestCaseSource(nameof(QuickCases))]
    public void Every_check_holds_and_the_run_gives_the_same_bits_again(IValidationCase verification)
    {
        CaseObservations observations = verification.Run(
            CaseInputs.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None).Complete();

        observations.Checks.Should().NotBeEmpty().And.OnlyContain(check => check.Holds);
        CaseObservations again = verification.Run(CaseInputs.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None);
        again.Checks.Should().Equal(observations.Checks, "a run reads nothing but its inputs");
        observations.Figures.SelectMany(figure => figure.ClaimIds).Should().BeEmpty("a check of a solver carries no claim");
    }

    [TestCaseSource(nameof(Cases))]
    public void A_verification_runs_at_every_tier(IValidationCase verification) =>
        verification.Description.MinimumTier.Should().Be(Tier.Smoke, "a claim is worth nothing where its solver was not held against what is exact");
}
