using System.Collections.Immutable;
using Litmus.Diffusion.Inference;
using Litmus.Primitives;

namespace Litmus.Diffusion.Tests.Inference;

public sealed class StatementInferenceSolverTests
{
    private static readonly ImmutableArray<InferredParameter> TwoUnknowns =
        [new() { Name = "a", Lower = 1e-3, Upper = 1e3 }, new() { Name = "b", Lower = 1e-3, Upper = 1e3 }];

    [Test]
    public void Ranges_of_a_feasible_set_agree_with_a_calculation_by_hand()
    {
        StatementInferenceResult result = Infer(Statement("a", v => v[0], 1, 2), Statement("ab", v => v[0] * v[1], 4, 8));

        result.IsFeasible.Should().BeTrue();
        result.GapInDecades.Should().Be(0);
        result.Conflicts.Should().BeEmpty();
        result.SmallestRemovals.Should().ContainSingle().Which.Should().BeEmpty();
        result.Ranges.Select(r => r.Name).Should().Equal("a", "b", "a/b");
        result.Ranges.Select(r => r.Smallest).Should().SatisfyRespectively(Near(1), Near(2), Near(1.0 / 8));
        result.Ranges.Select(r => r.Largest).Should().SatisfyRespectively(Near(2), Near(8), Near(1));
    }

    [Test]
    public void The_centre_is_the_logarithmic_middle_where_all_middles_can_be_met()
    {
        StatementInferenceResult result = Infer(Statement("a", v => v[0], 1, 2), Statement("ab", v => v[0] * v[1], 4, 8));

        result.Centre.Should().SatisfyRespectively(Near(Math.Sqrt(2)), Near(4));
        result.Fits.Should().OnlyContain(fit => fit.MissInDecades == 0);
    }

    [Test]
    public void Two_disjoint_intervals_are_a_conflict_with_its_gap_and_stretch()
    {
        StatementInferenceResult result = Infer(Statement("low", v => v[0], 1, 2), Statement("other", v => v[1], 1, 2), Statement("high", v => v[0], 4, 8));

        Conflict conflict = result.Conflicts.Should().ContainSingle().Subject;
        conflict.Statements.Should().Equal("low", "high");
        conflict.GapInDecades.Should().BeApproximately(0.5 * Math.Log10(2), 2e-5, "a factor 2, half for each; bisection to 1e-6 of ten decades");
        conflict.Stretch.Should().BeApproximately(2, 3e-5, "the middles are log 4 apart, the half-widths log 2 / 2 each: (log 4)/(log 2) = 2");
        result.IsFeasible.Should().BeFalse();
        result.GapInDecades.Should().BeApproximately(conflict.GapInDecades, 1e-5, "the third statement has no part in it");
        result.SmallestRemovals.Should().BeEquivalentTo(new[] { new[] { "low" }, ["high"] });
        result.Ranges.Should().BeEmpty();
        result.Sample.Should().BeEmpty();
    }

    [Test]
    public void Three_statements_that_agree_in_pairs_can_conflict_together()
    {
        StatementInferenceResult result = Infer(
            Statement("a", v => v[0], 1, 1.1), Statement("b", v => v[1], 1, 1.1), Statement("ab", v => v[0] * v[1], 2, double.PositiveInfinity));

        Conflict conflict = result.Conflicts.Should().ContainSingle().Subject;
        conflict.Statements.Should().Equal("a", "b", "ab");
        conflict.GapInDecades.Should().BeApproximately(Math.Log10(2 / 1.21) / 3, 2e-5, "each of the three is widened by a third");
        result.SmallestRemovals.Should().HaveCount(3);
    }

    [Test]
    public void A_statement_that_the_search_range_excludes_conflicts_alone()
    {
        StatementInferenceResult result = Infer(Statement("beyond", v => v[0], 1e4, 1e5), Statement("b", v => v[1], 1, 2));

        result.Conflicts.Should().ContainSingle().Which.Statements.Should().Equal("beyond");
        result.Conflicts[0].GapInDecades.Should().BeApproximately(1, 2e-5, "one decade above the upper end");
        result.Fits[0].MissInDecades.Should().BeApproximately(-1, 1e-6, "the centre goes to the upper end of the range");
    }

    [Test]
    public void Every_sampled_point_meets_every_statement()
    {
        StatementInferenceResult result = Infer(Statement("a", v => v[0], 1, 2), Statement("sum", v => v[0] + v[1], 4, 8));

        result.Sample.Should().HaveCountGreaterThan(100);
        result.Sample.Should().OnlyContain(point =>
            point[0] > 1 - 1e-6 && point[0] < 2 + 1e-6 && point[0] + point[1] > 4 - 1e-6 && point[0] + point[1] < 8 + 1e-6);
    }

    [Test]
    public void A_depletion_time_that_its_own_diffusivity_cannot_give_is_found()
    {
        ImmutableArray<InferredParameter> unknowns = PolycrystalStatements.Unknowns((1e-13, 1e-9), (1e-16, 1e-14), (1.09e-9, 1.53e-9));

        StatementInferenceResult result = new StatementInferenceSolver(new()
        {
            Parameters = unknowns,
            Statements =
            [
                Statement("D of 150 µm", PolycrystalStatements.Diffusivity(150e-6), 2.85e-15, 2.95e-15),
                Statement("36 h", PolycrystalStatements.DepletionTime(150e-6, 120e-6, 1), 35.5 * 3600, 36.5 * 3600),
            ],
        }).Solve();

        double longest = Math.PI * 2.95e-15 * Math.Pow(96485.33212 * 534 / 6.94e-3, 2) / 4;
        result.Conflicts.Should().ContainSingle().Which.GapInDecades
            .Should().BeApproximately(0.5 * Math.Log10(35.5 * 3600 / longest), 2e-5, "Sand's time for the largest printed D ends before 35.5 h");
    }

