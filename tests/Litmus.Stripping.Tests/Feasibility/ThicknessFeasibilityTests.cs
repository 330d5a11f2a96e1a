using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.Feasibility;

namespace Litmus.Stripping.Tests.Feasibility;

public sealed class ThicknessFeasibilityTests
{
    private static readonly ThicknessStatements Stated = new()
    {
        MeanLow = 25, MeanHigh = 25, ThinnestHigh = 10, ThickestLow = 45, ThickestHigh = 55,
        Points = [ActiveAreaStatement.Of(0.64, 0.91), ActiveAreaStatement.Of(0.85, 0.47)],
    };

    [Test]
    public void Depths_lie_between_the_bounds_of_a_falling_area()
    {
        ThicknessFeasibilityResult result = ThicknessFeasibility.Decide(Stated);

        // 1 ≥ A ≥ 0.91 up to the first point gives 0.64 µ ≤ d₁ ≤ 0.64 µ/0.91; 0.91 ≥ A ≥ 0.47 beyond it gives 0.21 µ/0.91 ≤ d₂ − d₁ ≤ 0.21 µ/0.47.
        result.IsFeasible.Should().BeTrue();
        result.Depths[0].Low.Should().BeApproximately(16, 1e-12);
        result.Depths[0].High.Should().BeApproximately(16 / 0.91, 1e-12);
        result.Depths[1].Low.Should().BeApproximately(16 + (5.25 / 0.91), 1e-12);
        result.Depths[1].High.Should().BeApproximately((16 / 0.91) + (5.25 / 0.47), 1e-12);
    }

    [Test]
    public void The_thickest_place_must_hold_the_rest()
    {
        ThicknessFeasibilityResult result = ThicknessFeasibility.Decide(Stated with { ThickestLow = 0, ThickestHigh = 1_000 });

        // After the second point 0.15 µ is left on at most 0.47 of the area.
        result.Thickest.Low.Should().BeApproximately(16 + (5.25 / 0.91) + (3.75 / 0.47), 1e-12);
        result.Thickest.High.Should().Be(1_000, "nothing bounds it from above");
    }

    [Test]
    public void A_smaller_thickest_place_is_refuted()
    {
        ThicknessFeasibility.Decide(Stated with { ThickestLow = 0, ThickestHigh = 29.75 }).IsFeasible.Should().BeTrue();
        ThicknessFeasibility.IsFeasible(Stated with { ThickestLow = 0, ThickestHigh = 29.75 }).Should().BeTrue();
        ThicknessFeasibility.IsFeasible(Stated with { ThickestLow = 0, ThickestHigh = 29.74 }).Should().BeFalse();
        ThicknessFeasibility.Decide(Stated with { ThickestLow = 0, ThickestHigh = 29.74 }).IsFeasible.Should().BeFalse("the bound is 29.7478");
    }

    [Test]
    public void The_witness_passes_through_the_points()
    {
        ActiveAreaCurve curve = new(ThicknessFeasibility.Decide(Stated).Witness!);

        curve.AtStrippedFraction(0.64).ActiveArea.Should().BeApproximately(0.91, 1e-12);
        curve.AtStrippedFraction(0.85).ActiveArea.Should().BeApproximately(0.47, 1e-12);
        curve.Thickness.Mean.Should().BeApproximately(25, 1e-12);
    }

    [Test]
    public void A_thinnest_place_that_is_too_thick_is_refuted()
    {
        // 9 % of the area lie at or below d₁ ≤ 17.58, where 0.64 µ = 16 are removed. A thinnest place of 17.6 contradicts that.
        ThicknessFeasibility.Decide(Stated with { ThinnestLow = 17.6, ThinnestHigh = 20 }).IsFeasible.Should().BeFalse();
    }

