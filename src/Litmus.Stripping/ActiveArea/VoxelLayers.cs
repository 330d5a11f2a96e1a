using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Stripping.ActiveArea;

/// <summary>Stripping of a map of whole voxels, one layer at a time, as in image analysis.</summary>
/// <remarks>
/// A thickness becomes round(h/v) voxels of height v. A layer takes v/µ of the lithium while all of the area is active, several per cent for
/// usual voxels, so only a few stripped fractions occur. The area is P(h &gt; d); with ≥ it would be that of one layer earlier.
/// </remarks>
public static class VoxelLayers
{
    /// <summary>Every state from the untouched deposit to the last layer.</summary>
    /// <param name="thickness">Thickness of each pixel [m].</param>
    /// <param name="voxel">Height v of a voxel [m]; finite and greater than zero.</param>
    /// <returns>One state per layer, from 0 layers to the thickest pixel.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The voxel is not positive, a thickness is not finite or negative, or no pixel has a voxel.</exception>
    public static ImmutableArray<VoxelLayer> Remove(ReadOnlySpan<double> thickness, double voxel)
    {
        Require.PositiveFinite(voxel);
        double[] whole = new double[thickness.Length];
        for (int pixel = 0; pixel < whole.Length; pixel++)
        {
            whole[pixel] = Math.Round(Require.NonNegativeFinite(thickness[pixel], nameof(thickness)) / voxel, MidpointRounding.AwayFromZero);
        }

        DiscreteThickness voxels = DiscreteThickness.OfEqualAreas(whole);
        ImmutableArray<VoxelLayer>.Builder states = ImmutableArray.CreateBuilder<VoxelLayer>((int)voxels.Maximum + 1);
        for (int count = 0; count <= voxels.Maximum; count++)
        {
            double active = voxels.Survival(count), before = count == 0 ? 1 : voxels.Survival(count - 1);
            states.Add(new VoxelLayer(count, voxels.RemovedThickness(count) / voxels.Mean, active, before));
        }

        return states.DrainToImmutable();
    }
}
