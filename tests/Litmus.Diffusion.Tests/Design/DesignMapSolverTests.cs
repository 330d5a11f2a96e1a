using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Design;

public sealed class DesignMapSolverTests
{
    private static readonly DesignMapParameters Cells = new()
    {
        Polycrystal = new() { BoundaryDiffusionCoefficient = 5e-11, BulkDiffusionCoefficient = 2e-15, BoundaryWidth = 1.24e-9 },
        Targets = [new() { StrippingCurrentDensity = 30, ArealCapacity = 108_000 }, new() { StrippingCurrentDensity = 100, ArealCapacity = 180_000 }],
        InitialConcentration = Lithium.Concentration,
    };

    private static readonly DesignMapOptions Coarse =
        new() { Thicknesses = new() { First = 5e-6, Last = 2e-4, Count = 17 }, GrainSizes = new() { First = 1e-8, Last = 1e-4, Count = 13 } };

    [Test]
    public void A_point_meets_a_target_exactly_if_its_anode_delivers_it()
    {
        DesignMapResult map = new DesignMapSolver(Cells, Coarse).Solve();

        foreach (TargetRegion region in map.Regions)
        {
            for (int row = 0; row < 13; row++)
            {
                for (int column = 0; column < 17; column++)
                {
                    StrippingAnode anode = new(new()
                    {
                        DiffusionCoefficient = EffectiveDiffusivity.Hart(Cells.Polycrystal, map.GrainSizes[row]), Thickness = map.Thicknesses[column],
                        StrippingCurrentDensity = region.Target.StrippingCurrentDensity, InitialConcentration = Lithium.Concentration,
                    });
                    region.IsMet[(row * 17) + column].Should().Be(anode.Capacity >= region.Target.ArealCapacity);
                }
            }
        }
    }

    [Test]
    public void The_harder_target_lies_inside_the_easier_one()
    {
        DesignMapResult map = new DesignMapSolver(Cells, Coarse).Solve();

        map.Regions[1].IsMet.Zip(map.Regions[0].IsMet).Should().OnlyContain(pair => !pair.First || pair.Second);
        map.Regions[1].InventoryThickness.Should().BeGreaterThan(map.Regions[0].InventoryThickness);
        map.Regions[1].ThickAnode.LargestGrainSize.Should().BeLessThan(map.Regions[0].ThickAnode.LargestGrainSize);
        map.Regions.Should().AllSatisfy(region => region.Boundary.Zip(map.Thicknesses).Where(pair => pair.Second <= region.InventoryThickness)
            .Should().OnlyContain(pair => pair.First.Kind == ThresholdKind.InventoryTooSmall).And.NotBeEmpty());
    }

    [Test]
    public void Repetition_gives_the_same_bits_and_a_cancelled_run_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        DesignMapResult first = new DesignMapSolver(Cells, Coarse).Solve(), second = new DesignMapSolver(Cells, Coarse).Solve();
        Action cancelled = () => new DesignMapSolver(Cells, Coarse).Solve(cancellationToken: source.Token);

        second.Regions[0].Boundary.Should().Equal(first.Regions[0].Boundary);
        cancelled.Should().Throw<OperationCanceledException>();
    }
}