    [Test]
    public void Ranges_of_the_stripped_fraction_widen_the_depths()
    {
        ActiveAreaStatement first = new() { StrippedFractionLow = 0.635, StrippedFractionHigh = 0.645, ActiveArea = 0.91 };

        ThicknessFeasibilityResult result = ThicknessFeasibility.Decide(Stated with { Points = [first, Stated.Points[1]] });

        result.Depths[0].Low.Should().BeApproximately(0.635 * 25, 1e-12);
        result.Depths[0].High.Should().BeApproximately(0.645 * 25 / 0.91, 1e-12);
    }

    [Test]
    public void The_band_agrees_with_the_programme()
    {
        ActiveAreaBand band = new([(0.64, 0.91), (0.85, 0.47)], thickestOverMean: 2);
        ThicknessFeasibilityResult programme = ThicknessFeasibility.Decide(
            Stated with { MeanLow = 1, MeanHigh = 1, ThinnestHigh = 1, ThickestLow = 0, ThickestHigh = 2 });

        for (int point = 0; point < 2; point++)
        {
            band.DepthsOverMean()[point].Low.Should().BeApproximately(programme.Depths[point].Low, 1e-12);
            band.DepthsOverMean()[point].High.Should().BeApproximately(programme.Depths[point].High, 1e-12);
        }

        band.SmallestThickestOverMean.Should().BeApproximately(programme.Thickest.Low, 1e-12);
    }

    [Test]
    public void The_edges_of_the_band_are_where_the_programme_turns_infeasible([Values(0.3, 0.75, 0.9, 0.97)] double strippedFraction)
    {
        ValueRange range = new ActiveAreaBand([(0.64, 0.91), (0.85, 0.47)], thickestOverMean: 1.25).At(strippedFraction);

        bool IsPossible(double area)
        {
            ActiveAreaStatement[] points = [.. Stated.Points.Append(ActiveAreaStatement.Of(strippedFraction, area))
                .OrderBy(point => point.StrippedFractionLow).ThenByDescending(point => point.ActiveArea)];
            return ThicknessFeasibility.Decide(
                Stated with { MeanLow = 1, MeanHigh = 1, ThinnestHigh = 1, ThickestLow = 0, ThickestHigh = 1.25, Points = [.. points] }).IsFeasible;
        }

        IsPossible(range.Low + 1e-9).Should().BeTrue();
        IsPossible(range.High - 1e-9).Should().BeTrue();
        (range.Low < 1e-9 || !IsPossible(range.Low - 1e-9)).Should().BeTrue("there is no distribution below the band");
        (range.High >= 1 || !IsPossible(range.High + 1e-9)).Should().BeTrue("there is no distribution above the band");
    }

    [Test]
    public void Points_out_of_order_and_empty_ranges_are_refused()
    {
        Action order = () => ThicknessFeasibility.Decide(Stated with { Points = [Stated.Points[1], Stated.Points[0]] });
        Action range = () => ThicknessFeasibility.Decide(Stated with { MeanLow = 26 });
        Action reach = () => _ = new ActiveAreaBand([(0.64, 0.91), (0.85, 0.47)], thickestOverMean: 1.18);

        order.Should().Throw<ArgumentException>().WithMessage("*in the order of stripping*");
        range.Should().Throw<ArgumentException>().WithMessage("The range of the mean is empty*");
        reach.Should().Throw<ArgumentException>().WithMessage("*does not reach the points*");
    }

    [Test]
    public void A_rising_area_is_infeasible()
    {
        ThicknessFeasibilityResult result = ThicknessFeasibility.Decide(
            Stated with { Points = [ActiveAreaStatement.Of(0.64, 0.47), ActiveAreaStatement.Of(0.85, 0.91)] });

        result.IsFeasible.Should().BeFalse();
        result.Witness.Should().BeNull();
    }

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void An_active_area_outside_its_range_is_refused(double area)
    {
        Action act = () => ActiveAreaStatement.Of(0.5, area);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*ActiveArea*");
    }
}
