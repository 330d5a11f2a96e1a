namespace Litmus.Cases.Tests;

public sealed class TrendTests
{
    [TestCase("increasing", 1.0, 2, 3)]
    [TestCase("decreasing", 3.0, 2, 1)]
    [TestCase("constant", 2.0, 2, 2)]
    [TestCase("not monotone", 1.0, 3, 2)]
    [TestCase("not monotone", 1.0, 2, 2)]
    [TestCase("too few values", 1.0)]
    [TestCase("too few values")]
    public void A_list_of_values_has_one_trend(string trend, params double[] values)
    {
        Trend.Of(values).Should().Be(trend);
    }

    [Test]
    public void A_NaN_is_a_failure_and_no_trend([Values(0, 1, 2)] int place)
    {
        double[] values = [1, 2, 3];
        values[place] = double.NaN;

        Action telling = () => Trend.Of(values);

        telling.Should().Throw<ArithmeticException>().WithMessage("*1 of 3 values are NaN*");
    }
}
