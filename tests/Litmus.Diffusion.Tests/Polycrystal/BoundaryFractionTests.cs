using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Polycrystal;

public sealed class BoundaryFractionTests
{
    [Test]
    public void Fraction_is_one_at_the_boundary_width_and_twice_the_ratio_for_coarse_grains()
    {
        BoundaryFraction.RegularPolygon(1.24e-9, 1.24e-9).Should().Be(1);
        (BoundaryFraction.RegularPolygon(1.24e-9, 150e-6) * 150e-6 / 2.48e-9).Should().BeApproximately(1 - 4.1e-6, 1e-7, "f d/(2w) = 1 − w/(2d)");
    }

    [Test]
    public void Three_phases_fill_the_volume([Values(1, 1.3, 2, 10, 1000)] double widths)
    {
        double boundaries = BoundaryFraction.BesideTripleJunctions(1, widths), junctions = BoundaryFraction.TripleJunctions(1, widths);

        (boundaries + junctions + Math.Pow(1 - (1 / widths), 3)).Should().BeApproximately(1, 1e-15, "the rest is grain");
    }
}
