using Litmus.Primitives.Randomness;

namespace Litmus.Primitives.Tests.Randomness;

public sealed class NormalNumbersTests
{
    [Test]
    public void The_same_seed_gives_the_same_numbers()
    {
        NormalNumbers one = new(new Xoshiro256StarStar(17)), other = new(new Xoshiro256StarStar(17));

        double[] first = [.. Enumerable.Range(0, 100).Select(_ => one.Next())];
        double[] second = [.. Enumerable.Range(0, 100).Select(_ => other.Next())];

        second.Should().Equal(first);
    }

    [Test]
    public void Normal_numbers_have_the_moments_of_their_law()
    {
        NormalNumbers random = new(new Xoshiro256StarStar(4));

        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => random.Next())];

        numbers.Average().Should().BeApproximately(0, 0.013, "four standard errors 1/√n");
        numbers.Average(number => number * number).Should().BeApproximately(1, 0.018, "four standard errors √(2/n)");
        numbers.Average(number => Math.Pow(number, 4)).Should().BeApproximately(3, 0.13, "four standard errors √(96/n)");
    }
}
