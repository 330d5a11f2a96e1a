using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;

namespace Litmus.Validation;

/// <summary>One test per solver: all its checks hold, and each of them can fail.</summary>
internal sealed class VerificationTests
{
    // Beyond the tolerance, clear of rounding where that is all a tolerance allows for.
    private const double Beyond = 1.5;

    private static IEnumerable<TestCaseData> Solvers =>
        SmokeSuite.Workspace.Cases.Select(candidate => candidate.Description).Where(description => description.Verifies is not null)
            .Select(description => new TestCaseData(description.Id).SetArgDisplayNames(description.Id).SetCategory(description.Paper));

    [TestCaseSource(nameof(Solvers))]
    public void Every_check_of_the_solver_holds(string caseId)
    {
        IReadOnlyList<VerificationOutcome> outcomes = OutcomesOf(caseId);

        outcomes.Should().NotBeEmpty().And.OnlyContain(outcome => outcome.Check != null);
        outcomes.Where(outcome => outcome.Gate.Status == GateStatus.Red)
            .Select(outcome => $"{outcome.Id}: found {outcome.Check!.Found}, exact {outcome.Check.Expected}")
            .Should().BeEmpty();
    }

    [TestCaseSource(nameof(Solvers))]
    public void Every_check_of_the_solver_can_fail(string caseId)
    {
        foreach (CheckResult check in OutcomesOf(caseId).Select(outcome => outcome.Check!))
        {
            double width = check.Tolerance switch
            {
                { Kind: MarginKind.Absolute, Value: { } absolute } => absolute,
                { Kind: MarginKind.Relative, Value: { } part } => part * Math.Abs(check.Expected),
                _ => 0,
            };
            double nudge = width > 0 ? Beyond * width : Math.Max(1e-12, 1e-12 * Math.Abs(check.Expected));

            (check with { Found = check.Expected + nudge }).HoldsByItsNumbers.Should().BeFalse("{0} is above", check.Name);
            (check with { Found = check.Expected - nudge }).HoldsByItsNumbers.Should().BeFalse("{0} is below", check.Name);
            (check with { Found = double.NaN }).HoldsByItsNumbers.Should().BeFalse("{0} is no number", check.Name);
        }
    }

    private static IReadOnlyList<VerificationOutcome> OutcomesOf(string caseId)
    {
        CaseResult result = SmokeSuite.Results.Cases.Single(candidate => candidate.Id == caseId);
        result.Failure.Should().BeNull();
        return VerificationOutcome.Of(result);
    }
}
