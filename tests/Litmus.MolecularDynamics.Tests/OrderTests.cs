using Litmus.MolecularDynamics.Order;

namespace Litmus.MolecularDynamics.Tests;

public sealed class OrderTests
{
    private const double Edge = 3.5;

    private static readonly PeriodicBox Box = new() { LengthX = 5 * Edge, LengthY = 5 * Edge, LengthZ = 5 * Edge };

    [Test]
    public void The_crystal_has_its_shells_of_neighbours()
    {
        double[] atoms = Crystal();

        PairDistribution found = PairDistribution.Find(Box, atoms, [0, 17], 0.05, 6);

        double density = 2 / (Edge * Edge * Edge);
        double[] neighbours = [.. found.Values.Select((g, i) => g * density * 4 * Math.PI / 3 * Math.Pow(0.05, 3) * (Math.Pow(i + 1, 3) - Math.Pow(i, 3)))];
        double Between(double from, double to) => neighbours.Where((_, i) => (i + 0.5) * 0.05 > from * Edge && (i + 0.5) * 0.05 < to * Edge).Sum();
        Between(0.80, 0.93).Should().BeApproximately(8, 1e-9, "at √3/2 a");
        Between(0.94, 1.06).Should().BeApproximately(6, 1e-9, "at a");
        Between(1.35, 1.50).Should().BeApproximately(12, 1e-9, "at √2 a");
        Between(1.60, 1.71).Should().BeApproximately(24, 1e-9, "at √11/2 a");
    }

    [Test]
    public void An_ideal_gas_has_no_order()
    {
        Random random = new(3);
        double[] atoms = [.. Enumerable.Range(0, 6_000).Select(_ => 5 * Edge * random.NextDouble())];

        PairDistribution found = PairDistribution.Find(Box, atoms, [.. Enumerable.Range(0, 2_000)], 1, 8);

        // The last shells hold some 2000 × 60 pairs, so that four standard errors are 1.2 %.
        found.Values[^1].Should().BeApproximately(1, 0.02);
    }

    [Test]
    public void The_crystal_is_symmetric_about_every_atom_and_not_beside_a_vacancy()
    {
        double[] atoms = Crystal(), vacancy = atoms[3..];

        CentroSymmetry.Find(Box, atoms, 0).Should().BeApproximately(0, 1e-20);
        // The atom at the middle of the first cell has lost one of eight: the ninth neighbour, at a, has no opposite.
        CentroSymmetry.Find(Box, vacancy, 0).Should().BeGreaterThan(0.2 * Edge * Edge);
    }

    [Test]
    public void A_sheared_box_of_the_crystal_has_the_same_order()
    {
        PeriodicBox sheared = Box with { Shear = 2 * Edge };

        CentroSymmetry.Find(sheared, Crystal(), 40).Should().BeApproximately(0, 1e-20);
    }

    [Test]
    public void Distances_beyond_half_an_edge_are_refused()
    {
        Action act = () => PairDistribution.Find(Box, Crystal(), [0], 0.1, 9);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double[] Crystal() =>
    [
        .. from i in Enumerable.Range(0, 5)
           from j in Enumerable.Range(0, 5)
           from k in Enumerable.Range(0, 5)
           from half in (double[])[0, 0.5]
           from value in (double[])[Edge * (i + half), Edge * (j + half), Edge * (k + half)]
           select value,
    ];

    // The deviation (3, −1.5) is perpendicular to liquid − crystal = (1, 2).
    [TestCase(0)]
    [TestCase(0.3)]
    [TestCase(1)]
    public void A_mixture_of_crystal_and_liquid_has_the_share_that_was_mixed(double share)
    {
        double[] crystal = [2, 1, 9], liquid = [3, 3];

        LiquidShare.Find([2 + share + 3, 1 + (2 * share) - 1.5], crystal, liquid).Should().BeApproximately(share, 1e-12);
    }

    [Test]
    public void Between_two_equal_orders_nothing_lies() =>
        FluentActions.Invoking(() => LiquidShare.Find([1], [2], [2])).Should().Throw<ArgumentException>();
}
