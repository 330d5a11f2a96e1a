using Litmus.Cases;
using Litmus.Runs.Sampling;

namespace Litmus.Runs.Tests.Sampling;

internal sealed class LatinHypercubeTests
{
    private static readonly Input Length = Input.Assumed("length", 3, "um", 0.1, "a test").Within(2, 4, "a test");
    private static readonly Input Rate = Input.Assumed("rate", 1, "1/s", 0.1, "a test").Within(0.01, 100, "a test");
    private static readonly Input Rule = Input.Choice("rule", ["first", "second", "third", "fourth"], 0, "a test");
    private static readonly Input Setting = Input.Exact("setting", 1, "V", "a test");

    [Test]
    public void Each_stratum_of_a_range_is_used_once()
    {
        int[] strata = [.. LatinHypercube.Of([Length]).Select(sample => (int)((sample[Length] - 2e-6) / 2e-6 * LatinHypercube.SampleCount))];

        strata.Order().Should().Equal(Enumerable.Range(0, LatinHypercube.SampleCount));
    }

    [Test]
    public void A_range_of_decades_is_sampled_in_its_logarithm()
    {
        int below = LatinHypercube.Of([Rate]).Count(sample => sample[Rate] < 1);

        below.Should().Be(LatinHypercube.SampleCount / 2, "1 is the middle of 0.01 to 100 in its logarithm");
    }

    [Test]
    public void Each_option_of_a_choice_has_its_share()
    {
        int[] counts = [.. LatinHypercube.Of([Rule, Length]).GroupBy(sample => sample[Rule]).OrderBy(group => group.Key).Select(group => group.Count())];

        counts.Should().Equal(50, 50, 50, 50);
    }

    [Test]
    public void An_exact_input_is_not_sampled() => LatinHypercube.Of([Setting]).Should().BeEmpty();

    [Test]
    public void The_samples_are_always_the_same() =>
        LatinHypercube.Of([Rule, Length]).Select(sample => sample[Length]).Should().Equal(LatinHypercube.Of([Rule, Length]).Select(sample => sample[Length]));
}
