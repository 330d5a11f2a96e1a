using Litmus.Cases;
using Litmus.Runs.Running;

namespace Litmus.Runs.Tests.Running;

internal sealed class TimeNeedTests
{
    [TestCase(60, 0.8, "This machine needs about 75 s for a/b; the limit is 60 s. Raise it: litmus run a/b --tier smoke --time-limit 90s")]
    [TestCase(60, 0.5, "This machine needs about 120 s for a/b; the limit is 60 s. Raise it: litmus run a/b --tier smoke --time-limit 3min")]
    [TestCase(300, 0.1, "This machine needs about 50min for a/b; the limit is 300 s. Raise it: litmus run a/b --tier smoke --time-limit 60min")]
    [TestCase(7200, 0.25, "This machine needs about 8h for a/b; the limit is 2h. Raise it: litmus run a/b --tier smoke --time-limit 10h")]
    [TestCase(5, 0.5, "This machine needs about 10 s for a/b; the limit is 5 s. Raise it: litmus run a/b --tier smoke --time-limit 20s")]
    [TestCase(60, 0.01,
        "This machine did less than 2 % of a/b within the limit of 60 s, too little to estimate the rest. "
        + "Raise the limit, for instance: litmus run a/b --tier smoke --time-limit 10min")]
    public void What_a_machine_needs_is_estimated_from_what_it_has_done(double limit, double fraction, string expected) =>
        TimeNeed.Describe("a/b", TimeSpan.FromSeconds(limit), fraction, Tier.Smoke).Should().Be(expected);
}
