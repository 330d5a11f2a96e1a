namespace Litmus.Crystals.Tests;

public sealed class SlabTests
{
    private static readonly CrystalLattice Lithium = CrystalLattice.BodyCentred("Li", 3.44);

    [TestCase(0, 0, 1, 0.5, 1.0)]
    [TestCase(1, 0, 1, 0.70710678118654757, 0.70710678118654757)]
    [TestCase(1, 1, 1, 0.28867513459481287, 1.7320508075688772)]
    public void Planes_of_a_body_centred_crystal_have_their_known_distance_and_area(int h, int k, int l, double spacing, double area)
    {
        FaceCell face = new(Lithium, new MillerFace(h, k, l));

        face.LayerSpacing.Should().BeApproximately(spacing * 3.44, 1e-9);
        face.Area.Should().BeApproximately(area * 3.44 * 3.44, 1e-9);
    }

    [Test]
    public void Close_packed_planes_lie_a_third_of_the_diagonal_apart()
    {
        FaceCell face = new(CrystalLattice.FaceCentred("Cu", 3.6), new MillerFace(1, 1, 1));

        face.LayerSpacing.Should().BeApproximately(3.6 / Math.Sqrt(3), 1e-9);
        face.Area.Should().BeApproximately(3.6 * 3.6 * Math.Sqrt(3) / 4, 1e-9);
    }

    // cos of the angle: a square, a rhombus of 70.5° and one of 60°.
    [TestCase(0, 0, 1, 0.0)]
    [TestCase(1, 0, 1, 1.0 / 3)]
    [TestCase(1, 1, 1, 0.5)]
    public void The_two_vectors_of_a_body_centred_face_are_equally_long(int h, int k, int l, double cosine)
    {
        FaceCell face = new(Lithium, new MillerFace(h, k, l));

        face.Second.Length.Should().BeApproximately(face.First.Length, 1e-12, "a mesh with equal numbers of points then keeps the mirrors of the face");
        (face.First.Dot(face.Second) / face.First.Length / face.Second.Length).Should().BeApproximately(cosine, 1e-12);
    }

    [Test]
    public void The_vectors_of_a_face_enclose_60_to_90_degrees([Values(1, 2, 3, 5)] int h, [Values(0, 1, 3)] int k, [Values(1, 4)] int l)
    {
        FaceCell face = new(CrystalLattice.FaceCentred("Cu", 3.6), new MillerFace(h, k, l));

        double cosine = face.First.Dot(face.Second) / face.First.Length / face.Second.Length;

        cosine.Should().BeInRange(-1e-9, 0.5 + 1e-9, "the two shortest vectors are no shorter than their difference");
    }

    [TestCase(0, 0, 1, 6, 4)]
    [TestCase(1, 0, 1, 6, 6)]
    [TestCase(1, 1, 1, 9, 4)]
    public void Inside_a_slab_an_atom_has_eight_neighbours_and_at_the_surface_those_that_are_left(int h, int k, int l, int layers, int atSurface)
    {
        Slab slab = new() { Face = new(Lithium, new(h, k, l)), LayerCount = layers, Vacuum = 12 };
        AtomicStructure atoms = slab.Build();
        double bond = 3.44 * Math.Sqrt(3) / 2 * 1.01;

        atoms.AtomCount.Should().Be(layers);
        atoms.NeighboursOf(layers / 2, bond).Should().HaveCount(8);
        atoms.NeighboursOf(0, bond).Should().HaveCount(atSurface);
        atoms.NeighboursOf(layers - 1, bond).Should().HaveCount(atSurface);
    }

    [TestCase(0, 0, 1, 4)]
    [TestCase(1, 0, 1, 2)]
    [TestCase(1, 1, 1, 6)]
    public void A_slab_without_vacuum_is_the_crystal(int h, int k, int l, int layers)
    {
        AtomicStructure slab = new Slab { Face = new(Lithium, new(h, k, l)), LayerCount = layers, Vacuum = 0 }.Build();

        slab.NeighboursOf(0, 8).Select(pair => Math.Round(pair.Distance, 6))
            .Should().Equal(Lithium.PrimitiveCell().NeighboursOf(0, 8).Select(pair => Math.Round(pair.Distance, 6)));
    }

    [Test]
    public void The_bulk_cell_of_a_face_is_the_crystal([Values(1, 2, 3)] int h, [Values(0, 1)] int k)
    {
        AtomicStructure bulk = new FaceCell(Lithium, new MillerFace(h, k, 1)).Bulk(StrainState.None);

        bulk.NeighboursOf(0, 8).Select(pair => Math.Round(pair.Distance, 6))
            .Should().Equal(Lithium.PrimitiveCell().NeighboursOf(0, 8).Select(pair => Math.Round(pair.Distance, 6)));
    }

