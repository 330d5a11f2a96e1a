using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Stripping.Tests.ThicknessMaps;

public sealed class GaussianFieldSolverTests
{
    private static readonly GaussianFieldParameters Window = new() { WindowEdge = 8, CorrelationLength = 1 };

    [Test]
    public void Covariance_is_that_of_its_law()
    {
        // Pairs at 0, 1 and 2 correlation lengths along a row, averaged over the window and 40 draws.
        const int cells = 32, draws = 40;
        double[] sums = new double[3];
        for (int draw = 0; draw < draws; draw++)
        {
            GaussianField field = Draw(cells, (ulong)draw);
            for (int lag = 0; lag < 3; lag++)
            {
                sums[lag] += Enumerable.Range(0, cells).Average(row => Enumerable.Range(0, cells - 8)
                    .Average(column => field.Values[(row * cells) + column] * field.Values[(row * cells) + column + (4 * lag)])) / draws;
            }
        }

        // A window has 64 correlation areas, and each product a variance of 1 to 2: the standard error is at most √(2 · π/2/64/40) ≈ 0.035. Four of them.
        sums[0].Should().BeApproximately(1, 0.14);
        sums[1].Should().BeApproximately(Math.Exp(-1), 0.14);
        sums[2].Should().BeApproximately(Math.Exp(-4), 0.14);
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_for_any_number_of_threads()
    {
        GaussianField one = new GaussianFieldSolver(Window, new() { CellCount = 40, Seed = 9 }).Draw();
        GaussianField again = new GaussianFieldSolver(Window, new() { CellCount = 40, Seed = 9 }).Draw();
        GaussianField three = new GaussianFieldSolver(Window, new() { CellCount = 40, Seed = 9, ThreadCount = 3 }).Draw();

        again.Values.Should().Equal(one.Values);
        three.Values.Should().Equal(one.Values);
        one.Seed.Should().Be(9);
    }

    [Test]
    public void Another_seed_gives_another_draw()
    {
        Draw(16, 1).Values.Should().NotEqual(Draw(16, 2).Values);
    }

    [Test]
    public void Ranks_give_the_window_its_quantile_function()
    {
        ThicknessMap map = ThicknessMap.ByRanks(Draw(10, 3), rank => 2 * rank);

        map.Thickness.Order().Should().Equal(Enumerable.Range(0, 100).Select(rank => 2 * ((rank + 0.5) / 100)));
    }

    [Test]
    public void Ranks_keep_the_order_of_the_field()
    {
        GaussianField field = Draw(10, 3);

        ThicknessMap map = ThicknessMap.ByRanks(field, rank => rank);

        int[] byField = [.. Enumerable.Range(0, 100).OrderBy(cell => field.Values[cell])];
        int[] byMap = [.. Enumerable.Range(0, 100).OrderBy(cell => map.Thickness[cell])];
        byMap.Should().Equal(byField);
    }

    [Test]
    public void Equal_values_keep_their_order_in_the_window()
    {
        GaussianField flat = new() { Values = [0, 0, 0, 0], CellCount = 2, Spacing = 1, Seed = 0 };

        ThicknessMap map = ThicknessMap.ByRanks(flat, rank => rank);

        map.Thickness.Should().Equal(0.125, 0.375, 0.625, 0.875);
    }

    [Test]
    public void Thinning_takes_the_middle_of_each_group()
    {
        GaussianField field = new() { Values = [.. Enumerable.Range(0, 49).Select(value => (double)value)], CellCount = 7, Spacing = 1, Seed = 0 };

        ThicknessMap thinned = ThicknessMap.ByPopulation(field, value => value).Thinned(3);

        thinned.Thickness.Should().Equal(8, 11, 29, 32);
        thinned.Spacing.Should().Be(3);
    }

    [Test]
    public void Windows_and_quantiles_out_of_range_are_refused()
    {
        Action[] acts =
        [
            () => _ = Window with { WindowEdge = 0 }, () => _ = Window with { CorrelationLength = double.NaN },
            () => _ = new GaussianFieldOptions { CellCount = 1 }, () => _ = new GaussianFieldOptions { Padding = 0.5 },
            () => ThicknessMap.ByRanks(Draw(4, 1), _ => -1), () => ThicknessMap.ByRanks(Draw(4, 1), rank => rank).Thinned(5),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_cancelled_draw_stops()
    {
        Action act = () => new GaussianFieldSolver(Window).Draw(new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    private static GaussianField Draw(int cells, ulong seed) => new GaussianFieldSolver(Window, new() { CellCount = cells, Seed = seed }).Draw();
}
