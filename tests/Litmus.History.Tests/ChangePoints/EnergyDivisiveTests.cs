using Litmus.History.ChangePoints;
using Litmus.Primitives.Randomness;

namespace Litmus.History.Tests.ChangePoints;

internal sealed class EnergyDivisiveTests
{
    private const double Significance = 0.05;
    private const int Shortest = 5;

    private static IEnumerable<PublishedSeries> WithOneChange => PublishedSeries.All.Where(series => series.Changes.Length == 1);

    [TestCaseSource(nameof(WithOneChange))]
    public void The_change_that_others_published_is_found(PublishedSeries series)
    {
        IReadOnlyList<ChangePoint> found = EnergyDivisive.Find(series.Values, Significance, Shortest);

        found.Should().Contain(change => Math.Abs(change.Index - series.Changes[0]) <= PublishedSeries.Margin, $"the change of {series.Name} is known");
    }

    [Test]
    public void The_fall_of_the_Nile_is_found_alone_in_1899_with_its_two_levels()
    {
        double[] nile = PublishedSeries.All.Single(series => series.Name == "nile").Values;

        ChangePoint change = EnergyDivisive.Find(nile, Significance, Shortest).Should().ContainSingle().Which;

        (1871 + change.Index).Should().Be(1899);
        change.MeanBefore.Should().BeApproximately(1097.75, 0.01, "Cobb (1978) gives 1097.75 for 1871 to 1898");
        change.MeanAfter.Should().BeApproximately(849.97, 0.01, "and 849.97 for 1899 to 1970");
    }

    [Test]
    public void Precision_and_recall_over_the_published_series()
    {
        int right = 0, found = 0;
        foreach (PublishedSeries series in PublishedSeries.All)
        {
            int[] places = [.. EnergyDivisive.Find(series.Values, Significance, Shortest).Select(change => change.Index)];
            int matched = series.Changes.Count(change => places.Any(place => Math.Abs(place - change) <= PublishedSeries.Margin));
            TestContext.Out.WriteLine($"{series.Name}: published {string.Join(", ", series.Changes)}; found {string.Join(", ", places)}");
            right += matched;
            found += places.Length;
        }

        right.Should().Be(3, "the recall is 3 of 3");
        found.Should().BeLessThanOrEqualTo(6, "the trend of quality-control-1 is seen as further steps, which its authors do not count");
    }

    [Test]
    public void Nothing_is_found_in_a_published_series_without_a_change() =>
        EnergyDivisive.Find(PublishedSeries.All.Single(series => series.Changes.Length == 0).Values, Significance, Shortest).Should().BeEmpty();

    [Test]
    public void The_statistic_is_that_of_Matteson_and_James()
    {
        DistanceSums sums = new([1, 3, 7, 8, 12]);

        // X = {1, 3}, Y = {7, 8, 12}: 2/6 · (6+7+11+4+5+9) − 2 − (1+5+4)/3, times 6/5.
        sums.Energy(0, 2, 5).Should().BeApproximately(1.2 * (14 - 2 - (10.0 / 3)), 1e-12);
    }

    [Test]
    public void The_probability_is_that_of_Student()
    {
        // t = 3.6742 with 4 degrees of freedom: two-sided 0.02131 in the tables of Student's distribution.
        EnergyDivisive.ProbabilityOf([1, 2, 3, 4, 5, 6], 0, 3, 6).Should().BeApproximately(0.0213, 1e-4);
    }

    [Test]
    public void A_rise_and_a_fall_are_both_found()
    {
        double[] series = [.. Noise(60, seed: 1).Select((noise, i) => noise + (i is >= 20 and < 40 ? 5 : 0))];

        EnergyDivisive.Find(series, Significance, Shortest).Select(change => change.Index).Should().Equal(20, 40);
    }

    [Test]
    public void The_interval_holds_the_place_of_a_weak_change()
    {
        int held = 0, found = 0;
        for (ulong seed = 0; seed < 100; seed++)
        {
            double[] series = [.. Noise(60, seed).Select((noise, i) => noise + (i >= 35 ? 1.5 : 0))];
            foreach (ChangePoint change in EnergyDivisive.Find(series, Significance, Shortest))
            {
                found++;
                held += change.Earliest <= 35 && change.Latest >= 35 ? 1 : 0;
            }
        }

        found.Should().BeGreaterThan(60);
        held.Should().BeGreaterThanOrEqualTo((int)(0.95 * found), "it covers the place with 99 %, and a count of 100 scatters by one or two");
    }

    [Test]
    public void Fewer_false_changes_are_found_than_the_significance_allows()
    {
        int found = Enumerable.Range(0, 400).Count(seed => EnergyDivisive.Find([.. Noise(60, (ulong)seed)], Significance, Shortest).Count > 0);

        found.Should().BeLessThanOrEqualTo(20, "5 % of 400 series are 20, and the correction for many places is a bound");
    }

    [Test]
    public void Equal_values_have_no_change() => EnergyDivisive.Find([.. Enumerable.Repeat(0.1, 40)], Significance, Shortest).Should().BeEmpty();

    [Test]
    public void Two_levels_without_noise_are_a_change() =>
        EnergyDivisive.Find([.. Enumerable.Range(0, 20).Select(i => i < 12 ? 0.1 : 0.1000001)], Significance, Shortest).Single().Index.Should().Be(12);

    [Test]
    public void A_series_shorter_than_two_segments_has_no_change([Values(0, 1, 9)] int length) =>
        EnergyDivisive.Find([.. Enumerable.Range(0, length).Select(i => (double)i)], Significance, Shortest).Should().BeEmpty();

    private static IEnumerable<double> Noise(int count, ulong seed)
    {
        NormalNumbers noise = new(new Xoshiro256StarStar(seed));
        return [.. Enumerable.Range(0, count).Select(_ => noise.Next())];
    }
}
