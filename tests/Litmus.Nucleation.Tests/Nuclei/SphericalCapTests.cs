using Litmus.Nucleation.Nuclei;

namespace Litmus.Nucleation.Tests.Nuclei;

public sealed class SphericalCapTests
{
    [Test]
    public void Volume_is_the_sum_of_the_discs_of_the_cap([Values(10, 40, 90, 140, 180)] double degrees)
    {
        double angle = degrees * Math.PI / 180;
        const double Radius = 2;
        double bottom = Radius * Math.Cos(angle);

        // Simpson's rule is exact for the parabola π(r² − z²).
        double Disc(double z) => Math.PI * ((Radius * Radius) - (z * z));
        double expected = (Radius - bottom) / 6 * (Disc(bottom) + (4 * Disc((bottom + Radius) / 2)) + Disc(Radius));

        double volume = new SphericalCap { ContactAngle = angle }.Volume(Radius);

        volume.Should().BeApproximately(expected, 1e-13, "volumes of order ten in double precision");
    }

    [Test]
    public void Exposed_area_is_the_sum_of_the_rings_of_the_cap()
    {
        SphericalCap cap = new() { ContactAngle = 1.1 };
        const int Rings = 2000;
        double sum = 0;
        for (int ring = 0; ring < Rings; ring++)
        {
            double polar = 1.1 * (ring + 0.5) / Rings;
            sum += 2 * Math.PI * 9 * Math.Sin(polar) * 1.1 / Rings;
        }

        double area = cap.ExposedArea(3);

        area.Should().BeApproximately(sum, 1e-5, "the midpoint rule with 2000 rings has an error of h²/24 of the area");
    }

    [TestCase(90, 0.5)]
    [TestCase(180, 1.0)]
    public void Wetting_function_is_that_of_half_a_sphere_and_of_a_whole_one(double degrees, double expected)
    {
        double fraction = new SphericalCap { ContactAngle = degrees * Math.PI / 180 }.VolumeFraction;

        fraction.Should().BeApproximately(expected, 1e-15, "two roundings");
    }

    [Test]
    public void Wetting_function_keeps_its_digits_at_small_angles()
    {
        double fraction = new SphericalCap { ContactAngle = 1e-4 }.VolumeFraction;

        fraction.Should().BeApproximately(3e-16 / 16, 1e-24, "3θ⁴/16 minus a relative θ²/6");
    }

    [Test]
    public void Coefficients_obey_Youngs_equation([Values(5, 60, 90, 120, 175)] double degrees)
    {
        double angle = degrees * Math.PI / 180;
        SphericalCap cap = new() { ContactAngle = angle };

        double difference = (2 * cap.ExposedAreaCoefficient) - (cap.BaseAreaCoefficient * Math.Cos(angle)) - (4 * cap.VolumeFraction);

        difference.Should().BeApproximately(0, 1e-14, "rounding of numbers up to four");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(3.2)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_angles_are_refused(double angle)
    {
        Action refusal = () => _ = new SphericalCap { ContactAngle = angle };

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*ContactAngle*expected*");
    }
}
