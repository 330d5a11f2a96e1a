using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025.Tests.Films;

public sealed class FilmStatementTests
{
    private static readonly FilmStatement Statement = new("paper.claim", "(001) dominates", "film", film => film.Lead("001"));

    [TestCase(0.9, 0.8, 1, "holds")]
    [TestCase(0.1, 0.2, 1, "fails")]
    [TestCase(0.5, 0.5, 1, "fails")]
    [TestCase(0.2, 0.8, 1, "undecided")]
    [TestCase(0.9, 0.8, 0.3, "no film")]
    public void Outcome_of_two_seeds(double first, double second, double filled, string expected)
    {
        // With s/√n = |difference|/2 the last pair is 0.2 ± 0.6: on both sides of zero.
        FilmEnsemble film = Film((first, filled), (second, filled));

        Statement.Outcome(film).Should().Be(expected);
    }

    [Test]
    public void A_film_that_did_not_grow_is_refused()
    {
        Action ask = () => Film((0.9, 0.3), (0.9, 0.1)).ThrowIfNotGrown();

        ask.Should().Throw<FilmNotGrownException>().WithMessage("*'film'*20*at least half*");
    }

    [Test]
    public void The_lead_is_taken_over_the_next_orientation_of_each_seed()
    {
        FilmEnsemble film = Film((0.7, 1), (0.4, 1));

        film.Lead("001").Values.Should().HaveCount(2);
        film.Lead("001").Values[0].Should().BeApproximately(0.4, 1e-15, "0.7 less 0.3");
        film.Lead("101").Values[1].Should().BeApproximately(0.2, 1e-15, "0.6 less 0.4");
    }

    [Test]
    public void Seeds_that_agree_leave_a_scatter_of_one_cell()
    {
        FilmEnsemble film = Film((1, 1), (1, 1));

        film.Lead("001").StandardDeviation.Should().BeApproximately(1.0 / 200 / Math.Sqrt(12), 1e-15, "one of 20 × 10 cells is the smallest difference");
    }

    [Test]
    public void The_change_runs_from_the_early_to_the_last_snapshot()
    {
        FilmEnsemble film = Film((0.75, 1), (0.25, 1));

        film.Change("001").Values.Should().Equal(0.25, -0.25);
    }

    [Test]
    public void A_settled_film_keeps_its_last_sample()
    {
        FilmRun run = new(1, [Sample(0, 0.5, 1), Sample(30, 1, 1)], SettledAt: 30, Maps: []);

        run.At(10).AreaFractions[0].Should().Be(0.5, "the last sample not after 10 s is that at 0 s");
        run.At(400).AreaFractions[0].Should().Be(1);
    }

    [Test]
    public void An_unknown_orientation_is_refused()
    {
        Action ask = () => Film((1, 1), (1, 1)).Lead("112");

        ask.Should().Throw<ArgumentException>().WithMessage("*'film'*112*");
    }

    // Two orientations. Each has half of the area at the early snapshot.
    private static FilmEnsemble Film(params (double Fraction, double Filled)[] seeds)
    {
        CrystalOrientation Orientation(string name) => new() { Name = name, Mobility = 1, GradientEnergyCoefficient = 1 };
        return new FilmEnsemble(
            new FilmPlan("film", [Orientation("001"), Orientation("101")], SmallFilm.Choices),
            [.. seeds.Select((seed, i) => new FilmRun((ulong)i + 1, [Sample(0, 0.5, 1), Sample(400, seed.Fraction, seed.Filled)], SettledAt: null, Maps: []))]);
    }

    private static TextureSample Sample(double time, double fraction, double filled) =>
        new((long)(time * 100), time, ActiveRows: 10, filled, ImmutableArray.Create(fraction, 1 - fraction), LivingGrains: 2, Energy: null);
}
