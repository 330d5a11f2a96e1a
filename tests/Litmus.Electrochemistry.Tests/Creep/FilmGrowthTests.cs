using Litmus.Electrochemistry.Creep;

namespace Litmus.Electrochemistry.Tests.Creep;

public sealed class FilmGrowthTests
{
    [TestCase(0.1)]
    [TestCase(0.6)]
    [TestCase(1.0)]
    [TestCase(3.0)]
    public void For_a_quadratic_loss_the_thickness_is_a_hyperbolic_tangent(double time)
    {
        FilmGrowth.Deficit(time, 2).Should().BeApproximately(time - Math.Tanh(time), 1e-14, "y' = 1 − y² from y(0) = 0");
    }

    [Test]
    public void A_small_deficit_is_the_first_term_of_its_series()
    {
        FilmGrowth.Deficit(1e-4, 8.56).Should().BeApproximately(Math.Pow(1e-4, 9.56) / 9.56, 1e-50, "relative 1e-13 of 5e-40: no difference s − y");
    }

    [Test]
    public void A_long_time_ends_at_the_balance_thickness([Values(2, 8.56, 50)] double exponent)
    {
        (1000 - FilmGrowth.Deficit(1000, exponent)).Should().BeApproximately(1, 1e-10, "the balance thickness is the unit; rounding of 1000");
    }

    [Test]
    public void Between_the_series_and_the_integral_the_deficit_is_smooth()
    {
        double exponent = 8.56, seam = Math.Pow(0.25, 1 / exponent);
        double before = FilmGrowth.Deficit(seam * (1 - 1e-9), exponent), after = FilmGrowth.Deficit(seam * (1 + 1e-9), exponent);

        (after / before).Should().BeApproximately(1, 5e-8, "the logarithmic slope is about ten");
    }

    [Test]
    public void A_Runge_Kutta_solution_agrees_in_between()
    {
        double exponent = 5, y = 0, step = 1.2 / 2000;
        double Slope(double value) => 1 - Math.Pow(value, exponent);
        for (int i = 0; i < 2000; i++)
        {
            double k1 = Slope(y), k2 = Slope(y + (step * k1 / 2)), k3 = Slope(y + (step * k2 / 2)), k4 = Slope(y + (step * k3));
            y += step / 6 * (k1 + (2 * k2) + (2 * k3) + k4);
        }

        (1.2 - FilmGrowth.Deficit(1.2, exponent)).Should().BeApproximately(y, 1e-12, "fourth order with 2000 steps");
    }

    [Test]
    public void A_growing_film_scales_with_its_balance_thickness()
    {
        SqueezeFilm film = new() { Consistency = 2, FlowIndex = 1, Radius = 0.5 };

        GrownFilm grown = FilmGrowth.Under(film, 1e-4, 100, 1e4);

        film.ThinningRate(grown.BalanceThickness, 100).Should().BeApproximately(1e-4, 1e-16, "growth and thinning are equal there");
        grown.Thickness.Should().BeApproximately(grown.BalanceThickness, 1e-12, "after a long time");
        grown.DenseThickness.Should().BeApproximately(1, 1e-15, "v t");
        grown.RelativeThinning.Should().BeApproximately(1 - grown.Thickness, 1e-12, "of a dense film of one");
    }

    [Test]
    public void A_film_too_thin_to_flow_is_not_thinned()
    {
        SqueezeFilm film = new() { Consistency = 1e6, FlowIndex = 0.005, Radius = 1 };

        GrownFilm grown = FilmGrowth.Under(film, 1e-9, 1e5, 1);

        grown.RelativeThinning.Should().Be(0);
        grown.Thickness.Should().Be(1e-9);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        SqueezeFilm film = new() { Consistency = 2, FlowIndex = 1, Radius = 0.5 };
        Action[] refusals =
        [
            () => FilmGrowth.Under(film, value, 1, 1), () => FilmGrowth.Under(film, 1, value, 1),
            () => FilmGrowth.Under(film, 1, 1, value), () => FilmGrowth.Deficit(value, 2),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
