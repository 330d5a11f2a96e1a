using Litmus.Primitives.Text;

namespace Litmus.Primitives.Tests.Text;

public sealed class NumberTextTests
{
    [TestCase(4.8532, 0.02, "4.85")]
    [TestCase(4.7998, 0.02, "4.80")]
    [TestCase(1234.5, 30, "1230")]
    [TestCase(2.937e-11, 4e-13, "2.94×10⁻¹¹")]
    [TestCase(-0.31, 0.28, "−0.31")]
    [TestCase(3.14159265, 1e-12, "3.14159")]
    [TestCase(3.14159265, 0, "3.14")]
    [TestCase(0, 0, "0")]
    [TestCase(9.996, 0.01, "10.0")]
    [TestCase(1234567, 1000, "1.235×10⁶")]
    public void A_number_has_the_digits_that_its_uncertainty_carries(double value, double uncertainty, string expected) =>
        NumberText.WithUncertainty(value, uncertainty).Should().Be(expected);

    [TestCase("um", " µm")]
    [TestCase("mAh/cm2", " mAh/cm²")]
    [TestCase("s-1", " s⁻¹")]
    [TestCase("degC", " °C")]
    [TestCase("ohm cm2", " Ω cm²")]
    [TestCase("1", "")]
    public void A_unit_has_its_proper_signs(string symbol, string expected) => NumberText.Unit(symbol).Should().Be(expected);

    [Test]
    public void A_number_as_it_was_given_is_short()
    {
        NumberText.Short(36).Should().Be("36");
        NumberText.Short(0.1).Should().Be("0.1");
        NumberText.Short(-2.9e-11).Should().Be("−2.9×10⁻¹¹");
        NumberText.Short(double.PositiveInfinity).Should().Be("∞");
    }
}
