using Litmus.Primitives.Randomness;

namespace Litmus.Primitives.Tests.Randomness;

public sealed class Xoshiro256StarStarTests
{
    private const int SampleCount = 100_000;

    [Test]
    public void A_known_state_gives_the_numbers_of_the_reference_code()
    {
        Xoshiro256StarStar random = new(1, 2, 3, 4);

        ulong[] drawn = [.. Enumerable.Range(0, 10).Select(_ => random.NextUInt64())];

        drawn.Should().Equal(
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360,
            607988272756665600, 16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576);
    }

    [Test]
    public void The_state_is_seeded_by_splitmix64()
    {
        Xoshiro256StarStar random = new(0);

        random.State.Should().Equal(0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL, 0xF88BB8A8724C81ECUL);
    }

    [Test]
    public void A_stream_continues_from_its_state()
    {
        Xoshiro256StarStar random = new(7);
        random.NextDouble();
        Xoshiro256StarStar resumed = new(random.State[0], random.State[1], random.State[2], random.State[3]);

        double[] expected = [random.NextDouble(), random.NextDouble()];
        double[] continued = [resumed.NextDouble(), resumed.NextDouble()];

        continued.Should().Equal(expected);
    }

    [Test]
    public void Uniform_numbers_have_the_moments_of_their_distribution()
    {
        Xoshiro256StarStar random = new(1);

        double[] drawn = [.. Enumerable.Range(0, SampleCount).Select(_ => random.NextDouble())];

        drawn.Should().OnlyContain(x => x >= 0 && x < 1);
        drawn.Average().Should().BeApproximately(0.5, 4 * Math.Sqrt(1.0 / 12 / SampleCount), "the variance is 1/12; four standard errors");
        drawn.Average(x => x * x).Should().BeApproximately(1.0 / 3, 4 * Math.Sqrt(4.0 / 45 / SampleCount), "the variance is 4/45; four standard errors");
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1000)]
    public void Integers_are_uniform_below_their_bound(int bound)
    {
        Xoshiro256StarStar random = new(3);

        int[] counts = new int[bound];
        for (int i = 0; i < SampleCount; i++)
        {
            counts[random.NextInt32(bound)]++;
        }

        double expected = (double)SampleCount / bound;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        chiSquare.Should().BeLessThan(bound + (4 * Math.Sqrt(2.0 * bound)), "a mean of about the bound and twice that variance; four standard deviations");
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void A_bound_below_one_is_refused(int bound)
    {
        Xoshiro256StarStar random = new(4);

        Action draw = () => random.NextInt32(bound);

        draw.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*bound*");
    }

    [Test]
    public void A_state_of_zeros_is_refused()
    {
        Action start = () => _ = new Xoshiro256StarStar(0, 0, 0, 0);

        start.Should().Throw<ArgumentException>().WithMessage("*zero*");
    }
}