    [Test]
    public void The_product_of_width_and_boundary_diffusivity_is_bounded_by_fine_grains_but_neither_factor_is()
    {
        StatementInferenceResult result = new StatementInferenceSolver(new()
        {
            Parameters = PolycrystalStatements.Unknowns((1e-13, 1e-8), (1e-16, 1e-14), (1e-9, 2e-9)),
            Statements =
            [
                Statement("D of 1 µm", PolycrystalStatements.Diffusivity(1e-6), 0.9e-13, 1.1e-13),
                Statement("D of 150 µm", PolycrystalStatements.Diffusivity(150e-6), 2.85e-15, 2.95e-15),
            ],
            Quantities = [new("w D_g", v => v[0] * v[2])],
        }).Solve();

        FeasibleRange product = result.Ranges[^1], boundary = result.Ranges[0];
        product.Largest.Should().BeApproximately(5.4e-20, 0.1e-20, "(D − D_b) d/2 with D = 1.1e-13 and D_b near 2e-15");
        (product.Largest / product.Smallest).Should().BeApproximately(1.1 / 0.9, 0.02, "the printed width of D, apart from the bulk share");
        (boundary.Largest / boundary.Smallest).Should().BeGreaterThan(2.4, "w is free by a factor of two, so D_g is free by the same factor");
    }

    [Test]
    public void A_design_threshold_can_be_a_statement()
    {
        Prediction threshold = PolycrystalStatements.LargestGrainSize(new() { StrippingCurrentDensity = 30, ArealCapacity = 108_000 }, double.PositiveInfinity);
        double required = 4 * 30 * 108_000.0 / (Math.PI * Math.Pow(96485.33212 * 534 / 6.94e-3, 2));

        double grainSize = threshold([5e-11, 2e-15, 1.24e-9]), slowBoundary = threshold([1e-16, 1e-15, 1.24e-9]), fastBulk = threshold([1e-16, 1e-9, 1.24e-9]);

        (PolycrystalStatements.Diffusivity(grainSize)([5e-11, 2e-15, 1.24e-9]) / required).Should().BeApproximately(1, 1e-9, "F has ten digits here");
        slowBoundary.Should().Be(0);
        fastBulk.Should().Be(double.PositiveInfinity);
        PolycrystalStatements.Gain(1e-8, 1e-3)([5e-11, 2e-15, 1.24e-9]).Should().BeGreaterThan(1000);
        PolycrystalStatements.DiffusivityContrast()([5e-11, 2e-15, 1.24e-9]).Should().BeApproximately(25_000, 1e-9);
        PolycrystalStatements.BoundaryDiffusivity()([3, 2, 1]).Should().Be(3);
        PolycrystalStatements.BulkDiffusivity()([3, 2, 1]).Should().Be(2);
        PolycrystalStatements.BoundaryWidth()([3, 2, 1]).Should().Be(1);
    }

    [Test]
    public void Repetition_gives_the_same_bits_and_a_cancelled_run_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        List<SolverProgress> reports = [];
        StatementInferenceSolver solver = new(
            new() { Parameters = TwoUnknowns, Statements = [Statement("a", v => v[0], 1, 2), Statement("ab", v => v[0] * v[1], 4, 8)] });

        StatementInferenceResult first = solver.Solve(new Recorder(reports)), second = solver.Solve();
        Action cancelled = () => solver.Solve(cancellationToken: source.Token);

        second.Ranges.Should().Equal(first.Ranges);
        second.Centre.Should().Equal(first.Centre);
        reports[^1].Fraction.Should().Be(1);
        cancelled.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Impossible_inputs_are_refused()
    {
        Action empty = () => _ = new StatementInferenceSolver(new() { Parameters = TwoUnknowns, Statements = [] });
        Action reversed = () => _ = new StatementInferenceSolver(new() { Parameters = TwoUnknowns, Statements = [Statement("a", v => v[0], 2, 1)] });
        Action lower = () => Statement("a", v => v[0], double.NaN, 1), upper = () => Statement("a", v => v[0], 0, 0);
        Action range = () => _ = TwoUnknowns[0] with { Lower = 0 };
        Action grid = () => _ = new StatementInferenceOptions { GridCount = 2 }, tolerance = () => _ = new StatementInferenceOptions { Tolerance = 0 };

        empty.Should().Throw<ArgumentException>().WithMessage("*at least one*");
        reversed.Should().Throw<ArgumentException>().WithMessage("*'a' runs from 2 to 1*");
        new[] { lower, upper, range, grid, tolerance }.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static StatementInferenceResult Infer(params ImmutableArray<PrintedStatement> statements) =>
        new StatementInferenceSolver(new() { Parameters = TwoUnknowns, Statements = statements, Quantities = [new("a/b", v => v[0] / v[1])] }).Solve();

    private static PrintedStatement Statement(string name, Prediction prediction, double lower, double upper) =>
        new() { Name = name, Prediction = prediction, Lower = lower, Upper = upper };

    private static Action<double> Near(double expected) => actual =>
        (actual / expected).Should().BeApproximately(1, 1e-5, "bisection to 1e-7 decades, and a misfit of 1e-9 decades");
}
