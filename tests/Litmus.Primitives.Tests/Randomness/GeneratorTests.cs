using Litmus.Primitives.Randomness;

namespace Litmus.Primitives.Tests.Randomness;

public class GeneratorTests
{
    [Test]
    public void SplitMix64_gives_the_published_numbers()
    {
        SplitMix64 mixer = new(1234567);

        ulong[] numbers = [mixer.NextUInt64(), mixer.NextUInt64(), mixer.NextUInt64(), mixer.NextUInt64(), mixer.NextUInt64()];

        numbers.Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }

    [Test]
    public void Xoshiro256_gives_the_published_numbers()
    {
        Xoshiro256StarStar random = new(1, 2, 3, 4);

        ulong[] numbers = [.. Enumerable.Range(0, 10).Select(_ => random.NextUInt64())];

        numbers.Should().Equal(
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576);
    }

    [Test]
    public void A_state_of_zeros_is_refused()
    {
        Action construct = () => _ = new Xoshiro256StarStar(0, 0, 0, 0);

        construct.Should().Throw<ArgumentException>().WithMessage("*zero*");
    }

    [Test]
    public void Doubles_have_the_moments_of_a_uniform_distribution()
    {
        Xoshiro256StarStar random = new(42);
        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())];

        numbers.Should().OnlyContain(number => number >= 0 && number < 1);
        numbers.Average().Should().BeApproximately(0.5, 4.0 / Math.Sqrt(12 * 100_000.0), "four standard errors");
        numbers.Average(number => number * number).Should().BeApproximately(1.0 / 3, 4 * Math.Sqrt(4.0 / 45 / 100_000), "four standard errors");
    }

    [Test]
    public void Integers_below_a_bound_are_equally_frequent()
    {
        Xoshiro256StarStar random = new(7);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++)
        {
            counts[random.NextInt32(6)]++;
        }

        counts.Should().AllSatisfy(count => count.Should().BeInRange(10_000 - 400, 10_000 + 400, "four standard deviations of √(60000 · 5/36) = 91 and some"));
        Action none = () => random.NextInt32(0);
        none.Should().Throw<ArgumentOutOfRangeException>();
    }
}
