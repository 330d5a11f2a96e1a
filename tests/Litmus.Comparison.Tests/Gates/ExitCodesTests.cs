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
}
