using Litmus.Comparison.Differences;

namespace Litmus.Comparison.Tests.Differences;

internal sealed class CaseTimesTests
{
    [TestCase(1.0, 1.9, false)]
    [TestCase(1.0, 2.1, true)]
    [TestCase(2.1, 1.0, true)]
    public void Two_single_measurements_need_a_factor_of_two(double before, double after, bool isChange) =>
        new CaseTimes("a/b", [before], [after]).IsChange.Should().Be(isChange);

    [Test]
    public void Repetitions_measure_the_noise()
    {
        CaseTimes quiet = new("a/b", [1.00, 1.02, 1.01], [1.20, 1.21, 1.22]), loud = new("a/b", [1.00, 1.4, 1.01], [1.20, 1.21, 1.22]);

        (quiet.IsSlower, loud.IsSlower).Should().Be((true, false), "A differs from A by 2 % in one series and by 40 % in the other");
    }

    [Test]
    public void Milliseconds_are_no_cost() => new CaseTimes("a/b", [0.001], [0.09]).IsChange.Should().BeFalse("0.1 s is the least difference that counts");
}
