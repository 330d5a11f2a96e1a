using Litmus.Crystals.Bicrystals;

namespace Litmus.Crystals.Tests;

public sealed class BicrystalTests
{
    private const double LatticeConstant = 3.5;

    private static readonly LatticeDirection Cube = new(0, 0, 1), Face = new(0, 1, -1), Corner = new(1, 1, -1);

    private static readonly CoincidenceBoundary[] Boundaries =
    [
        CoincidenceBoundary.TiltAbout("Σ5 (310)", Cube, new(3, 1, 0)),
        CoincidenceBoundary.TiltAbout("Σ29 (520)", Cube, new(5, 2, 0)),
        CoincidenceBoundary.TiltAbout("Σ11 (311)", Face, new(3, 1, 1)),
        CoincidenceBoundary.TiltAbout("Σ9 (411)", Face, new(4, 1, 1)),
        new("Σ5 twist", BoundaryKind.Twist, new(2, 1, 0), Cube),
        new("Σ9 twist", BoundaryKind.Twist, new(4, 1, 1), Face),
        new("Σ31 twist", BoundaryKind.TwistAcrossX, new(5, -6, -1), Corner),
    ];

    private static IEnumerable<TestCaseData> Without =>
    [
        new(new CoincidenceBoundary("(100)", BoundaryKind.Tilt, new(0, 1, 0), new(1, 0, 0))),
        new(new CoincidenceBoundary("(110)", BoundaryKind.Tilt, new(1, -1, 1), new(1, 1, 0))),
        new(new CoincidenceBoundary("[001]", BoundaryKind.Twist, new(1, 1, 0), new(0, 0, 1))),
        new(new CoincidenceBoundary("[111]", BoundaryKind.TwistAcrossX, new(1, -1, 0), new(1, 1, 1))),
    ];

    [TestCaseSource(nameof(Without))]
    public void Without_misorientation_every_atom_has_the_neighbours_of_the_crystal(CoincidenceBoundary boundary)
    {
        Bicrystal bicrystal = Builder(boundary).Build();
        (double X, double Y, double Z)[] atoms = [.. bicrystal.Positions];

        int[] neighbours = [.. atoms.Select(atom => atoms.Count(other => bicrystal.Distance(atom, other) is > 0.01 and < 1.05 * LatticeConstant))];

        neighbours.Should().AllSatisfy(count => count.Should().Be(14, "8 at √3/2 a and 6 at a"));
    }

    [TestCaseSource(nameof(Boundaries))]
    public void Both_grains_have_the_atoms_of_their_volume(CoincidenceBoundary boundary)
    {
        Bicrystal bicrystal = Builder(boundary).Build(0.25, 0.5);

        double expected = bicrystal.Area * bicrystal.LengthY / Math.Pow(LatticeConstant, 3);

        bicrystal.First.Length.Should().Be((int)Math.Round(expected));
        bicrystal.Second.Length.Should().Be((int)Math.Round(expected));
    }

    [TestCaseSource(nameof(Boundaries))]
    public void Inside_both_grains_an_atom_has_the_neighbours_of_the_crystal(CoincidenceBoundary boundary)
    {
        Bicrystal bicrystal = Builder(boundary).Build(0.25, 0.5);
        (double X, double Y, double Z)[] atoms = [.. bicrystal.Positions];

        IEnumerable<int> inside = atoms
            .Where(atom => Math.Abs(Math.Abs((atom.Y / bicrystal.LengthY) - 0.5) - 0.25) < 0.02)
            .Select(atom => atoms.Count(other => bicrystal.Distance(atom, other) is > 0.01 and < 1.05 * LatticeConstant));

        inside.Should().NotBeEmpty().And.AllSatisfy(count => count.Should().Be(14));
    }

    [TestCase(2, 1, 5)]
    [TestCase(3, 2, 13)]
    [TestCase(4, 1, 17)]
    [TestCase(5, 2, 29)]
    public void A_twist_about_the_cube_axis_repeats_after_sigma_sites(int first, int second, int sigma) =>
        new CoincidenceBoundary("twist", BoundaryKind.Twist, new(first, second, 0), Cube).SitesInPlane.Should().BeApproximately(sigma, 1e-9, "Σ = m² + n²");

    [Test]
    public void A_twist_about_the_diagonal_repeats_after_sigma_sites() =>
        new CoincidenceBoundary("twist", BoundaryKind.TwistAcrossX, new(5, -6, -1), Corner).SitesInPlane.Should().BeApproximately(31, 1e-9, "Σ = m² + mn + n²");

