using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Tests.Surfaces;

public sealed class AdatomBindingTests
{
    private const double Edge = 3.44;

    private static readonly AdatomBinding Square = new()
    {
        Slab = new() { Face = new(CrystalLattice.BodyCentred("Li", Edge), new(0, 0, 1)), LayerCount = 4, Vacuum = 12, Cells = (2, 2) },
        Element = "Li",
        Mesh = (4, 6),
    };

    // Every pair within 0.93 a binds with 1 eV: four bonds in the hollow. An atom of the crystal has eight half bonds.
    [TestCase(2, 2)]
    [TestCase(2, 3)]
    [TestCase(3, 3)]
    public void The_energy_of_bonds_does_not_depend_on_the_coverage(int first, int second)
    {
        AdatomBinding binding = Square with { Slab = Square.Slab with { Cells = (first, second) } };

        AdatomBindingResult result = binding.Solve(SyntheticCalculator.Bonds(0.93 * Edge), atomEnergy: -3.5);

        result.Energy.Should().BeApproximately(-4 + 3.5, 1e-9);
    }

    [Test]
    public void An_atom_that_is_moved_away_has_no_bonds() =>
        (Square with { Displacement = new(0, 0, 4) }).Solve(SyntheticCalculator.Bonds(0.93 * Edge), atomEnergy: 0).Energy.Should().BeApproximately(0, 1e-9);

    [Test]
    public void The_bare_slab_has_the_same_points_in_its_smallest_cell()
    {
        EnergyBatch bare = Square.Bare(), covered = Square.Covered();

        bare.Settings.Mesh.Should().Be(new KPointMesh(8, 12, 1));
        covered.Settings.Mesh.Should().Be(new KPointMesh(4, 6, 1));
        bare.Requests[0].Structure.AtomCount.Should().Be(4);
        covered.Requests[0].Structure.AtomCount.Should().Be(17);
    }

    [Test]
    public void The_lower_planes_stay_and_the_atom_is_free()
    {
        AdatomBinding binding = Square with { FreeLayers = 1, LargestForce = 0.03 };

        binding.Bare().Requests[0].Fixed.Should().Equal(0, 1, 2);
        EnergyRequest covered = binding.Covered().Requests[0];
        covered.Fixed.Should().Equal(Enumerable.Range(0, 12));
        covered.AlongNormal.Should().BeEmpty();
        covered.LargestForce.Should().Be(0.03);
    }

    // Both sides of a slab of the crystal are alike. An engine that takes this for a symmetry stops when one side relaxes.
    [Test]
    public void The_two_sides_of_a_slab_that_relaxes_differ_from_the_start()
    {
        double[] heights = [.. (Square with { FreeLayers = 1 }).Bare().Requests[0].Structure.Positions.Select(place => place.Z)];

        (heights[3] - heights[2]).Should().BeApproximately(heights[1] - heights[0] + 0.01, 1e-9);
    }

    [Test]
    public void Without_free_planes_nothing_moves()
    {
        Square.Covered().Requests[0].LargestForce.Should().BeNull();
        Square.Bare().Requests[0].LargestForce.Should().BeNull();
    }

    [Test]
    public void Where_the_atom_comes_to_rest_counts_from_the_place_of_the_crystal()
    {
        AdatomBinding binding = Square with { FreeLayers = 1, Displacement = new(0.1, 0, 0) };

        AdatomBindingResult result = binding.Solve(new Lifted(new(0, 0.2, 0.3)), atomEnergy: 0);

        result.Displacement.X.Should().BeApproximately(0.1, 1e-9);
        result.Displacement.Y.Should().BeApproximately(0.2, 1e-9);
        result.Displacement.Z.Should().BeApproximately(0.3, 1e-9);
    }

    [TestCase(4)]
    [TestCase(5)]
    public void A_slab_without_a_fixed_plane_is_refused(int freeLayers)
    {
        Action refused = () => _ = (Square with { FreeLayers = freeLayers }).Covered();

        refused.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*FreeLayers*");
    }

    private sealed class Lifted(Vector3D way) : IEnergyCalculator
    {
        public ImmutableArray<ComputedEnergy> Compute(
            EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default) =>
            [.. batch.Requests.Select(request => new ComputedEnergy(
                request.Name, 0, request.Structure.Positions.SetItem(request.Structure.AtomCount - 1, request.Structure.Positions[^1] + way)))];
    }
}
