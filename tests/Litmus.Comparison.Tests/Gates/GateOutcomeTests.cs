using Litmus.Comparison.Gates;

namespace Litmus.Comparison.Tests.Gates;

public sealed class GateOutcomeTests
{
    [Test]
    public void Only_these_codes_are_not_red()
    {
        CodesWith(GateStatus.Ok).Should().Equal(GateCode.AsAccepted, GateCode.KnownGap, GateCode.NotAtThisTier);
        CodesWith(GateStatus.Warn).Should().Equal(GateCode.StillInconclusive, GateCode.WordChanged);
    }

    [TestCase(GateCode.AsAccepted, "ok")]
    [TestCase(GateCode.NotAtThisTier, "ok")]
    [TestCase(GateCode.KnownGap, "ok: KNOWN GAP")]
    [TestCase(GateCode.WordChanged, "warn: WordChanged")]
    [TestCase(GateCode.TimeLimit, "not run: time limit")]
    [TestCase(GateCode.NeedsEngine, "not run: needs an engine")]
    [TestCase(GateCode.NotRun, "red: NotRun")]
    [TestCase(GateCode.Regressed, "red: Regressed")]
    public void The_word_of_a_gate_is_its_colour_and_its_reason(GateCode code, string word) => new GateOutcome(code, string.Empty).Word.Should().Be(word);

    private static IEnumerable<GateCode> CodesWith(GateStatus status) =>
        Enum.GetValues<GateCode>().Where(code => new GateOutcome(code, string.Empty).Status == status);
}
