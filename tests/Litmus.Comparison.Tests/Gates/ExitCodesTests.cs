using Litmus.Comparison.Gates;

namespace Litmus.Comparison.Tests.Gates;

public sealed class ExitCodesTests
{
    [TestCase(new[] { GateCode.AsAccepted, GateCode.KnownGap, GateCode.StillInconclusive }, 0)]
    [TestCase(new[] { GateCode.AsAccepted, GateCode.Unjudged }, 6)]
    [TestCase(new[] { GateCode.Unjudged, GateCode.GapMoved }, 5)]
    [TestCase(new[] { GateCode.AsAccepted, GateCode.TimeLimit }, 8)]
    [TestCase(new[] { GateCode.TimeLimit, GateCode.Unjudged }, 6)]
    [TestCase(new[] { GateCode.AsAccepted, GateCode.NeedsEngine }, 8)]
    [TestCase(new[] { GateCode.Regressed, GateCode.Failed }, 4)]
    [TestCase(new[] { GateCode.Regressed, GateCode.NotRun }, 5)]
    [TestCase(new[] { GateCode.NotRun, GateCode.Failed }, 4)]
    [TestCase(new[] { GateCode.Failed, GateCode.DataError }, 3)]
    public void The_most_fundamental_trouble_gives_the_exit_code(GateCode[] codes, int expected) => ExitCodes.For(codes).Should().Be(expected);

    [Test]
    public void Every_red_code_has_an_exit_code()
    {
        GateCode[] red = [.. Enum.GetValues<GateCode>().Where(code => new GateOutcome(code, string.Empty).Status == GateStatus.Red)];

        red.Should().OnlyContain(code => ExitCodes.For(new[] { code }) != ExitCodes.Success);
    }

    [TestCase(GateCode.DataError, ExitCodes.Data)]
    [TestCase(GateCode.Failed, ExitCodes.Execution)]
    [TestCase(GateCode.CheckFailed, ExitCodes.Science)]
    [TestCase(GateCode.Regressed, ExitCodes.Science)]
    [TestCase(GateCode.Undecided, ExitCodes.Science)]
    [TestCase(GateCode.GapMoved, ExitCodes.Science)]
    [TestCase(GateCode.UnexpectedAgreement, ExitCodes.Science)]
    [TestCase(GateCode.Unjudged, ExitCodes.Change)]
    [TestCase(GateCode.Unexplained, ExitCodes.Change)]
    [TestCase(GateCode.Expired, ExitCodes.Change)]
    [TestCase(GateCode.Lost, ExitCodes.Change)]
    [TestCase(GateCode.NotRun, ExitCodes.NotRun)]
    [TestCase(GateCode.TimeLimit, ExitCodes.NotRun)]
    [TestCase(GateCode.NeedsEngine, ExitCodes.NotRun)]
    [TestCase(GateCode.AsAccepted, ExitCodes.Success)]
    [TestCase(GateCode.KnownGap, ExitCodes.Success)]
    [TestCase(GateCode.NotAtThisTier, ExitCodes.Success)]
    [TestCase(GateCode.StillInconclusive, ExitCodes.Success)]
    [TestCase(GateCode.WordChanged, ExitCodes.Success)]
    public void A_single_code_of_the_gate_has_the_exit_code_of_its_class(GateCode code, int expected) => ExitCodes.For([code]).Should().Be(expected);

    [Test]
    public void A_gate_without_claims_is_no_failure() => ExitCodes.For([]).Should().Be(ExitCodes.Success);

    [Test]
    public void Every_exit_code_is_listed_once_with_a_meaning_of_its_own()
    {
        object?[] codes = [.. typeof(ExitCodes).GetFields().Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue())];

        ExitCodes.Meanings.Select(known => (object)known.Code).Should().BeEquivalentTo(codes);
        ExitCodes.Meanings.Select(known => known.Meaning).Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
    }

    [TestCase(ExitCodes.Success, "nothing is red")]
    [TestCase(99, "not an exit code of litmus")]
    public void The_meaning_of_an_exit_code_is_the_listed_one(int exitCode, string meaning) => ExitCodes.MeaningOf(exitCode).Should().Be(meaning);

    [Test]
    public void An_exit_code_for_a_change_says_that_disagreeing_solvers_are_one() =>
        ExitCodes.MeaningOf(ExitCodes.Change).Should().Contain("unjudged").And.EndWith("or two solvers that disagree");
}
