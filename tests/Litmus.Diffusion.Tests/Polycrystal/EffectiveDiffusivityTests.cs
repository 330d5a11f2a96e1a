using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Polycrystal;

public sealed class EffectiveDiffusivityTests
{
    private const double Width = 1.24e-9;

    private static readonly PolycrystalParameters Lithium =
        new() { BoundaryDiffusionCoefficient = 5.2e-11, BulkDiffusionCoefficient = 2.04e-15, BoundaryWidth = Width };

    // Calculated by hand: D_g = 10, D_b = 1, w/d = 1/2, so f = 3/4 and p = 1/4.
    private static readonly PolycrystalParameters Plain = new() { BoundaryDiffusionCoefficient = 10, BulkDiffusionCoefficient = 1, BoundaryWidth = 1 };

    [Test]
    public void Averages_agree_with_a_calculation_by_hand()
    {
        EffectiveDiffusivity.Hart(Plain, 2).Should().BeApproximately(7.75, 1e-14, "0.75·10 + 0.25·1");
        EffectiveDiffusivity.MaxwellGarnett(Plain, 2, 1).Should().BeApproximately(40 / 13.0, 1e-14, "1/(0.75/10 + 0.25/1)");
        EffectiveDiffusivity.MaxwellGarnett(Plain, 2, 2).Should().BeApproximately(10 * 8.75 / 13.25, 1e-14, "10·(1 + 10 − 0.25·9)/(1 + 10 + 0.25·9)");
        EffectiveDiffusivity.MaxwellGarnett(Plain, 2, 3).Should().BeApproximately(10 * 16.5 / 23.25, 1e-14, "10·(1 + 20 − 2·0.25·9)/(1 + 20 + 0.25·9)");
        EffectiveDiffusivity.BelovaMurch(Plain, 2).Should().BeApproximately(5 + (0.5 * 20 / 11.0), 1e-14, "0.5·10 + 0.5/(0.05 + 0.5)");
    }

    [Test]
    public void Bounds_keep_their_order_at_every_grain_size(
        [Values(1, 1.5, 3, 10, 100, 1e4, 1e6)] double widths, [Values(1.5, 100, 25000, 1e8)] double contrast)
    {
        PolycrystalParameters polycrystal = Lithium with { BoundaryDiffusionCoefficient = contrast * 2.04e-15 };
        double grainSize = widths * Width;

        double hart = EffectiveDiffusivity.Hart(polycrystal, grainSize), spheres = EffectiveDiffusivity.MaxwellGarnett(polycrystal, grainSize, 3);
        double columns = EffectiveDiffusivity.MaxwellGarnett(polycrystal, grainSize, 2);
        double series = EffectiveDiffusivity.MaxwellGarnett(polycrystal, grainSize, 1);

        const double rounding = 1 + 1e-14;
        (hart * rounding).Should().BeGreaterThanOrEqualTo(spheres, "Hart is the parallel (Wiener) bound");
        (spheres * rounding).Should().BeGreaterThanOrEqualTo(columns);
        (columns * rounding).Should().BeGreaterThanOrEqualTo(series, "the series average is the lower bound");
        (series * rounding).Should().BeGreaterThanOrEqualTo(2.04e-15, "no average lies below both phases");
    }

    [Test]
    public void A_grain_no_wider_than_its_boundary_is_all_boundary()
    {
        EffectiveDiffusivity.Hart(Lithium, Width).Should().Be(5.2e-11);
        Enumerable.Range(1, 3).Should().AllSatisfy(n => EffectiveDiffusivity.MaxwellGarnett(Lithium, Width, n).Should().BeApproximately(5.2e-11, 1e-25));
        EffectiveDiffusivity.BelovaMurch(Lithium, Width).Should().BeApproximately(5.2e-11, 1e-25);
    }

    [Test]
    public void Coarse_grains_are_bulk()
    {
        EffectiveDiffusivity.Hart(Lithium, 1e3).Should().BeApproximately(2.04e-15, 1e-21, "f is 2.5e-12 and the contrast 25000");
        ((EffectiveDiffusivity.MaxwellGarnett(Lithium, 1e-3, 1) / 2.04e-15) - 1).Should().BeApproximately(2.48e-6 * 0.99996, 1e-10, "f (1 − D_b/D_g)");
        EffectiveDiffusivity.MaxwellGarnett(Lithium, 1e3, 1).Should().BeApproximately(2.04e-15, 1e-25, "in series a thin boundary adds nothing");
    }

    [Test]
    public void Equal_phases_average_to_themselves([Values(1, 2, 3)] int dimension)
    {
        PolycrystalParameters even = Lithium with { BoundaryDiffusionCoefficient = 2.04e-15 };

        EffectiveDiffusivity.MaxwellGarnett(even, 1e-8, dimension).Should().BeApproximately(2.04e-15, 1e-29);
        EffectiveDiffusivity.BelovaMurch(even, 1e-8).Should().BeApproximately(2.04e-15, 1e-29);
        TripleJunctionDiffusivity.NestedSpheres(even, 2.04e-15, 1e-8).Should().BeApproximately(2.04e-15, 1e-29);
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1.2e-9)]
    public void Impossible_grain_sizes_are_refused(double grainSize)
    {
        Action[] calls =
        [
            () => EffectiveDiffusivity.Hart(Lithium, grainSize), () => EffectiveDiffusivity.MaxwellGarnett(Lithium, grainSize, 3),
            () => EffectiveDiffusivity.BelovaMurch(Lithium, grainSize), () => TripleJunctionDiffusivity.NestedSpheres(Lithium, 5.2e-9, grainSize),
            () => TripleJunctionDiffusivity.NestedBruggeman(Lithium, 5.2e-9, grainSize), () => BoundaryFraction.TripleJunctions(Width, grainSize),
            () => HartInverse.BoundaryDiffusionCoefficient(1e-14, grainSize, Width, 2e-15),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] calls =
        [
            () => _ = Lithium with { BoundaryDiffusionCoefficient = value }, () => _ = Lithium with { BulkDiffusionCoefficient = value },
            () => _ = Lithium with { BoundaryWidth = value },
            () => TripleJunctionDiffusivity.NestedSpheres(Lithium, value, 1e-6), () => TripleJunctionDiffusivity.GrainSizeOfEqualShares(Width, value),
            () => EffectiveDiffusivity.MaxwellGarnett(Lithium, 1e-6, 4), () => EffectiveDiffusivity.Coated(1, 1, 1.1, 3),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }
}
