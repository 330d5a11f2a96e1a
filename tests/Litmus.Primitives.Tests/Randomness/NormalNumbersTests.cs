using Litmus.Primitives.Randomness;

namespace Litmus.Primitives.Tests.Randomness;

public sealed class NormalNumbersTests
{
    [Test]
    public void First_number_of_seed_0_follows_from_the_reference_state()
    {
        // splitmix64 of seed 0 starts with these numbers in the authors' test vectors.
        ulong secondOfState = 0x6E789E6AA1B965F4;
        ulong expected = System.Numerics.BitOperations.RotateLeft(secondOfState * 5, 7) * 9;

        ulong first = new Xoshiro256StarStar(0).NextUInt64();

        first.Should().Be(expected);
    }

    [Test]
    public void The_same_seed_gives_the_same_numbers()
    {
        NormalNumbers one = new(new Xoshiro256StarStar(17)), other = new(new Xoshiro256StarStar(17));

        double[] first = [.. Enumerable.Range(0, 100).Select(_ => one.Next())];
        double[] second = [.. Enumerable.Range(0, 100).Select(_ => other.Next())];

        second.Should().Equal(first);
    }

    [Test]
    public void Uniform_numbers_have_the_mean_and_variance_of_their_law()
    {
        Xoshiro256StarStar random = new(3);

        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())];

        numbers.Should().OnlyContain(number => number >= 0 && number < 1);
        numbers.Average().Should().BeApproximately(0.5, 0.004, "four standard errors √(1/12)/√n are 0.0037");
        numbers.Average(number => (number - 0.5) * (number - 0.5)).Should().BeApproximately(1.0 / 12, 0.001, "four standard errors √(1/180)/√n are 0.0009");
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

    [Test]
    public void Integers_fill_their_range_evenly()
    {
        Xoshiro256StarStar random = new(5);

        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.NextInt32(7)]++;
        }

        counts.Should().OnlyContain(count => Math.Abs(count - 10_000) < 400, "four standard deviations of a count are 370");
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void An_empty_range_of_integers_is_refused(int bound)
    {
        Action act = () => new Xoshiro256StarStar(1).NextInt32(bound);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*bound*");
    }
}
