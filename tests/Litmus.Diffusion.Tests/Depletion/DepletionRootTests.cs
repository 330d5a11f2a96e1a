using Litmus.Diffusion.Depletion;

namespace Litmus.Diffusion.Tests.Depletion;

public sealed class DepletionRootTests
{
    // Roots in forty-digit arithmetic. The two series change over at B ≈ 1.5555.
    [TestCase(0.01, 99.666666666666666667)]
    [TestCase(0.3, 3.0000000000000280405)]
    [TestCase(0.5, 1.6666666812169786235)]
    [TestCase(1.0, 0.66694720011015758886)]
    [TestCase(1.5, 0.34037659155404916636)]
    [TestCase(1.55, 0.32040580530043175873)]
    [TestCase(1.6, 0.30195769455202935027)]
    [TestCase(2.0, 0.19597794806568211568)]
    [TestCase(3.0, 0.087266319352176992503)]
    [TestCase(5.0, 0.03141592653589790408)]
    [TestCase(100.0, 0.000078539816339744830962)]
    public void Depletion_time_agrees_with_forty_digit_roots(double dimensionlessCurrent, double expected)
    {
        double time = DepletionRoot.DepletionTime(dimensionlessCurrent);

        (time / expected).Should().BeApproximately(1, 1e-14, "only rounding is left, two digits below the promised 1e-12");
    }

    [TestCase(0.05, 0.0031830988618379067154, 1e-14)]
    [TestCase(0.3, 0.11459524081029771008, 1e-14)]
    [TestCase(0.49, 0.31123957596011059052, 1e-14)]
    [TestCase(0.5, 0.32514770526419518888, 1e-14)]
    [TestCase(0.8, 1.3333317712268651675, 1e-14)]
    [TestCase(0.9, 2.9999999999997476353, 1e-14)]
    [TestCase(0.99, 33.0, 1e-13)]
    [TestCase(0.999999, 333333.0, 1e-9)]
    public void Time_for_a_utilisation_agrees_with_forty_digit_roots(double utilisation, double expected, double tolerance)
    {
        double time = DepletionRoot.TimeForUtilisation(utilisation);

        (time / expected).Should().BeApproximately(1, tolerance, "near full use the rounding of u is magnified by 1/(1 − u)");
    }

    [Test]
    public void Depletion_time_lies_in_its_bracket_and_solves_its_equation_over_twelve_decades()
    {
        for (double exponent = -6; exponent <= 6; exponent += 0.01)
        {
            double b = Math.Pow(10, exponent);

            double time = DepletionRoot.DepletionTime(b);

            time.Should().BeInRange(
                Math.Max(0, (1 / b) - (1.0 / 3)) * (1 - 1e-14), Math.Min(1 / b, Math.PI / (4 * b * b)) * (1 + 1e-14), "these are the thin and the thick limit");
            (b * DepletionSeries.Value(0, time)).Should().BeApproximately(1, 1e-12, "the general series checks the surface form");
        }
    }

    [Test]
    public void Thick_limit_is_reached_from_below()
    {
        double ratioAt3 = DepletionRoot.DepletionTime(3) * 4 * 9 / Math.PI, ratioAt10 = DepletionRoot.DepletionTime(10) * 4 * 100 / Math.PI;

        ratioAt3.Should().BeApproximately(1 - 1.6415e-6, 1e-9, "forty-digit value");
        ratioAt10.Should().BeApproximately(1, 1e-14, "the collector is out of reach");
    }

    [Test]
    public void Thin_limit_leaves_a_third_of_the_dimensionless_current()
    {
        double utilisation = DepletionRoot.Utilisation(0.1);

        utilisation.Should().BeApproximately(1 - (0.1 / 3), 1e-14, "the rest of the series is exp(−95)");
    }

    [Test]
    public void Time_for_a_utilisation_inverts_the_utilisation([Values(0.01, 0.2, 0.4, 0.495, 0.4955, 0.6, 0.95)] double utilisation)
    {
        double time = DepletionRoot.TimeForUtilisation(utilisation);

        DepletionRoot.Utilisation(utilisation / time).Should().BeApproximately(utilisation, 1e-14, "u = B τ");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1e-200)]
    public void Impossible_currents_and_utilisations_are_refused(double value)
    {
        Action time = () => DepletionRoot.DepletionTime(value), utilisation = () => DepletionRoot.TimeForUtilisation(-value);
        Action ratio = () => DepletionRoot.DiffusionLengthRatio(value);

        time.Should().Throw<ArgumentOutOfRangeException>();
        utilisation.Should().Throw<ArgumentOutOfRangeException>();
        ratio.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Full_utilisation_is_refused_because_it_needs_infinite_diffusivity()
    {
        Action call = () => DepletionRoot.TimeForUtilisation(1);

        call.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*less than 1*");
    }

    [Test]
    public void Diffusion_length_ratio_solves_its_equation([Values(1.129, 1.15, 1.2, 1.5, 3, 100)] double strength)
    {
        double ratio = DepletionRoot.DiffusionLengthRatio(strength);

        (DepletionSeries.SurfaceValue(ratio * ratio) / ratio / strength).Should().BeApproximately(1, 1e-14, "the root is taken to rounding of the function");
    }
}
