using Litmus.Diffusion.Depletion;

namespace Litmus.Diffusion.Tests.Depletion;

public sealed class ComplementaryErrorFunctionTests
{
    // Forty-digit values of exp(z²) erfc(z) and ierfc(z) from arbitrary-precision arithmetic, in each range of the approximation and at its seams.
    [TestCase(0.0, 1.0, 0.56418958354775628695)]
    [TestCase(0.1, 0.89645697996912664193, 0.46982209499629696079)]
    [TestCase(0.4, 0.67078778529476152333, 0.25212759143832127596)]
    [TestCase(0.5, 0.61569034419292587487, 0.19964122837424566589)]
    [TestCase(1.0, 0.42758357615580700441, 0.050254541660012221011)]
    [TestCase(2.5, 0.21080636406114358065, 0.000071762071563957511283)]
    [TestCase(3.9, 0.14031418160068973267, 4.2064549495462101011e-9)]
    [TestCase(4.1, 0.13383411641865198274, 7.7444722111021949678e-10)]
    [TestCase(6.0, 0.092776567800538354389, 1.7466416874697627613e-18)]
    [TestCase(10.0, 0.056140992743822585858, 1.0340531914663688043e-46)]
    public void Scaled_and_integrated_functions_agree_with_forty_digit_values(double z, double scaled, double integral)
    {
        double actualScaled = ComplementaryErrorFunction.Scaled(z), actualIntegral = ComplementaryErrorFunction.Integral(z);

        (actualScaled / scaled).Should().BeApproximately(1, 1e-15, "the approximation is good to a few units in the last place");
        (actualIntegral / integral).Should().BeApproximately(1, 1e-14, "rounding grows 35 times just below z = 4, and z² times in exp(−z²)");
    }

    [Test]
    public void Integral_is_zero_beyond_thirty_and_not_before()
    {
        double before = ComplementaryErrorFunction.Integral(26), beyond = ComplementaryErrorFunction.Integral(30.001);

        before.Should().BeGreaterThan(0);
        beyond.Should().Be(0);
    }
}
