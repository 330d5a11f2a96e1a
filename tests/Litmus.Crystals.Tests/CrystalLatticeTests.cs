namespace Litmus.Crystals.Tests;

public sealed class CrystalLatticeTests
{
    [TestCase("bcc", 2, 8, 0.866025403784)]
    [TestCase("fcc", 4, 12, 0.707106781187)]
    [TestCase("diamond", 8, 4, 0.433012701892)]
    public void A_crystal_has_its_known_neighbours(string kind, int cubicAtoms, int neighbours, double distance)
    {
        CrystalLattice lattice = Lattice(kind, 3.0);

        AtomicStructure cube = lattice.CubicCell();

        cube.AtomCount.Should().Be(cubicAtoms);
        for (int atom = 0; atom < cubicAtoms; atom++)
        {
            IReadOnlyList<(double Distance, int Atom)> found = cube.NeighboursOf(atom, 3.0 * distance * 1.01);
            found.Should().HaveCount(neighbours);
            found.Should().OnlyContain(pair => Math.Abs(pair.Distance - (3.0 * distance)) < 1e-9);
        }
    }

    [Test]
    public void A_primitive_cell_holds_the_same_density_and_neighbours_as_the_cube([Values("bcc", "fcc", "diamond", "antifluorite")] string kind)
    {
        CrystalLattice lattice = Lattice(kind, 4.0);
        AtomicStructure cube = lattice.CubicCell();
        AtomicStructure primitive = lattice.PrimitiveCell();

        (primitive.AtomCount / primitive.Cell.Volume).Should().BeApproximately(cube.AtomCount / cube.Cell.Volume, 1e-12);
        primitive.NeighboursOf(0, 9.0).Select(pair => Math.Round(pair.Distance, 6))
            .Should().Equal(cube.NeighboursOf(0, 9.0).Select(pair => Math.Round(pair.Distance, 6)));
    }

    [Test]
    public void Antifluorite_has_eight_cations_around_an_anion_and_four_anions_around_a_cation()
    {
        AtomicStructure cube = CrystalLattice.Antifluorite("Li", "Te", 6.517).CubicCell();
        double bond = 6.517 * Math.Sqrt(3) / 4;

        for (int atom = 0; atom < cube.AtomCount; atom++)
        {
            bool isAnion = cube.Elements[atom] == "Te";
            IReadOnlyList<(double Distance, int Atom)> found = cube.NeighboursOf(atom, bond * 1.01);
            found.Should().HaveCount(isAnion ? 8 : 4);
            found.Should().OnlyContain(pair => cube.Elements[pair.Atom] == (isAnion ? "Li" : "Te"));
        }
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_lattice_constant_that_is_no_length_is_refused(double constant)
    {
        Action refused = () => _ = CrystalLattice.BodyCentred("Li", constant);

        refused.Should().Throw<ArgumentOutOfRangeException>().WithMessage("LatticeConstant is *");
    }

    private static CrystalLattice Lattice(string kind, double constant) => kind switch
    {
        "bcc" => CrystalLattice.BodyCentred("Li", constant),
        "fcc" => CrystalLattice.FaceCentred("Cu", constant),
        "diamond" => CrystalLattice.Diamond("Si", constant),
        _ => CrystalLattice.Antifluorite("Li", "Te", constant),
    };
}
