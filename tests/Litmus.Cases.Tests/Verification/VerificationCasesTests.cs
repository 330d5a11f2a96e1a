using Litmus.Cases.Verification;

namespace Litmus.Cases.Tests.Verification;

public sealed class VerificationCasesTests
{
    private static IEnumerable<TestCaseData> Cases => VerificationCases.All().Select(candidate => new TestCaseData(candidate).SetArgDisplayNames(candidate.Description.Id));

    // The phase field takes seconds; its bits are held by its own tests.
    private static IEnumerable<TestCaseData> QuickCases => VerificationCases.All().Where(candidate => candidate is not PhaseFieldCase).Select(candidate => new TestCaseData(candidate).SetArgDisplayNames(candidate.Description.Id));

    [TestCaseSource(nameof(QuickCases))]
    public void Every_check_has_a_reason_and_the_run_gives_the_same_bits_again(IValidationCase verification)
    {
        CaseObservations observations = verification.Run(CaseInputs.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None).Complete();

        observations.Checks.Should().NotBeEmpty().And.OnlyContain(check => check.Tolerance.Reason.Length > 10 && check.Against.Length > 0);
        CaseObservations again = verification.Run(CaseInputs.Nominal(verification.Description, Tier.Smoke), progress: null, CancellationToken.None);
        again.Checks.Should().Equal(observations.Checks, "a run reads nothing but its inputs");
        observations.Figures.Should().OnlyContain(figure => figure.ClaimIds.Count == 0, "a check of a solver carries no claim");
    }

    [TestCaseSource(nameof(Cases))]
    public void A_verification_runs_at_every_tier(IValidationCase verification) =>
        verification.Description.MinimumTier.Should().Be(Tier.Smoke, "a claim is worth nothing where its solver was not held against what is exact");
}
