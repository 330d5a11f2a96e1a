using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;

namespace Litmus.Diffusion.Tests.Polycrystal;

public sealed class ArrheniusLawTests
{
    private const double Electronvolt = PhysicalConstants.ElementaryCharge;

    [Test]
    public void One_decade_between_250_and_300_kelvin_is_0_2976_electronvolt()
    {
        double energy = ArrheniusLaw.ActivationEnergyBetween(250, 1e-12, 300, 1e-11) / Electronvolt;

        energy.Should().BeApproximately(8.617333e-5 * 2.302585 * 1500, 1e-6, "k_B ln 10 /(1/250 − 1/300) = k_B ln 10 · 1500 K");
    }

    [Test]
    public void A_fit_returns_the_law_that_made_the_points()
    {
        ArrheniusLaw law = ArrheniusLaw.Through(300, 2e-15, 0.48 * Electronvolt);
        double[] temperatures = [250, 300, 350, 400];

        ArrheniusFit fit = ArrheniusLaw.Fit(temperatures, [.. temperatures.Select(law.At)]);

        (fit.Law.ActivationEnergy / Electronvolt).Should().BeApproximately(0.48, 1e-13);
        (fit.Law.Prefactor / law.Prefactor).Should().BeApproximately(1, 1e-11, "ln D₀ is extrapolated over 1/T, from rounding of 30");
        fit.RootMeanSquareResidual.Should().BeApproximately(0, 1e-13);
        law.At(300).Should().BeApproximately(2e-15, 1e-28);
    }

    [Test]
    public void A_fit_sees_only_the_points_of_its_window()
    {
        double[] temperatures = [250, 300, 350, 400];
        double[] coefficients = [1e-12, 1e-11, 1e-10, 1e-6];

        ArrheniusFit low = ArrheniusLaw.Fit(temperatures, coefficients, 250, 350), high = ArrheniusLaw.Fit(temperatures, coefficients, 300, 400);

        low.PointCount.Should().Be(3);
        high.PointCount.Should().Be(3);
        high.Law.ActivationEnergy.Should().BeGreaterThan(2 * low.Law.ActivationEnergy, "the last point is far above the line of the others");
    }

    [Test]
    public void Residuals_of_a_least_squares_line_sum_to_zero_with_and_without_the_abscissa()
    {
        double[] temperatures = [250, 290, 350, 390];
        double[] coefficients = [1.3e-12, 0.9e-11, 1.2e-10, 2e-10];

        ArrheniusLaw law = ArrheniusLaw.Fit(temperatures, coefficients).Law;

        double[] residuals = [.. temperatures.Select((t, i) => Math.Log(coefficients[i] / law.At(t)))];
        residuals.Sum().Should().BeApproximately(0, 1e-11, "the normal equations, to rounding of the extrapolated prefactor");
        residuals.Select((r, i) => r / temperatures[i] * 300).Sum().Should().BeApproximately(0, 1e-11, "the normal equations");
    }

    [Test]
    public void Impossible_fits_are_refused()
    {
        Action lengths = () => ArrheniusLaw.Fit([300, 350], [1e-12]), window = () => ArrheniusLaw.Fit([300, 350], [1e-12, 1e-11], 320, 400);
        Action equal = () => ArrheniusLaw.Fit([300, 300], [1e-12, 1e-11]), negative = () => ArrheniusLaw.Fit([300, 350], [1e-12, -1]);
        Action sameTemperature = () => ArrheniusLaw.ActivationEnergyBetween(300, 1, 300, 2), zero = () => ArrheniusLaw.ActivationEnergyBetween(0, 1, 300, 2);

        lengths.Should().Throw<ArgumentException>().WithMessage("*as many*");
        window.Should().Throw<ArgumentException>().WithMessage("*Widen the window*");
        equal.Should().Throw<ArgumentException>();
        negative.Should().Throw<ArgumentOutOfRangeException>();
        sameTemperature.Should().Throw<ArgumentOutOfRangeException>();
        zero.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Vacancies_are_scaled_to_their_equilibrium()
    {
        double fraction = Vacancies.EquilibriumFraction(0.4 * Electronvolt, 300);
        double scaled = Vacancies.ScaleToEquilibrium(1e-9, 1 / 2000.0, 0.4 * Electronvolt, 300);

        fraction.Should().BeApproximately(Math.Exp(-0.4 / (8.617333262e-5 * 300)), 1e-15);
        scaled.Should().BeApproximately(2000 * fraction * 1e-9, 1e-24);
        Vacancies.ScaleToEquilibrium(1e-9, fraction, 0.4 * Electronvolt, 300).Should().BeApproximately(1e-9, 1e-23, "at equilibrium nothing changes");
    }

    [Test]
    public void Diffusion_length_grows_with_the_root_of_time()
    {
        double length = DiffusionLength.After(2.9e-15, 1800);

        length.Should().BeApproximately(2.2847e-6, 1e-10, "√(2.9e-15 · 1800)");
        DiffusionLength.After(2.9e-15, 4 * 1800).Should().BeApproximately(2 * length, 1e-20);
        DiffusionLength.TimeToReach(2.9e-15, length).Should().BeApproximately(1800, 1e-9);
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_arguments_are_refused(double value)
    {
        ArrheniusLaw law = ArrheniusLaw.Through(300, 1e-15, 0);

        Action[] calls =
        [
            () => law.At(value), () => _ = law with { Prefactor = value }, () => Vacancies.EquilibriumFraction(1e-19, value),
            () => Vacancies.ScaleToEquilibrium(value, 0.1, 1e-19, 300), () => Vacancies.ScaleToEquilibrium(1, value, 1e-19, 300),
            () => DiffusionLength.After(value, 1),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }
}
