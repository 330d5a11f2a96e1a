namespace Litmus.Cases.Tests;

public sealed class WorstValueTests
{
    [Test]
    public void The_largest_and_the_farthest_value_are_found()
    {
        WorstValue.Largest([-5, 2, 3]).Should().Be(3);
        WorstValue.FarthestFrom(1, [-5, 2, 3]).Should().Be(-5);
    }

    [Test]
    public void A_single_NaN_is_the_worst_value([Values(0, 1, 2)] int place)
    {
        double[] values = [1, 2, 3];
        values[place] = double.NaN;

        WorstValue.Largest(values).Should().Be(double.NaN);
        WorstValue.FarthestFrom(1, values).Should().Be(double.NaN);
    }
}
