using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Stripping.Tests.ThicknessMaps;

public sealed class ClippedTukeyGAndHTests
{
    private static readonly ClippedTukeyGAndH Skewed = new() { Location = 23, Scale = 6.7, Skewness = 0.53, Elongation = 0.1, Thinnest = 5, Thickest = 50 };

    [Test]
    public void Without_skewness_and_elongation_it_is_normal()
    {
        ClippedTukeyGAndH normal = new() { Location = 10, Scale = 1, Skewness = 0, Elongation = 0, Thinnest = 0, Thickest = 20 };

        normal.Survival(11.959963984540054).Should().BeApproximately(0.025, 1e-12, "the 97.5 % point of the normal distribution");
        normal.Mean.Should().BeApproximately(10, 1e-12, "the clips are ten standard deviations away");
        (10 - normal.RemovedThickness(10)).Should().BeApproximately(1 / Math.Sqrt(2 * Math.PI), 1e-12, "E[(z)⁺] of a normal z");
    }

    [Test]
    public void A_lognormal_is_the_case_without_elongation()
    {
        // a + b (exp(gz) − 1)/g with a = b/g is (b/g) exp(gz): mean (b/g) exp(g²/2).
        ClippedTukeyGAndH lognormal = new() { Location = 20, Scale = 10, Skewness = 0.5, Elongation = 0, Thinnest = 0, Thickest = 1e4 };

        lognormal.Mean.Should().BeApproximately(20 * Math.Exp(0.125), 1e-9, "the upper clip cuts off less than 1e-30 of the area");
    }

    [Test]
    public void Removed_thickness_is_the_integral_of_the_survival([Values(3.0, 8, 16, 30, 49, 60)] double depth)
    {
        const int panels = 4_000;
        double width = depth / panels, integral = 0;
        for (int panel = 0; panel < panels; panel++)
        {
            integral += width * Skewed.Survival((panel + 0.5) * width);
        }

        double removed = Skewed.RemovedThickness(depth);

        removed.Should().BeApproximately(integral, 2e-4 * depth, "the midpoint rule errs by half a panel at the jumps of the clips, times 0.03 of the area");
    }

    [Test]
    public void Survival_inverts_the_quantile([Values(0.01, 0.09, 0.5, 0.9)] double rank)
    {
        double depth = Skewed.AtRank(rank);

        Skewed.Survival(depth).Should().BeApproximately(1 - rank, 1e-12);
    }

    [Test]
    public void Small_skewness_continues_the_case_without()
    {
        double none = (Skewed with { Skewness = 0 }).Mean;
        double little = (Skewed with { Skewness = 2e-5 }).Mean;

        little.Should().BeApproximately(none, 1e-3, "the mean moves by g b E[z² exp(ηz²/2)]/2, about 8e-5");
    }

    [Test]
    public void A_fit_passes_through_its_points()
    {
        ClippedTukeyGAndH fitted = TukeyGAndHFit.Through(25, (0.64, 0.91), (0.85, 0.47), elongation: 0.1, thinnest: 5, thickest: 50);

        ActiveAreaCurve curve = new(fitted);
        fitted.Mean.Should().BeApproximately(25, 1e-7, "the fit ends at residuals of 1e-9 or less");
        curve.AtStrippedFraction(0.64).ActiveArea.Should().BeApproximately(0.91, 1e-7);
        curve.AtStrippedFraction(0.85).ActiveArea.Should().BeApproximately(0.47, 1e-7);
        fitted.AtNormal(-4).Should().BeLessThan(10);
        fitted.AtNormal(3).Should().Be(50);
    }

    [Test]
    public void Points_that_no_distribution_meets_are_not_fitted()
    {
        Action act = () => TukeyGAndHFit.Through(25, (0.64, 0.91), (0.85, 0.47), elongation: 0.1, thinnest: 5, thickest: 29);

        act.Should().Throw<ThicknessFitException>("the thickest place must reach 29.75").Which.Thickest.Should().Be(29);
    }

    [Test]
    public void Parameters_outside_their_range_are_refused()
    {
        Action[] acts =
        [
            () => _ = Skewed with { Scale = 0 }, () => _ = Skewed with { Scale = double.NaN }, () => _ = Skewed with { Elongation = -0.1 },
            () => _ = Skewed with { Elongation = 1 }, () => _ = Skewed with { Skewness = double.PositiveInfinity }, () => _ = Skewed with { Thinnest = -1 },
            () => _ = Skewed with { Thickest = 0 }, () => _ = Skewed with { Thickest = 4 }, () => _ = Skewed with { Thinnest = 51 },
            () => TukeyGAndHFit.Through(25, (0.64, 1), (0.85, 0.47), 0.1, 5, 50), () => TukeyGAndHFit.Through(0, (0.64, 0.9), (0.85, 0.47), 0.1, 5, 50),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
