using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class RobustnessTests
{
    [TestCase(95, 100, 0.95, false)]
    [TestCase(94, 100, 0.94, true)]
    [TestCase(0, 0, 1, false, Description = "no input is uncertain")]
    public void A_verdict_is_conditional_below_a_share_of_95_percent(int holds, int samples, double share, bool isConditional)
    {
        Robustness robustness = new(holds, samples, []);

        (robustness.Share, robustness.IsConditional).Should().Be((share, isConditional));
    }
}
