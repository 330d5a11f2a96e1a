using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Primitives;

namespace Litmus.Diffusion.Tests.Design;

public sealed class CapacityMapSolverTests
{
    private static readonly CapacityMapParameters Anode = new()
    {
        Polycrystal = new() { BoundaryDiffusionCoefficient = 5e-11, BulkDiffusionCoefficient = 2e-15, BoundaryWidth = 1.24e-9 },
        Thickness = 20e-6,
        InitialConcentration = Lithium.Concentration,
    };

    private static readonly CapacityMapOptions Coarse = new()
    {
        CurrentDensities = new() { First = 0.1, Last = 1000, Count = 21 }, GrainSizes = new() { First = 1e-8, Last = 1e-3, Count = 31 },
    };

    [Test]
    public void Capacity_rises_with_falling_current_and_grain_size_and_stays_below_the_inventory()
    {
        CapacityMapResult map = new CapacityMapSolver(Anode, Coarse).Solve();

        for (int row = 0; row < 31; row++)
        {
            Enumerable.Range(0, 21).Select(column => map.CapacityAt(row, column)).Should().BeInDescendingOrder();
        }

        for (int column = 0; column < 21; column++)
        {
            Enumerable.Range(0, 31).Select(row => map.CapacityAt(row, column)).Should().BeInDescendingOrder();
        }

        map.Capacities.Should().OnlyContain(q => q > 0 && q < map.Inventory);
        map.Inventory.Should().BeApproximately(20 / 4.849 * 36_000, 20, "4.849 µm hold 1 mAh/cm², four digits");
    }

    [Test]
    public void A_point_of_the_map_is_the_capacity_of_that_anode()
    {
        CapacityMapResult map = new CapacityMapSolver(Anode, Coarse).Solve();

        StrippingAnode anode = new(new()
        {
            DiffusionCoefficient = map.DiffusionCoefficients[17],
            Thickness = 20e-6,
            StrippingCurrentDensity = map.CurrentDensities[9],
            InitialConcentration = Lithium.Concentration,
        });
        (map.CapacityAt(17, 9) / anode.Capacity).Should().BeApproximately(1, 1e-14, "the same root in another order of factors");
    }

    [Test]
    public void On_the_contour_ninety_percent_are_used()
    {
        CapacityMapResult map = new CapacityMapSolver(Anode, Coarse).Solve();

        map.Contour.Should().Contain(threshold => threshold.Kind == ThresholdKind.Limited);
        map.Contour.Zip(map.CurrentDensities).Where(pair => pair.First.Kind == ThresholdKind.Limited).Should().AllSatisfy(pair =>
        {
            StrippingAnode anode = new(new()
            {
                DiffusionCoefficient = Litmus.Diffusion.Polycrystal.EffectiveDiffusivity.Hart(Anode.Polycrystal, pair.First.LargestGrainSize),
                Thickness = 20e-6, StrippingCurrentDensity = pair.Second, InitialConcentration = Lithium.Concentration,
            });
            anode.Utilisation.Should().BeApproximately(0.9, 1e-12, "the contour is an exact root");
        });
    }

    [Test]
    public void The_contour_says_where_it_leaves_the_map()
    {
        CapacityMapOptions wide = new() { CurrentDensities = new() { First = 1e-4, Last = 1e7, Count = 12 }, GrainSizes = Coarse.GrainSizes };

        CapacityMapResult map = new CapacityMapSolver(Anode, wide).Solve();

        map.Contour[0].Kind.Should().Be(ThresholdKind.EveryGrainSize);
        map.Contour[^1].Kind.Should().Be(ThresholdKind.BoundaryTooSlow);
    }

    [Test]
    public void Axes_keep_their_ends_and_their_ratio()
    {
        double[] points = [.. Coarse.GrainSizes.Points()];

        points[0].Should().Be(1e-8);
        points[^1].Should().Be(1e-3);
        points.Zip(points.Skip(1), (a, b) => b / a).Should().AllSatisfy(ratio => ratio.Should().BeApproximately(Math.Pow(10, 5.0 / 30), 1e-13, "equal ratios"));
    }

    [Test]
    public void Repetition_gives_the_same_bits_and_a_cancelled_run_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        List<SolverProgress> reports = [];

        CapacityMapResult first = new CapacityMapSolver(Anode, Coarse).Solve(new Recorder(reports)), second = new CapacityMapSolver(Anode, Coarse).Solve();
        Action cancelled = () => new CapacityMapSolver(Anode, Coarse).Solve(cancellationToken: source.Token);

        second.Capacities.Should().Equal(first.Capacities);
        reports.Should().HaveCount(31);
        cancelled.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Impossible_maps_are_refused()
    {
        Action tooFine = () => _ = new CapacityMapSolver(Anode, Coarse with { GrainSizes = new() { First = 1e-9, Last = 1e-3, Count = 3 } });
        Action axis = () => _ = Coarse.GrainSizes with { Count = 1 }, end = () => _ = Coarse.GrainSizes with { First = 0 };
        Action contour = () => _ = Coarse with { ContourUtilisation = 1 }, thickness = () => _ = Anode with { Thickness = double.NaN };

        new[] { tooFine, axis, end, contour, thickness }.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_row_of_the_map_allocates_nothing()
    {
        double sum = DepletionRoot.Utilisation(0.5) + DepletionRoot.TimeForUtilisation(0.5) + DepletionSeries.Value(0.5, 0.1);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 1; i <= 1000; i++)
        {
            sum += DepletionRoot.Utilisation(0.01 * i) + DepletionRoot.TimeForUtilisation(i / 1001.0) + DepletionSeries.Value(0.5, 0.001 * i);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0, "kernels work on the stack (the sum is {0})", sum);
    }
}
