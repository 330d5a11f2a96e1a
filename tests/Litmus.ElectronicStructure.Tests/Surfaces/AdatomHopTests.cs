using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Tests.Surfaces;

public sealed class AdatomHopTests
{
    private const double Edge = 3.44;

    private static readonly Slab Square = new()
    {
        Face = new(CrystalLattice.BodyCentred("Li", Edge), new(0, 0, 1)), LayerCount = 5, Vacuum = 12, Cells = (3, 3),
    };

    // The adatom feels E = −U (cos 2πx/a + cos 2πy/a) + k (z − z₀)²/2, with x and y from the site. Half a vector further this is 2 U higher.
    [TestCase(0.5, 0.0, 1)]
    [TestCase(0.0, 0.5, 1)]
    [TestCase(0.5, 0.5, 2)]
    public void The_barrier_is_that_of_a_corrugated_plane(double first, double second, int saddles)
    {
        AdatomHop hop = new() { Slab = Square, Saddle = (first, second) };

        AdatomHopResult result = hop.Solve(new Corrugated(depth: 0.035, height: 2.1));

        result.Barrier.Should().BeApproximately(saddles * 0.07, 1e-12);
        result.SiteHeight.Should().BeApproximately(2.1, 1e-9, "the adatom relaxes to the minimum along the normal");
        result.SaddleHeight.Should().BeApproximately(2.1, 1e-9);
    }

    [Test]
    public void The_adatom_moves_along_the_normal_and_the_lower_planes_stay()
    {
        EnergyBatch batch = new AdatomHop { Slab = Square, FreeLayers = 2 }.Batch();

        batch.Settings.CorrectsDipole.Should().BeTrue("there is an adatom on one side only");
        foreach (EnergyRequest request in batch.Requests)
        {
            request.Structure.AtomCount.Should().Be(46);
            request.Structure.Cell.Periodic.Should().Be((true, true, false));
            request.AlongNormal.Should().Equal(45);
            request.Fixed.Should().Equal(Enumerable.Range(0, 27));
            request.LargestForce.Should().NotBeNull();
        }
    }

    [TestCase(5)]
    [TestCase(6)]
    public void A_slab_without_a_fixed_plane_is_refused(int freeLayers)
    {
        Action refused = () => _ = new AdatomHop { Slab = Square, FreeLayers = freeLayers }.Batch();

        refused.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*FreeLayers*");
    }

    private sealed class Corrugated(double depth, double height) : IEnergyCalculator
    {
        public ImmutableArray<ComputedEnergy> Compute(
            EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default) =>
            [.. batch.Requests.Select(Relaxed)];

        private ComputedEnergy Relaxed(EnergyRequest request)
        {
            Vector3D place = request.Structure.Positions[request.AlongNormal.Single()], origin = Square.AdatomSite();
            double top = request.Structure.Positions.SkipLast(1).Max(atom => atom.Z);
            double Wave(double distance) => Math.Cos(2 * Math.PI * distance / Edge);
            double energy = -depth * (Wave(place.X - origin.X) + Wave(place.Y - origin.Y));
            Vector3D relaxed = place with { Z = top + height };
            return new ComputedEnergy(request.Name, energy, request.Structure.Positions.SetItem(request.Structure.AtomCount - 1, relaxed));
        }
    }
}
