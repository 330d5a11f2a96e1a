using Litmus.GrainSelection.Crossovers;

namespace Litmus.GrainSelection.Tests.Crossovers;

public sealed class CrossoverSearchTests
{
    [Test]
    public void A_function_of_one_sign_has_no_crossing_but_both_extremes()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(x => ((x - 0.3) * (x - 0.3)) + 0.01, -1, 1);

        result.HasCrossing.Should().BeFalse();
        result.SignPattern.Should().Be("+");
        result.Minimum.Position.Should().BeApproximately(0.3, 1e-7, "golden section finds the bottom of a parabola to the root of rounding");
        result.Minimum.Value.Should().BeApproximately(0.01, 1e-14, "the value is flat there");
        result.Minimum.IsAtEnd.Should().BeFalse();
        result.Maximum.Position.Should().Be(-1);
        result.Maximum.Value.Should().BeApproximately(1.7, 1e-15, "1.3² + 0.01");
        result.Maximum.IsAtEnd.Should().BeTrue();
    }

    [Test]
    public void Every_root_of_a_cubic_is_bracketed_with_its_direction()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(x => (x + 2) * (x - 0.1234) * (x - 3), -4.01, 4);

        result.SignPattern.Should().Be("-+-+");
        result.Crossings.Select(c => c.IsRising).Should().Equal(true, false, true);
        result.Crossings.Zip([-2, 0.1234, 3]).Should().AllSatisfy(pair =>
        {
            pair.First.Position.Should().BeApproximately(pair.Second, 1e-12, "brackets shrink to 1e-13 of their place");
            pair.First.Lower.Should().BeLessThanOrEqualTo(pair.Second);
            pair.First.Upper.Should().BeGreaterThanOrEqualTo(pair.Second);
        });
    }

    [Test]
    public void Two_roots_inside_one_interval_are_found_through_the_extremum_between_them()
    {
        CrossoverSearchOptions coarse = new() { IntervalCount = 8 };

        CrossoverSearchResult result = CrossoverSearch.Find(x => ((x - 0.51) * (x - 0.51)) - 1e-8, 0, 1, coarse);

        result.SignPattern.Should().Be("+-+");
        result.Crossings[0].Position.Should().BeApproximately(0.5099, 1e-10, "roots 2e-4 apart have an error of 1e-16/1e-4");
        result.Crossings[1].Position.Should().BeApproximately(0.5101, 1e-10, "roots 2e-4 apart have an error of 1e-16/1e-4");
    }

    [Test]
    public void A_root_on_a_node_is_found_exactly()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(x => x - 0.5, 0, 1, new CrossoverSearchOptions { IntervalCount = 4 });

        result.SignPattern.Should().Be("-0+");
        result.Crossings.Should().Equal(new Crossing(0.5, 0.5, 0.5, IsRising: true));
    }

    [Test]
    public void Touching_zero_is_no_crossing()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(x => x * x, -1, 1, new CrossoverSearchOptions { IntervalCount = 4 });

        result.HasCrossing.Should().BeFalse();
        result.Minimum.Value.Should().Be(0);
    }

    [Test]
    public void A_function_that_is_zero_throughout_has_no_sign()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(_ => 0, -1, 1);

        result.SignPattern.Should().Be("0");
        result.HasCrossing.Should().BeFalse();
    }

    [Test]
    public void A_logarithmic_scale_finds_roots_many_decades_apart()
    {
        CrossoverSearchOptions logarithmic = new() { Scale = SearchScale.Logarithmic, IntervalCount = 64 };

        CrossoverSearchResult result = CrossoverSearch.Find(x => (Math.Log10(x) + 12) * (Math.Log10(x) - 3), 1e-20, 1e10, logarithmic);

        result.Crossings.Should().HaveCount(2);
        result.Crossings[0].Position.Should().BeApproximately(1e-12, 1e-24, "relative 1e-12: bracket and logarithm");
        result.Crossings[1].Position.Should().BeApproximately(1e3, 1e-9, "relative 1e-12: bracket and logarithm");
    }

    [Test]
    public void Zero_tolerance_ends_at_neighbouring_numbers()
    {
        CrossoverSearchResult result = CrossoverSearch.Find(x => (x * x) - 2, 0, 2, new CrossoverSearchOptions { RelativeTolerance = 0 });

        result.Crossings[0].Upper.Should().Be(Math.BitIncrement(result.Crossings[0].Lower));
    }

    [Test]
    public void The_same_search_gives_the_same_bits()
    {
        static CrossoverSearchResult Search() => CrossoverSearch.Find(x => Math.Sin(10 * x), 0.1, 3.7);

        CrossoverSearchResult once = Search();
        CrossoverSearchResult again = Search();

        again.Crossings.Should().Equal(once.Crossings);
        (again.Minimum, again.Maximum).Should().Be((once.Minimum, once.Maximum));
    }

    [Test]
    public void A_function_that_is_not_finite_names_the_place()
    {
        Action search = () => CrossoverSearch.Find(x => 1 / (x - 0.5), 0, 1, new CrossoverSearchOptions { IntervalCount = 4 });

        search.Should().Throw<FunctionNotFiniteException>().Which.Position.Should().Be(0.5);
    }

    [TestCase(1.0, 1.0)]
    [TestCase(2.0, 1.0)]
    [TestCase(double.NaN, 1.0)]
    [TestCase(0.0, double.PositiveInfinity)]
    [TestCase(-double.MaxValue, double.MaxValue)]
    public void An_empty_or_unbounded_range_is_refused(double lower, double upper)
    {
        Action search = () => CrossoverSearch.Find(x => x, lower, upper);

        search.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_logarithmic_range_that_touches_zero_is_refused([Values(0.0, -1.0)] double lower)
    {
        Action search = () => CrossoverSearch.Find(x => x, lower, 1, new CrossoverSearchOptions { Scale = SearchScale.Logarithmic });

        search.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("lower");
    }

    [Test]
    public void Impossible_options_are_refused()
    {
        Action[] refusals =
        [
            () => _ = new CrossoverSearchOptions { IntervalCount = 3 },
            () => _ = new CrossoverSearchOptions { RelativeTolerance = -1 },
            () => _ = new CrossoverSearchOptions { RelativeTolerance = double.NaN },
            () => _ = new CrossoverSearchOptions { RelativeTolerance = 0.01 },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
