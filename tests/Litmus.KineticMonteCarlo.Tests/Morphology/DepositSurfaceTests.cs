using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Morphology;

namespace Litmus.KineticMonteCarlo.Tests.Morphology;

public sealed class DepositSurfaceTests
{
    [Test]
    public void Heights_are_those_of_the_highest_atoms_and_coverage_counts_the_lowest_layer()
    {
        DepositSurface surface = DepositSurface.Of([new(0, 0, 0), new(0, 0, 1), new(1, 0, 1), new(2, 2, 0)], columnCount: 3, rowCount: 3);

        surface.Heights.Should().Equal(2, 2, 0, 0, 0, 0, 0, 0, 1);
        surface.Coverage.Should().Be(2.0 / 9, "the site under the overhang at (1, 0) is bare");
        surface.TipHeight.Should().Be(2);
        surface.MeanHeight.Should().Be(5.0 / 9);
        surface.Roughness.Should().BeApproximately(Math.Sqrt((9.0 / 9) - (25.0 / 81)), 1e-15, "⟨h²⟩ − ⟨h⟩², to rounding");
    }

    [TestCase(0.5, 0)]
    [TestCase(0.95, 4)]
    [TestCase(1.0, 5)]
    public void Percentiles_are_nearest_ranks(double part, int expected)
    {
        DepositSurface surface = DepositSurface.Of(Enumerable.Range(1, 5).Select(k => new LatticeSite(k, 0, k - 1)), columnCount: 10, rowCount: 3);

        // 25 zeros, then 1 … 5: rank 29 of 30 is 4.
        surface.HeightPercentile(part).Should().Be(expected);
    }

    [Test]
    public void A_ramp_has_exponent_one()
    {
        IEnumerable<LatticeSite> ramp = Enumerable.Range(0, 200 * 3).Select(i => new LatticeSite(i / 3, i % 3, Triangle(i / 3)));

        double exponent = DepositSurface.Of(Spread(ramp), columnCount: 200, rowCount: 200).HeightCorrelationExponent(5);

        exponent.Should().BeApproximately(1, 0.05, "differences are proportional to the lag except around the two turns, a few lags of 200");

        static int Triangle(int column) => Math.Min(column, 199 - column);
        static IEnumerable<LatticeSite> Spread(IEnumerable<LatticeSite> row) => row
            .Where(site => site.Row == 0)
            .SelectMany(site => Enumerable.Range(0, 200).Select(r => site with { Row = r }));
    }

    [Test]
    public void Alternating_heights_differ_at_odd_lags_only()
    {
        IEnumerable<LatticeSite> stripes = Enumerable.Range(0, 8 * 8).Where(i => (i % 8) % 2 == 0).Select(i => new LatticeSite(i % 8, i / 8, 0));

        DepositSurface surface = DepositSurface.Of(stripes, columnCount: 8, rowCount: 8);

        surface.HeightCorrelation(4).Should().Equal(0, 0.5, 0, 0.5, 0);
    }

    [Test]
    public void A_flat_surface_has_no_exponent()
    {
        DepositSurface surface = DepositSurface.Of([], columnCount: 8, rowCount: 8);

        Action ask = () => surface.HeightCorrelationExponent(3);

        ask.Should().Throw<FlatSurfaceException>().Which.Lag.Should().Be(1);
    }

    [Test]
    public void Impossible_lags_and_parts_are_refused()
    {
        DepositSurface surface = DepositSurface.Of([], columnCount: 8, rowCount: 6);

        Action[] refusals =
        [
            () => surface.HeightCorrelation(0),
            () => surface.HeightCorrelation(4),
            () => surface.HeightCorrelationExponent(1),
            () => surface.HeightPercentile(0),
            () => surface.HeightPercentile(double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Clusters_not_connected_to_the_substrate_are_counted()
    {
        KineticMonteCarloParameters parameters = Some.Deposition;
        LatticeSite[] atoms = [new(0, 0, 0), new(0, 0, 1), new(5, 5, 3), new(5, 6, 3), new(5, 6, 4), new(19, 10, 7), new(10, 10, 2)];

        DetachedClusters detached = new KineticMonteCarloSolver(parameters).Start(atoms).Result().Detached;

        detached.Should().Be(new DetachedClusters(ClusterCount: 3, AtomCount: 5, LargestCount: 3));
    }

    [Test]
    public void A_cluster_is_connected_across_the_border()
    {
        LatticeSite[] atoms = [new(0, 0, 0), new(0, 0, 1), new(19, 0, 1), new(19, 19, 1)];

        DetachedClusters detached = new KineticMonteCarloSolver(Some.Deposition).Start(atoms).Result().Detached;

        detached.AtomCount.Should().Be(0);
    }
}
