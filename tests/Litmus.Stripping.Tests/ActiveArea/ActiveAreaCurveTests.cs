using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.Tests.ActiveArea;

public sealed class ActiveAreaCurveTests
{
    private const double Rounding = 1e-12;

    [Test]
    public void A_uniform_layer_keeps_its_whole_area_until_the_end([Values(0, 0.3, 0.999)] double strippedFraction)
    {
        ActiveAreaCurve curve = new(DiscreteThickness.Of([25e-6], [1]));

        ActiveAreaPoint point = curve.AtStrippedFraction(strippedFraction);

        point.ActiveArea.Should().Be(1);
        point.Depth.Should().BeApproximately(strippedFraction * 25e-6, Rounding * 25e-6);
    }

    // Thickness 1 on a quarter of the area and 3 on the rest: µ = 5/2, the thin part is gone at S = 2/5.
    [TestCase(0.25, 1, 0.625)]
    [TestCase(0.399, 1, 0.9975)]
    [TestCase(0.401, 0.75, 1.0033333333333334)]
    [TestCase(0.7, 0.75, 2)]
    public void A_step_loses_its_thin_part_at_once(double strippedFraction, double area, double depth)
    {
        ActiveAreaCurve curve = new(DiscreteThickness.Of([3, 1], [0.75, 0.25]));

        ActiveAreaPoint point = curve.AtStrippedFraction(strippedFraction);

        point.ActiveArea.Should().BeApproximately(area, Rounding);
        point.Depth.Should().BeApproximately(depth, Rounding);
    }

    [Test]
    public void A_place_stripped_to_nothing_is_not_active()
    {
        ActiveAreaCurve curve = new(DiscreteThickness.Of([1, 2], [0.5, 0.5]));

        ActiveAreaPoint point = curve.AtDepth(1);

        point.ActiveArea.Should().Be(0.5, "P(h > d) leaves out the places where h = d");
    }

    // Exponential thickness: A = exp(−d/µ) and S = 1 − exp(−d/µ), hence A = 1 − S.
    [Test]
    public void An_exponential_deposit_has_as_much_area_as_remaining_lithium([Values(0, 0.1, 0.64, 0.85, 0.999)] double strippedFraction)
    {
        ActiveAreaCurve curve = new(new ExponentialThickness(25e-6));

        ActiveAreaPoint point = curve.AtStrippedFraction(strippedFraction);

        point.ActiveArea.Should().BeApproximately(1 - strippedFraction, Rounding);
        point.Depth.Should().BeApproximately(-25e-6 * Math.Log(1 - strippedFraction), 1e-16);
    }

    // Uniform thickness on (0, 2µ): A = 1 − d/2µ, S = d/µ − d²/4µ², hence A = √(1 − S).
    [Test]
    public void A_uniform_distribution_has_the_root_of_the_remaining_lithium([Values(0.2, 0.64, 0.85)] double strippedFraction)
    {
        const int count = 4_000;
        ActiveAreaCurve curve = new(DiscreteThickness.OfEqualAreas([.. Enumerable.Range(0, count).Select(i => (i + 0.5) * 2 / count)]));

        ActiveAreaPoint point = curve.AtStrippedFraction(strippedFraction);

        point.ActiveArea.Should().BeApproximately(Math.Sqrt(1 - strippedFraction), 1.0 / count, "one thickness holds 1/count of the area");
    }

    [Test]
    public void Remaining_lithium_over_area_is_the_mean_remaining_thickness([Values(0.1, 0.64, 0.85)] double strippedFraction)
    {
        double[] thickness = [.. Enumerable.Range(0, 500).Select(i => 1 + (Math.Sin(i) * Math.Sin(i) * 3))];
        ActiveAreaCurve curve = new(DiscreteThickness.OfEqualAreas(thickness));

        ActiveAreaPoint point = curve.AtStrippedFraction(strippedFraction);

        double[] left = [.. thickness.Where(h => h > point.Depth).Select(h => h - point.Depth)];
        ((1 - strippedFraction) * thickness.Average() / point.ActiveArea).Should().BeApproximately(left.Average(), 1e-10, "(1 − S) µ/A = E[h − d | h > d]");
        point.ActiveArea.Should().BeApproximately((double)left.Length / thickness.Length, Rounding);
        point.MeanCurrentFactor.Should().Be(1 / point.ActiveArea);
    }

    [Test]
    public void Removed_and_remaining_lithium_add_to_the_deposit([Values(0, 0.5, 1.7, 2.9, 5)] double depth)
    {
        double[] thickness = [0.5, 1.7, 2.9, 2.9];
        DiscreteThickness distribution = DiscreteThickness.OfEqualAreas(thickness);

        double removed = distribution.RemovedThickness(depth);

        (removed + thickness.Average(h => Math.Max(0, h - depth))).Should().BeApproximately(2.0, Rounding);
    }

    [Test]
    public void Areas_need_not_be_normalised()
    {
        ActiveAreaPoint percent = new ActiveAreaCurve(DiscreteThickness.Of([1, 3], [25, 75])).AtStrippedFraction(0.7);
        ActiveAreaPoint part = new ActiveAreaCurve(DiscreteThickness.Of([1, 3], [0.25, 0.75])).AtStrippedFraction(0.7);

        percent.Should().Be(part);
    }

    [TestCase(-0.1)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void A_stripped_fraction_outside_its_range_is_refused(double strippedFraction)
    {
        Action act = () => new ActiveAreaCurve(DiscreteThickness.Of([1], [1])).AtStrippedFraction(strippedFraction);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*from 0 to below 1*");
    }

    [TestCase(double.NaN)]
    [TestCase(-1e-9)]
    [TestCase(double.PositiveInfinity)]
    public void An_impossible_thickness_is_refused(double thickness)
    {
        Action act = () => DiscreteThickness.OfEqualAreas([1, thickness]);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Thicknesses_without_lithium_or_without_areas_are_refused()
    {
        Action empty = () => DiscreteThickness.OfEqualAreas([0, 0]);
        Action unequal = () => DiscreteThickness.Of([1, 2], [1]);

        empty.Should().Throw<ArgumentOutOfRangeException>();
        unequal.Should().Throw<ArgumentException>().WithMessage("There are 2 thicknesses and 1 shares*");
    }

    [Test]
    public void A_distribution_that_contradicts_itself_is_reported()
    {
        ActiveAreaCurve curve = new(new TruncatedThickness());

        Action act = () => curve.AtStrippedFraction(0.9);

        act.Should().Throw<StrippedFractionNotReachedException>().Which.StrippedFraction.Should().Be(0.9);
    }

    private sealed class ExponentialThickness(double mean) : IThicknessDistribution
    {
        public double Mean => mean;

        public double Maximum => double.PositiveInfinity;

        public double Survival(double depth) => Math.Exp(-depth / mean);

        public double RemovedThickness(double depth) => mean * (1 - Math.Exp(-depth / mean));
    }

    // Claims a mean of 2 but has only a layer of 1.
    private sealed class TruncatedThickness : IThicknessDistribution
    {
        public double Mean => 2;

        public double Maximum => 1;

        public double Survival(double depth) => depth < 1 ? 1 : 0;

        public double RemovedThickness(double depth) => Math.Min(depth, 1);
    }
}
