using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;

namespace Litmus.ElectronicStructure.Tests.Energies;

public sealed class KPointMeshTests
{
    [Test]
    public void A_mesh_has_as_many_points_as_edges_fit_the_length()
    {
        AtomicStructure cube = CrystalLattice.BodyCentred("Li", 3.5).CubicCell();

        KPointMesh.Resolving(cube.Cell, 42, isSlab: false).Should().Be(new KPointMesh(12, 12, 12));
        KPointMesh.Resolving(cube.Cell, 43, isSlab: true).Should().Be(new KPointMesh(14, 14, 1), "a number is raised to an even one");
    }

    [Test]
    public void A_repeated_cell_needs_fewer_points()
    {
        AtomicStructure cube = CrystalLattice.BodyCentred("Li", 3.5).CubicCell();

        KPointMesh.Resolving(cube.Repeat(2, 3, 1).Cell, 42, isSlab: false).Should().Be(new KPointMesh(6, 4, 12));
    }

    [Test]
    public void Units_are_those_of_the_elementary_charge()
    {
        AtomicUnits.SurfaceEnergy.Should().BeApproximately(16.02176634, 1e-8);
        AtomicUnits.Gigapascal.Should().BeApproximately(160.2176634, 1e-7);
    }
}
