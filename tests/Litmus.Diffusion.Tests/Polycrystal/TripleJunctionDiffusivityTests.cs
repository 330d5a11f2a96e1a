using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Polycrystal;

public sealed class TripleJunctionDiffusivityTests
{
    private static readonly PolycrystalParameters Lithium =
        new() { BoundaryDiffusionCoefficient = 5.2e-11, BulkDiffusionCoefficient = 2.04e-15, BoundaryWidth = 1.24e-9 };

    [Test]
    public void Shares_are_equal_at_the_grain_size_of_equal_shares([Values(1, 10, 100, 1e4)] double ratio)
    {
        double grainSize = TripleJunctionDiffusivity.GrainSizeOfEqualShares(1.24e-9, ratio);

        double junctions = BoundaryFraction.TripleJunctions(1.24e-9, grainSize) * ratio;
        double boundaries = BoundaryFraction.BesideTripleJunctions(1.24e-9, grainSize);
        (junctions / boundaries).Should().BeApproximately(1, 1e-12, "only rounding is left");
    }

    [Test]
    public void With_junctions_a_hundred_times_faster_shares_are_equal_near_a_tenth_of_a_micrometre()
    {
        double grainSize = TripleJunctionDiffusivity.GrainSizeOfEqualShares(1.24e-9, 100);

        grainSize.Should().BeApproximately(124e-9 * 1.0133, 1e-10, "w D_tj/D_g = 124 nm to leading order; the quadratic gives 101.33 widths");
    }

    [Test]
    public void Grains_of_junction_only_diffuse_as_junctions_do()
    {
        TripleJunctionDiffusivity.NestedSpheres(Lithium, 5.2e-9, 1.24e-9).Should().BeApproximately(5.2e-9, 1e-23);
        TripleJunctionDiffusivity.NestedBruggeman(Lithium, 5.2e-9, 1.24e-9).Should().BeApproximately(5.2e-9, 1e-22, "bisection ends at rounding of ln D");
    }

    [Test]
    public void Bruggeman_solves_its_equation_at_both_levels()
    {
        PolycrystalParameters plain = new() { BoundaryDiffusionCoefficient = 8, BulkDiffusionCoefficient = 1, BoundaryWidth = 1 };

        double outer = TripleJunctionDiffusivity.NestedBruggeman(plain, 8, 3);

        // Junctions as fast as boundaries: the inner level obeys (D − 1)/7·(8/D)^(1/3) = 1 − (2/3)/(5/3) = 3/5,
        // the outer one (D' − D)/(8 − D)·(8/D')^(1/3) = 7/27. The inner value is eliminated.
        double inner = Solve(d => ((d - 1) / 7 * Math.Cbrt(8 / d)) - 0.6);
        ((outer - inner) / (8 - inner) * Math.Cbrt(8 / outer)).Should().BeApproximately(7.0 / 27, 1e-13, "rounding of both levels");
    }

    [Test]
    public void Bruggeman_lies_below_the_nested_spheres()
    {
        double[] grainSizes = [1e-8, 1e-7, 1e-6, 1e-5];

        grainSizes.Should().AllSatisfy(d => TripleJunctionDiffusivity.NestedBruggeman(Lithium, 5.2e-9, d)
            .Should().BeLessThan(TripleJunctionDiffusivity.NestedSpheres(Lithium, 5.2e-9, d)));
    }

    private static double Solve(Func<double, double> function)
    {
        double low = 1, high = 8;
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = function(middle) < 0 ? (middle, high) : (low, middle);
        }

        return low;
    }
}
