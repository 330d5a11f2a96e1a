using Litmus.Electrochemistry.Creep;

namespace Litmus.Electrochemistry.Tests.Creep;

public sealed class SqueezeFilmTests
{
    private static readonly SqueezeFilm Newtonian = new() { Consistency = 2, FlowIndex = 1, Radius = 0.5 };
    private static readonly SqueezeFilm Plastic = new() { Consistency = 1.2e6, FlowIndex = 1 / 6.56, Radius = 5e-3 };

    [Test]
    public void A_Newtonian_film_obeys_Stefans_equation()
    {
        Newtonian.Force(0.01, 1e-4).Should().BeApproximately(3 * Math.PI * 2 * 0.0625 * 1e-4 / (2 * 1e-6), 1e-9, "3πηR⁴(−ḣ)/(2h³)");
    }

    [Test]
    public void A_Newtonian_film_thins_as_Stefan_integrated_it()
    {
        double rate = 4 * 100.0 / (3 * 2 * 0.25), expected = 1 / Math.Sqrt((1 / (0.01 * 0.01)) + (rate * 5));

        Newtonian.ThicknessAfter(0.01, 100, 5).Should().BeApproximately(expected, 1e-15, "1/h² = 1/h₀² + 4F t/(3πηR⁴) with F = pπR²");
    }

    [Test]
    public void The_force_of_lubrication_theory_is_found_by_direct_integration([Values(0.15, 0.5, 1, 1.7)] double index)
    {
        // Flow q(r) = r(−ḣ)/2 between plates gives the gradient dp/dr; then F = π ∫ r² (−dp/dr) dr by the midpoint rule.
        SqueezeFilm film = new() { Consistency = 3, FlowIndex = index, Radius = 0.2 };
        double h = 0.01, rate = 1e-3, force = 0;
        int cells = 20_000;
        for (int i = 0; i < cells; i++)
        {
            double r = 0.2 * (i + 0.5) / cells, flow = r * rate / 2;
            double gradient = 3 * Math.Pow(flow * 2 * ((2 * index) + 1) / index, index) * Math.Pow(2, 1) * Math.Pow(h, -(2 * index) - 1);
            force += Math.PI * r * r * gradient * 0.2 / cells;
        }

        film.Force(h, rate).Should().BeApproximately(force, 1e-6 * force, "the midpoint rule is second order; 20000 cells");
    }

    [Test]
    public void Force_and_rate_are_inverse([Values(0.1524, 0.5, 1)] double index)
    {
        SqueezeFilm film = new() { Consistency = 1e6, FlowIndex = index, Radius = 5e-3 };
        double rate = film.ThinningRate(1e-4, 1e8);

        film.Force(1e-4, rate).Should().BeApproximately(1e8 * Math.PI * 25e-6, 1e-8, "p πR²; relative 1e-12 of 8 kN");
    }

    [Test]
    public void Thinning_by_steps_agrees_with_the_closed_form()
    {
        SqueezeFilm film = Plastic with { Radius = 1e-4 };
        double h = 5e-5, step = 0.02 / film.ThinningRate(h, 1e7) * h / 1000;
        double end = film.ThicknessAfter(h, 1e7, 1000 * step);
        for (int i = 0; i < 1000; i++)
        {
            double half = h - (film.ThinningRate(h, 1e7) * step / 2);
            h -= film.ThinningRate(half, 1e7) * step;
        }

        h.Should().BeApproximately(end, 1e-9 * end, "the midpoint method is second order; 1000 steps over two percent");
    }

    [Test]
    public void A_thin_film_hardly_creeps_and_a_thicker_one_creeps_more()
    {
        Plastic.ThinningRate(1e-5, 1.3e7).Should().BeGreaterThan(Plastic.ThinningRate(5e-6, 1.3e7) * 100, "the rate grows with h^8.56");
        Plastic.ThicknessAfter(5e-6, 1.3e7, 7200).Should().BeApproximately(5e-6, 1e-15, "nothing flows");
    }

    [Test]
    public void Nothing_flows_without_pressure()
    {
        Plastic.ThinningRate(1e-5, 0).Should().Be(0);
        Plastic.ThicknessAfter(1e-5, 0, 1e9).Should().Be(1e-5);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Plastic with { Consistency = value }, () => _ = Plastic with { FlowIndex = value }, () => _ = Plastic with { Radius = value },
            () => Plastic.Force(value, 1), () => Plastic.ThinningRate(value, 1), () => Plastic.ThicknessAfter(value, 1, 1),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
