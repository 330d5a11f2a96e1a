using Litmus.Comparison.Gates;

namespace Litmus.Comparison.Tests.Gates;

public sealed class ExecutionsTests
{
    [Test]
    public void Only_what_ran_now_or_earlier_has_a_result() =>
        Enum.GetValues<Execution>().Where(Executions.HasResult).Should().Equal(Execution.Ran, Execution.Cached, Execution.Shipped);
}
