using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Polycrystal;

public sealed class HartInverseTests
{
    private static readonly PolycrystalParameters Lithium =
        new() { BoundaryDiffusionCoefficient = 5.2e-11, BulkDiffusionCoefficient = 2.04e-15, BoundaryWidth = 1.24e-9 };

    [Test]
    public void Both_inverses_return_the_arguments_of_Harts_average([Values(1.3e-9, 1e-8, 1e-6, 150e-6)] double grainSize)
    {
        double average = EffectiveDiffusivity.Hart(Lithium, grainSize);

        double fraction = BoundaryFraction.RegularPolygon(1.24e-9, grainSize), loss = average / (average - 2.04e-15);
        (HartInverse.BoundaryDiffusionCoefficient(average, grainSize, 1.24e-9, 2.04e-15) / 5.2e-11)
            .Should().BeApproximately(1, 1e-14 * (1 + loss), "D − D_b loses digits where bulk dominates");
        (HartInverse.GrainSize(Lithium, average) / grainSize).Should().BeApproximately(1, 1e-14 * (1 + loss), "D − D_b loses digits where bulk dominates");
        fraction.Should().BePositive();
    }

    [Test]
    public void A_diffusivity_below_the_share_of_the_bulk_has_no_boundary_value()
    {
        Action call = () => HartInverse.BoundaryDiffusionCoefficient(1e-16, 1e-4, 1.24e-9, 2.04e-15);

        call.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*share of the bulk alone*");
    }

    [TestCase(1e-15)]
    [TestCase(6e-11)]
    [TestCase(double.NaN)]
    public void A_diffusivity_that_no_grain_size_gives_is_refused(double diffusivity)
    {
        Action call = () => HartInverse.GrainSize(Lithium, diffusivity);

        call.Should().Throw<ArgumentOutOfRangeException>();
    }
}
