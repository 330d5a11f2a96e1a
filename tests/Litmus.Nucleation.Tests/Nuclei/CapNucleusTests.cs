using Litmus.Nucleation.Nuclei;

namespace Litmus.Nucleation.Tests.Nuclei;

public sealed class CapNucleusTests
{
    private static readonly CapNucleus Wetting = CapNucleus.AtYoungsAngle(Math.PI / 6, 0.5, 1.3e-5);
    private static readonly CapNucleus Bare = Wetting with { WallEnergyChange = 0.2, Cap = new SphericalCap { ContactAngle = Math.PI / 3 } };

    [Test]
    public void Free_energy_has_its_only_maximum_at_the_critical_radius([Values] bool isYoungs)
    {
        CapNucleus nucleus = isYoungs ? Wetting : Bare;
        double critical = nucleus.CriticalRadius(-0.1);
        double step = critical / 4;

        double slope = (nucleus.FreeEnergy(critical - (2 * step), -0.1) - (8 * nucleus.FreeEnergy(critical - step, -0.1))
            + (8 * nucleus.FreeEnergy(critical + step, -0.1)) - nucleus.FreeEnergy(critical + (2 * step), -0.1)) / (12 * step);

        (slope * critical / nucleus.Barrier(-0.1)).Should().BeApproximately(0, 1e-13, "five points give the exact derivative of a cubic, to rounding");
        nucleus.FreeEnergy(critical * 0.99, -0.1).Should().BeLessThan(nucleus.Barrier(-0.1));
        nucleus.FreeEnergy(critical * 1.01, -0.1).Should().BeLessThan(nucleus.Barrier(-0.1));
    }

    [Test]
    public void Barrier_is_the_free_energy_at_the_critical_radius([Values] bool isYoungs)
    {
        CapNucleus nucleus = isYoungs ? Wetting : Bare;

        double barrier = nucleus.Barrier(-0.1);

        (barrier / nucleus.FreeEnergy(nucleus.CriticalRadius(-0.1), -0.1)).Should().BeApproximately(1, 1e-13, "a difference of numbers of its own order");
    }

    [Test]
    public void With_Youngs_equation_the_radius_is_independent_of_the_angle_and_the_barrier_has_the_wetting_function()
    {
        // 2γV_m/(F|η|) and (16π/3)γ³V_m²/(F η)² (2 + c)(1 − c)²/4 with γ = 0.5, V_m = 1.3e-5, η = −0.1, c = √3/2, F = 96485.33212331.
        Wetting.CriticalRadius(-0.1).Should().BeApproximately(1.34735506e-9, 1e-17, "nine digits were computed by hand");
        double driving = 96485.33212331 * 0.1 / 1.3e-5;
        double cosine = Math.Sqrt(3) / 2;
        double expected = 16 * Math.PI / 3 * 0.125 / (driving * driving) * (2 + cosine) * (1 - cosine) * (1 - cosine) / 4;
        (Wetting.Barrier(-0.1) / expected).Should().BeApproximately(1, 1e-11, "the digits of F and 1 − c by subtraction");
    }

    [Test]
    public void Critical_radius_falls_with_the_inverse_of_the_overpotential()
    {
        double ratio = Wetting.CriticalRadius(-0.02) / Wetting.CriticalRadius(-0.2);

        ratio.Should().BeApproximately(10, 1e-13, "two roundings");
    }

    [Test]
    public void Barrier_constant_over_the_squared_overpotential_is_the_barrier_in_units_of_kT()
    {
        double exponent = Wetting.BarrierConstant(298.15) / (0.07 * 0.07);

        (exponent * 1.380649e-23 * 298.15 / Wetting.Barrier(-0.07)).Should().BeApproximately(1, 1e-14, "four roundings");
    }

    [Test]
    public void A_tenth_more_surface_energy_is_a_third_more_barrier()
    {
        double ratio = CapNucleus.AtYoungsAngle(Math.PI / 6, 0.55, 1.3e-5).BarrierConstant(298.15) / Wetting.BarrierConstant(298.15);

        ratio.Should().BeApproximately(1.331, 1e-13, "1.1³");
    }

    [Test]
    public void Compression_reduces_the_driving_force_by_its_own_size()
    {
        double free = Wetting.DrivingForce(-0.1);

        double loaded = (Wetting with { CompressiveStress = 1e8 }).DrivingForce(-0.1);

        (free - loaded).Should().BeApproximately(1e8, 1e-6, "seven hundred million minus one hundred million in double precision");
        (Wetting with { CompressiveStress = 1e8 }).CriticalRadius(-0.1).Should().BeGreaterThan(Wetting.CriticalRadius(-0.1));
    }

    [TestCase(0.0)]
    [TestCase(0.1)]
    public void Without_a_driving_force_no_nucleus_is_large_enough(double overpotential)
    {
        Wetting.CriticalRadius(overpotential).Should().Be(double.PositiveInfinity);
        Wetting.Barrier(overpotential).Should().Be(double.PositiveInfinity);
    }

    [Test]
    public void Faces_that_cost_nothing_leave_no_barrier()
    {
        CapNucleus nucleus = Wetting with { WallEnergyChange = -10 };

        nucleus.CriticalRadius(-0.1).Should().Be(0);
        nucleus.Barrier(-0.1).Should().Be(0);
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Wetting with { ElectrolyteFaceEnergy = value },
            () => _ = Wetting with { MolarVolume = value },
            () => Wetting.BarrierConstant(value),
            () => _ = Wetting with { Valence = 0 },
            () => _ = Wetting with { WallEnergyChange = double.NaN },
            () => _ = Wetting with { CompressiveStress = double.NegativeInfinity },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
