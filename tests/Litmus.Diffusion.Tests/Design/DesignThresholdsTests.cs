using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Tests.Design;

public sealed class DesignThresholdsTests
{
    private static readonly PolycrystalParameters Polycrystal =
        new() { BoundaryDiffusionCoefficient = 5e-11, BulkDiffusionCoefficient = 2e-15, BoundaryWidth = 1.24e-9 };

    // 3 mA cm⁻² and 3 mAh cm⁻².
    private static readonly DesignTarget Target = new() { StrippingCurrentDensity = 30, ArealCapacity = 3 * 36_000 };

    [Test]
    public void At_the_largest_grain_size_the_anode_delivers_just_the_target([Values(15e-6, 20e-6, 50e-6, 200e-6)] double thickness)
    {
        GrainSizeThreshold threshold = DesignThresholds.LargestGrainSize(Target, Polycrystal, thickness);

        StrippingAnode anode = Anode(EffectiveDiffusivity.Hart(Polycrystal, threshold.LargestGrainSize), thickness);
        threshold.Kind.Should().Be(ThresholdKind.Limited);
        (anode.Capacity / Target.ArealCapacity).Should().BeApproximately(1, 1e-12, "the depletion root from the other side");
    }

    [Test]
    public void At_the_smallest_thickness_the_anode_delivers_just_the_target([Values(2e-13, 1e-12, 1e-10)] double diffusivity)
    {
        ThicknessThreshold threshold = DesignThresholds.SmallestThickness(Target, diffusivity);

        threshold.CanBeMet.Should().BeTrue();
        threshold.SmallestThickness.Should().BeGreaterThan(threshold.InventoryThickness);
        (Anode(diffusivity, threshold.SmallestThickness).Capacity / Target.ArealCapacity).Should().BeApproximately(1, 1e-12, "it is the inverse root");
    }

    [Test]
    public void No_grain_size_delivers_more_than_the_anode_holds()
    {
        double inventoryThickness = AnodeInventory.Thickness(Target.ArealCapacity);

        GrainSizeThreshold below = DesignThresholds.LargestGrainSize(Target, Polycrystal, 0.99 * inventoryThickness);
        GrainSizeThreshold above = DesignThresholds.LargestGrainSize(Target, Polycrystal, 1.01 * inventoryThickness);

        below.Should().Be(new GrainSizeThreshold(ThresholdKind.InventoryTooSmall, 0, double.PositiveInfinity));
        below.CanBeMet.Should().BeFalse();
        above.CanBeMet.Should().BeTrue();
    }

    [Test]
    public void A_target_beyond_the_boundary_itself_is_reported_as_such()
    {
        DesignTarget hard = Target with { StrippingCurrentDensity = 1e5 };

        GrainSizeThreshold threshold = DesignThresholds.LargestGrainSize(hard, Polycrystal, 20e-6);

        threshold.Kind.Should().Be(ThresholdKind.BoundaryTooSlow);
        threshold.LargestGrainSize.Should().Be(0);
    }

    [Test]
    public void A_target_that_the_bulk_meets_allows_every_grain_size()
    {
        DesignTarget easy = Target with { StrippingCurrentDensity = 1e-3 };

        GrainSizeThreshold threshold = DesignThresholds.LargestGrainSize(easy, Polycrystal, 20e-6);

        threshold.Kind.Should().Be(ThresholdKind.EveryGrainSize);
        threshold.LargestGrainSize.Should().Be(double.PositiveInfinity);
        threshold.CanBeMet.Should().BeTrue();
    }

    [Test]
    public void Below_Sands_diffusivity_no_thickness_suffices()
    {
        double sand = DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(Target);

        DesignThresholds.SmallestThickness(Target, 0.999 * sand).Kind.Should().Be(ThresholdKind.DiffusionTooSlow);
        DesignThresholds.SmallestThickness(Target, 1.001 * sand).Kind.Should().Be(ThresholdKind.Limited);
        (sand / (4 * 30 * 108_000.0 / (Math.PI * Math.Pow(96485.33212 * Lithium.Concentration, 2)))).Should().BeApproximately(1, 1e-9, "4 j Q/(π (F C₀)²)");
    }

    [Test]
    public void Thicker_anodes_allow_coarser_grains_up_to_the_thick_limit()
    {
        double[] sizes = [.. Enumerable.Range(0, 40).Select(i => DesignThresholds.LargestGrainSize(Target, Polycrystal, 15e-6 + (i * 1e-6)).LargestGrainSize)];

        sizes.Should().BeInAscendingOrder();
        (sizes[^1] / DesignThresholds.LargestGrainSizeOfThickAnode(Target, Polycrystal).LargestGrainSize).Should().BeInRange(0.97, 1, "3.7 inventories");
    }

    [Test]
    public void At_the_plateau_thickness_the_capacity_is_the_stated_part_of_Sands([Values(0.5, 0.98, 0.995, 0.999)] double part)
    {
        double thickness = DesignThresholds.PlateauThickness(1, 2.9e-15, part);

        StrippingAnode anode = new(
            new() { DiffusionCoefficient = 2.9e-15, Thickness = thickness, StrippingCurrentDensity = 1, InitialConcentration = Lithium.Concentration });
        (anode.DepletionTime / anode.SandTime).Should().BeApproximately(part, 1e-12, "the depletion root from the other side");
    }

    [Test]
    public void Impossible_designs_are_refused()
    {
        PolycrystalParameters slowBoundary = Polycrystal with { BoundaryDiffusionCoefficient = 1e-16 };

        Action slow = () => DesignThresholds.LargestGrainSize(Target, slowBoundary, 20e-6), current = () => _ = Target with { StrippingCurrentDensity = 0 };
        Action capacity = () => _ = Target with { ArealCapacity = double.NaN }, thickness = () => DesignThresholds.LargestGrainSize(Target, Polycrystal, -1);
        Action diffusivity = () => DesignThresholds.SmallestThickness(Target, double.PositiveInfinity);
        Action part = () => DesignThresholds.PlateauThickness(1, 1e-15, 1);

        slow.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*finer grains are slower*");
        new[] { current, capacity, thickness, diffusivity, part }.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static StrippingAnode Anode(double diffusivity, double thickness) =>
        new(new() { DiffusionCoefficient = diffusivity, Thickness = thickness, StrippingCurrentDensity = 30, InitialConcentration = Lithium.Concentration });
}
