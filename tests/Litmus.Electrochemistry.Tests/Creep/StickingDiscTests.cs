using Litmus.Electrochemistry.Creep;

namespace Litmus.Electrochemistry.Tests.Creep;

public sealed class StickingDiscTests
{
    private static readonly StickingDisc Disc = new() { YieldStress = 8e5, Radius = 5e-3 };

    [Test]
    public void A_tall_disc_flows_at_its_yield_stress_and_a_thin_one_far_above()
    {
        Disc.FlowPressure(1e3).Should().BeApproximately(8e5, 2, "R/h is 5e-6");
        Disc.FlowPressure(5e-6).Should().BeApproximately(8e5 * 385.900, 8e2, "1 + 2·1000/(3√3) = 385.900 by hand");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals = [() => _ = Disc with { YieldStress = value }, () => _ = Disc with { Radius = value }, () => Disc.FlowPressure(value)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
