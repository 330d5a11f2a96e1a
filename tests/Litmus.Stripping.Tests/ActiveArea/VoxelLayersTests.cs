using System.Collections.Immutable;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.Tests.ActiveArea;

public sealed class VoxelLayersTests
{
    // Four pixels of 1, 2, 2 and 3 voxels: 8 voxels in all.
    private static readonly double[] Thickness = [1.0, 2.2, 1.8, 3.4];

    [Test]
    public void Layers_remove_whole_voxels()
    {
        ImmutableArray<VoxelLayer> layers = VoxelLayers.Remove(Thickness, 1);

        layers.Select(layer => layer.StrippedFraction).Should().Equal(0, 4.0 / 8, 7.0 / 8, 1);
        layers.Select(layer => layer.ActiveArea).Should().Equal([1, 0.75, 0.25, 0], "P(h > d)");
    }

    [Test]
    public void A_comparison_with_equality_lags_one_layer_behind()
    {
        ImmutableArray<VoxelLayer> layers = VoxelLayers.Remove(Thickness, 1);

        layers.Skip(1).Select(layer => layer.AreaBeforeLastLayer).Should().Equal(layers.SkipLast(1).Select(layer => layer.ActiveArea));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void A_voxel_without_height_is_refused(double voxel)
    {
        Action act = () => VoxelLayers.Remove(Thickness, voxel);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*voxel*");
    }
}