    [TestCaseSource(nameof(Boundaries))]
    public void The_middle_of_both_grains_has_the_same_distances(CoincidenceBoundary boundary)
    {
        Bicrystal bicrystal = Builder(boundary).Build();

        double[] first = DistancesInside(bicrystal, [.. bicrystal.First]), second = DistancesInside(bicrystal, [.. bicrystal.Second]);

        second.Should().HaveCount(first.Length).And.Subject.Zip(first).Should().AllSatisfy(pair => pair.First.Should().BeApproximately(pair.Second, 1e-6));
    }

    [Test]
    public void Twists_of_37_and_53_degrees_are_the_same_boundary()
    {
        CoincidenceBoundary narrow = new("37", BoundaryKind.Twist, new(3, 1, 0), Cube), wide = new("53", BoundaryKind.Twist, new(2, 1, 0), Cube);

        narrow.AngleFrom(new(1, 0, 0)).Should().BeApproximately(36.8699, 1e-4);
        wide.AngleFrom(new(1, 0, 0)).Should().BeApproximately(53.1301, 1e-4);
        narrow.SitesInPlane.Should().BeApproximately(wide.SitesInPlane, 1e-9);
        Distances(narrow).Should().Equal(Distances(wide), "every distance across the boundary occurs equally often");
    }

    [TestCase(3, 1, 1, 50.479)]
    [TestCase(4, 1, 1, 38.942)]
    [TestCase(2, 1, 1, 70.529)]
    [TestCase(2, 3, 3, 129.521)]
    public void Tilts_about_the_face_diagonal_have_their_known_angles(int h, int k, int l, double angle) =>
        CoincidenceBoundary.TiltAbout("tilt", Face, new(h, k, l)).AngleFrom(new(1, 0, 0)).Should().BeApproximately(angle, 1e-3);

    [Test]
    public void A_skew_cell_leans_by_at_most_half_its_length_as_engines_demand()
    {
        var leans = Boundaries.SelectMany(boundary => new[] { 9.0, 30, 60 }.Select(width => new BicrystalBuilder(
            boundary, new BicrystalParameters { LatticeConstant = LatticeConstant, LeastThickness = 12, LeastWidth = width }).Build()))
            .Where(bicrystal => bicrystal.Shear != 0).Select(bicrystal => Math.Abs(bicrystal.Shear) / bicrystal.LengthX);

        leans.Should().NotBeEmpty().And.OnlyContain(lean => lean <= 0.5 + 1e-9);
    }

    [Test]
    public void Overlapping_atoms_are_those_closer_than_the_cut_off()
    {
        Bicrystal bicrystal = Builder(Boundaries[0]).Build(0.25, 0.5);
        (double X, double Y, double Z)[] atoms = [.. bicrystal.Positions];

        int[] close = [.. BicrystalBuilder.Overlaps(bicrystal, 2.6)];

        close.Should().NotBeEmpty().And.OnlyContain(atom => atom >= bicrystal.First.Length);
        int[] expected =
        [
            .. Enumerable.Range(bicrystal.First.Length, bicrystal.Second.Length)
                .Where(atom => bicrystal.First.Any(other => bicrystal.Distance(atoms[atom], other) < 2.6)),
        ];
        close.Should().Equal(expected);
    }

    [Test]
    public void A_normal_that_is_not_at_a_right_angle_is_refused()
    {
        Action act = () => _ = new CoincidenceBoundary("skew", BoundaryKind.Tilt, new(1, 0, 0), new(1, 1, 0));

        act.Should().Throw<ArgumentException>().WithMessage("*right angle*");
    }

    private static BicrystalBuilder Builder(CoincidenceBoundary boundary) =>
        new(boundary, new BicrystalParameters { LatticeConstant = LatticeConstant, LeastThickness = 12, LeastWidth = 9 });

    // Distances between the two grains per area, rounded, of two cells with the same area.
    private static double[] Distances(CoincidenceBoundary boundary)
    {
        double a = LatticeConstant;
        Bicrystal bicrystal = new BicrystalBuilder(
            boundary, new BicrystalParameters { LatticeConstant = a, LeastThickness = 12, LeastWidth = 10.1 }).Build();
        double cells = bicrystal.Area / (5 * a * a);
        return
        [
            .. bicrystal.First.SelectMany(atom => bicrystal.Second.Select(other => bicrystal.Distance(atom, other))).Where(distance => distance < 5)
                .Select(distance => Math.Round(distance, 4)).CountBy(distance => distance).OrderBy(pair => pair.Key)
                .SelectMany(pair => (double[])[pair.Key, Math.Round(pair.Value / cells, 4)]),
        ];
    }

    private static double[] DistancesInside(Bicrystal bicrystal, (double X, double Y, double Z)[] grain)
    {
        double middle = grain.Average(atom => atom.Y);
        (double X, double Y, double Z) centre = grain.MinBy(atom => Math.Abs(atom.Y - middle));
        return [.. grain.Select(atom => bicrystal.Distance(atom, centre)).Where(distance => distance < 5.6).Order()];
    }
}
