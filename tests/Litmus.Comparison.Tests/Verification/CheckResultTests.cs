using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Tests.Verification;

public sealed class CheckResultTests
{
    [TestCase(MarginKind.Absolute, 0.5, 10.5, true)]
    [TestCase(MarginKind.Absolute, 0.5, 10.6, false)]
    [TestCase(MarginKind.Absolute, 0.5, 9.4, false)]
    [TestCase(MarginKind.Relative, 0.05, 10.5, true)]
    [TestCase(MarginKind.Relative, 0.05, 9.4, false)]
    [TestCase(MarginKind.Exact, null, 10.0, true)]
    [TestCase(MarginKind.Exact, null, 10.000000000000002, false)]
    [TestCase(MarginKind.Absolute, 1e300, double.NaN, false)]
    [TestCase(MarginKind.Absolute, 1e300, double.PositiveInfinity, false)]
    [TestCase(MarginKind.Exact, null, double.NaN, false)]
    public void A_check_holds_within_its_tolerance_and_never_where_nothing_was_found(MarginKind kind, double? value, double found, bool holds)
    {
        CheckResult check = CheckResult.Of("speed", "closed form", found, 10, "1", Some.Margin(kind, value));

        check.Holds.Should().Be(holds);
        check.HoldsByItsNumbers.Should().Be(holds);
    }

    [TestCase(MarginKind.Factor, 2.0)]
    [TestCase(MarginKind.Absolute, null)]
    [TestCase(MarginKind.Relative, -0.1)]
    [TestCase(MarginKind.Absolute, double.PositiveInfinity)]
    [TestCase(MarginKind.Exact, 0.1)]
    public void A_tolerance_of_another_kind_or_without_a_value_is_refused(MarginKind kind, double? value)
    {
        Action make = () => CheckResult.Of("speed", "closed form", 10, 10, "1", Some.Margin(kind, value));

        make.Should().Throw<ArgumentException>().WithMessage("*'speed'*");
    }

    [Test]
    public void A_tolerance_without_a_reason_is_refused()
    {
        Action make = () => CheckResult.Of("speed", "closed form", 10, 10, "1", Some.Margin(MarginKind.Exact) with { Reason = " " });

        make.Should().Throw<ArgumentException>().WithMessage("*reason*");
    }

    [Test]
    public void A_check_that_does_not_hold_is_red_though_nothing_was_accepted_for_it()
    {
        CaseResult result = Case(Check(found: 10.1), Check(found: 12) with { Name = "other" });

        IReadOnlyList<VerificationOutcome> outcomes = VerificationOutcome.Of(result);

        outcomes.Select(outcome => outcome.Gate.Word).Should().Equal("ok", "red: CheckFailed");
        ExitCodes.For(outcomes.Select(outcome => outcome.Gate.Code)).Should().Be(ExitCodes.Science);
    }

    [TestCase(Execution.Failed, "red: Failed")]
    [TestCase(Execution.TimedOut, "not run: time limit")]
    [TestCase(Execution.NotRun, "red: NotRun")]
    [TestCase(Execution.DataError, "red: DataError")]
    [TestCase(Execution.Ran, "red: DataError", Description = "a run that checked nothing")]
    [TestCase(Execution.Cached, "red: DataError", Description = "a run that checked nothing")]
    [TestCase(Execution.Skipped, "ok")]
    public void A_case_without_checks_is_judged_by_what_became_of_it(Execution execution, string word) =>
        VerificationOutcome.Of(Case() with { Execution = execution }).Should().ContainSingle().Which.Gate.Word.Should().Be(word);

    [Test]
    public void A_case_that_answers_claims_has_no_checks() => VerificationOutcome.Of(Case() with { Verifies = null }).Should().BeEmpty();

    [Test]
    public void The_gate_of_a_document_is_red_where_a_check_does_not_hold()
    {
        ResultsDocument good = Some.Document(Some.Good()) with { Cases = [Case(Check(found: 10.1))] };
        ResultsDocument bad = good with { Cases = [Case(Check(found: 12))] };

        good.ExitCode.Should().Be(ExitCodes.Success);
        bad.GateStatus.Should().Be(GateStatus.Red);
        bad.ExitCode.Should().Be(ExitCodes.Science);
    }

    [TestCase(12.0, true, Description = "a number was changed, and the word left")]
    [TestCase(10.1, false, Description = "the word was changed, and the number left")]
    public void A_word_that_does_not_follow_from_its_numbers_is_a_trouble(double found, bool holds)
    {
        ResultsDocument doctored = Some.Document(Some.Good()) with { Cases = [Case(Check(found: 10.1) with { Found = found, Holds = holds })] };

        ResultsDocument audited = ResultsAudit.Rejudge(doctored, Some.Today);

        audited.Troubles.Should().ContainSingle().Which.Should().Contain("speed");
        audited.ExitCode.Should().Be(ExitCodes.Data);
        audited.Verification.Should().ContainSingle().Which.Gate.Word.Should().Be("red: DataError");
    }

    private static CheckResult Check(double found) => CheckResult.Of("speed", "closed form", found, 10, "1", Some.Margin(MarginKind.Absolute, 0.5));

    private static CaseResult Case(params CheckResult[] checks) =>
        new() { Id = "verification/field", Title = "Does it?", Verifies = "Litmus.Field", Inputs = [], RunHash = "hash", Execution = Execution.Ran,
            Checks = checks };
}