    [Test]
    public void A_strain_changes_the_area_twice_and_the_distance_of_planes_once()
    {
        FaceCell face = new(Lithium, new MillerFace(1, 0, 1));
        Slab slab = new() { Face = face, LayerCount = 3, Vacuum = 10, Strain = StrainState.Biaxial(-0.03, 0.02) };

        slab.Area.Should().BeApproximately(face.Area * 0.97 * 0.97, 1e-12);
        slab.Build().Cell.Area.Should().BeApproximately(slab.Area, 1e-9);
        slab.LayerSpacing.Should().BeApproximately(face.LayerSpacing * 1.02, 1e-12);
    }

    [TestCase(0, 0, 1, 4, 2.9791, 4, 1.72)]
    [TestCase(1, 0, 1, 2, 2.9791, 3, 2.4324)]
    public void An_adatom_goes_on_where_the_crystal_would(int h, int k, int l, int nearest, double distance, int within, double height)
    {
        Slab slab = new() { Face = new(Lithium, new(h, k, l)), LayerCount = 4, Vacuum = 12, Cells = (3, 3) };

        AtomicStructure atoms = slab.Build().With("Li", slab.AdatomSite());

        IReadOnlyList<(double Distance, int Atom)> found = atoms.NeighboursOf(atoms.AtomCount - 1, 3.4);
        found.Take(nearest).Should().OnlyContain(pair => Math.Abs(pair.Distance - distance) < 1e-3);
        found.Count(pair => pair.Distance < 3.0).Should().Be(nearest);
        atoms.NeighboursOf(atoms.AtomCount - 1, 3.45).Should().HaveCountGreaterThanOrEqualTo(within);
        (atoms.Positions[^1].Z - atoms.Positions[^2].Z).Should().BeApproximately(height, 1e-3);
    }

    [Test]
    public void Half_a_hop_on_a_square_face_is_the_bridge_between_two_atoms()
    {
        Slab slab = new() { Face = new(Lithium, new(0, 0, 1)), LayerCount = 4, Vacuum = 12, Cells = (3, 3) };

        AtomicStructure atoms = slab.Build().With("Li", slab.AdatomSite(alongFirst: 0.5, height: 2.4));

        double expected = Math.Sqrt((1.72 * 1.72) + (2.4 * 2.4));
        atoms.NeighboursOf(atoms.AtomCount - 1, expected + 0.1).Where(pair => Math.Abs(pair.Distance - expected) < 1e-6).Should().HaveCount(2);
    }

    [Test]
    public void Li2Te_keeps_six_and_three_neighbours_at_its_neutral_face()
    {
        Slab slab = new() { Face = new(CrystalLattice.Antifluorite("Li", "Te", 6.517), new(1, 1, 0)), LayerCount = 5, Vacuum = 12 };
        AtomicStructure atoms = slab.Build();
        double bond = 6.517 * Math.Sqrt(3) / 4 * 1.01;

        foreach (int atom in slab.AtomsOfLayer(4))
        {
            atoms.NeighboursOf(atom, bond).Should().HaveCount(atoms.Elements[atom] == "Te" ? 6 : 3);
        }

        foreach (int atom in slab.AtomsOfLayer(2))
        {
            atoms.NeighboursOf(atom, bond).Should().HaveCount(atoms.Elements[atom] == "Te" ? 8 : 4);
        }
    }

    [Test]
    public void A_face_without_indices_is_refused()
    {
        Action refused = () => _ = new MillerFace(0, 0, 0);

        refused.Should().Throw<ArgumentOutOfRangeException>().WithMessage("The face is (0 0 0)*not all zero*");
    }

    [TestCase(1, 6)]
    [TestCase(3, 2)]
    public void Atoms_below_the_planes_that_relax_are_the_lower_ones(int freeLayers, int expected)
    {
        Slab slab = new() { Face = new(Lithium, new(0, 0, 1)), LayerCount = 4, Vacuum = 12, Cells = (2, 1) };
        AtomicStructure built = slab.Build();
        double highest = slab.AtomsBelow(freeLayers).Max(atom => built.Positions[atom].Z);

        slab.AtomsBelow(freeLayers).Should().HaveCount(expected);
        built.Positions.Count(place => place.Z <= highest + 1e-9).Should().Be(expected);
    }

    [Test]
    public void One_plane_at_least_keeps_its_place()
    {
        Slab slab = new() { Face = new(Lithium, new(0, 0, 1)), LayerCount = 4, Vacuum = 12 };

        slab.Invoking(all => all.AtomsBelow(4)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
